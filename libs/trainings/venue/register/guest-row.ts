import { Component, computed, inject, input, output } from '@angular/core';
import { Button, Formats, Icon, Tag, Texts } from '@kunak/platform/web';
import { attendanceStatusLetters, attendanceStatuses, trainingsTexts } from '@kunak/trainings/rules';
import type { AttendanceStatus } from '@kunak/trainings/rules';
import type { GuestRow } from './register-view';
import { registerTexts, shortStatusTexts } from './register.texts';

/** One person and the four marks, each a button for a thumb in a hurry: a letter, a word, and a ground when it stands. */
@Component({
  selector: 'venue-guest-row',
  imports: [Button, Icon, Tag],
  templateUrl: './guest-row.html',
  styleUrl: './guest-row.css',
})
export class GuestRowPart {
  readonly row = input.required<GuestRow>();
  readonly timeZone = input.required<string>();
  readonly marked = output<AttendanceStatus>();
  readonly asked = output<void>();
  private readonly formats = inject(Formats);
  protected readonly t = inject(Texts).t;
  protected readonly texts = registerTexts;
  protected readonly common = trainingsTexts;
  protected readonly choices = attendanceStatuses.map((status) => ({ status, letter: attendanceStatusLetters[status], word: shortStatusTexts[status] }));
  protected readonly contested = computed(() => {
    const at = this.row().contestedAt;
    return at && { time: this.formats.time(at, this.timeZone()) };
  });
}
