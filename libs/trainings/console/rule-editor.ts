import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Api, Button, Dialog, Form, Formats, Problems, Radios, Seen, TextField, Texts, Toasts } from '@kunak/platform/web';
import { ExcusedCounts, ShareOf, excusedCountsTexts, shareOfTexts } from '@kunak/trainings/rules';
import type { AttendanceRule } from '@kunak/trainings/rules';
import { ChangeAttendanceRuleOperation, AttendanceRuleOperation } from './attendance.graphql.ts';
import { attendanceTexts } from './attendance.texts';

type Rule = AttendanceRule & { readonly version: number };

/** How much is enough, in a sentence; organisers may change it, and take the change back. */
@Component({
  selector: 'trainings-rule-editor',
  imports: [Button, Dialog, Form, Radios, TextField],
  templateUrl: './rule-editor.html',
})
export class RuleEditor {
  readonly eventId = input.required<string>();
  readonly rule = input.required<Rule>();
  readonly editable = input(false);
  readonly changed = output<void>();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  protected readonly t = inject(Texts).t;
  protected readonly texts = attendanceTexts;
  protected readonly problems = new Problems();
  protected readonly editing = signal(false);
  private readonly seen = new Seen<Rule>();

  protected readonly share = linkedSignal(() => String(Math.round(this.rule().share * 1000) / 10));
  protected readonly of = linkedSignal<string>(() => this.rule().of);
  protected readonly excused = linkedSignal<string>(() => this.rule().excused);
  protected readonly shareWritten = computed(() => ({ share: this.formats.number(this.rule().share, { style: 'percent', maximumFractionDigits: 1 }) }));
  protected readonly ofChoices = Object.values(ShareOf).map((value) => ({ value, label: shareOfTexts[value] }));
  protected readonly excusedChoices = Object.values(ExcusedCounts).map((value) => ({ value, label: excusedCountsTexts[value] }));

  protected async save(): Promise<void> {
    const percent = Number(this.share().replace(',', '.').replace('%', '').trim());
    if (this.problems.check({ share: !(percent > 0 && percent <= 100) && attendanceTexts.shareWrong })) return;
    const next: AttendanceRule = { share: percent / 100, of: this.of() as ShareOf, excused: this.excused() as ExcusedCounts };
    let before = this.rule();
    const done = await this.problems.attempt(() =>
      this.seen.save(
        (seen) => {
          before = seen;
          return this.put({ ...next, version: seen.version });
        },
        async () => (await this.api.run(AttendanceRuleOperation, { eventId: this.eventId() })).attendance.rule,
      ),
    );
    if (!done) return;
    this.editing.set(false);
    this.toasts.done(attendanceTexts.ruleSaved, { undo: () => this.put({ ...before, version: before.version + 1 }) });
  }

  protected begin(): void {
    this.seen.from(this.rule());
    this.problems.clear();
    this.editing.set(true);
  }

  protected left(): void {
    if (this.seen.isBehind()) this.changed.emit();
  }

  private async put(rule: Rule): Promise<void> {
    await this.api.run(ChangeAttendanceRuleOperation, { eventId: this.eventId(), ...rule });
    this.changed.emit();
  }
}
