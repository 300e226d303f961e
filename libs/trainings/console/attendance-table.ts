import { Component, computed, inject, input } from '@angular/core';
import { Formats, Tag, Texts } from '@kunak/platform/web';
import type { TagKind } from '@kunak/platform/web';
import { attendanceStatusLetters, attendanceStatusTexts, standingTexts } from '@kunak/trainings/rules';
import type { StandingState } from '@kunak/trainings/rules';
import { gridOf } from './attendance-grid';
import type { Attendance, AttendedSession, GridRow } from './attendance-grid';
import { attendanceTexts } from './attendance.texts';

const looks: Readonly<Record<StandingState, TagKind>> = { reached: 'ok', 'still-reachable': 'primary', 'no-longer-reachable': 'warn' };

/** Everybody's standing, and a letter for each session. */
@Component({
  selector: 'trainings-attendance-table',
  imports: [Tag],
  templateUrl: './attendance-table.html',
  styleUrl: './attendance-table.css',
})
export class AttendanceTable {
  readonly attendance = input.required<Attendance>();
  readonly now = input.required<string>();
  private readonly reader = inject(Texts);
  private readonly formats = inject(Formats);
  protected readonly t = this.reader.t;
  protected readonly written = this.reader.written;
  protected readonly texts = attendanceTexts;
  protected readonly standings = standingTexts;
  protected readonly statuses = attendanceStatusTexts;
  protected readonly letters = attendanceStatusLetters;
  protected readonly looks = looks;
  protected readonly rows = computed(() => gridOf(this.attendance(), this.now(), this.reader.language()));
  protected readonly ofText = computed(() => (this.attendance().rule.of === 'minutes' ? attendanceTexts.minutes : attendanceTexts.ofNeeded));

  protected time({ startsAt }: AttendedSession): string {
    return this.formats.time(startsAt, this.attendance().event.timeZone);
  }

  protected day({ startsAt }: AttendedSession): string {
    return new Intl.DateTimeFormat(this.reader.language() === 'en' ? 'en-GB' : 'ru-RU', {
      day: 'numeric',
      month: 'short',
      timeZone: this.attendance().event.timeZone,
    }).format(new Date(startsAt));
  }

  protected attended({ person }: GridRow): { attended: number; planned: number; needed: number } {
    return { attended: person?.attended ?? 0, planned: person?.planned ?? 0, needed: person?.needed ?? 0 };
  }
}
