import { Component, DOCUMENT, Injector, afterNextRender, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EventContext } from '@kunak/events/console';
import { Button, Empty, PageHeader, Texts, WhenReady, WhoSees, apiResource } from '@kunak/platform/web';
import { StandingState, standingTexts } from '@kunak/trainings/rules';
import { countsOf } from './attendance-grid';
import type { AttendedSession } from './attendance-grid';
import { AttendanceTable } from './attendance-table';
import { AttendanceOperation } from './attendance.graphql.ts';
import { attendanceTexts } from './attendance.texts';
import { RuleEditor } from './rule-editor';
import { SheetDialog } from './sheet-dialog';
import { SignInSheet } from './sign-in-sheet';

/** Who attended what at this event, and who will reach the rule. */
@Component({
  selector: 'trainings-attendance-page',
  imports: [AttendanceTable, Button, Empty, PageHeader, RouterLink, RuleEditor, SheetDialog, SignInSheet, WhenReady, WhoSees],
  host: { class: 'k-stack-l' },
  templateUrl: './attendance-page.html',
})
export class AttendancePage {
  private readonly context = inject(EventContext);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  protected readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = attendanceTexts;
  protected readonly standings = standingTexts;
  protected readonly states = Object.values(StandingState);
  protected readonly eventName = computed(() => this.reader.written(this.context.event()?.title));
  protected readonly answer = apiResource(AttendanceOperation, () => {
    const event = this.context.event();
    return event ? { eventId: event.id } : undefined;
  });
  protected readonly now = signal(new Date().toISOString());
  protected readonly counts = computed(() => countsOf(this.answer.value()?.attendance.people ?? []));
  protected readonly choosing = signal(false);
  /** The session whose sheet is on its way to the printer. */
  protected readonly printing = signal<AttendedSession | null>(null);

  /** The sheet must be on the page before the browser looks at it. */
  protected print(session: AttendedSession): void {
    this.printing.set(session);
    const window = this.document.defaultView;
    window?.addEventListener('afterprint', () => this.printing.set(null), { once: true });
    afterNextRender({ read: () => window?.print() }, { injector: this.injector });
  }
}
