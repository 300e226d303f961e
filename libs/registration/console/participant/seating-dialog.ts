import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Button, Dialog, Texts, Toasts } from '@kunak/platform/web';
import type { ParticipantRow } from './participant-list';
import { ParticipationSteps } from './participation-steps';
import type { Moved } from './participation-steps';
import { seatingTexts } from './participants.texts';
import { seatingOf } from './seating';

/** Fewer seats than guests chosen: says beforehand who gets one, and afterwards who did. */
@Component({
  selector: 'registration-seating-dialog',
  imports: [Button, Dialog],
  templateUrl: './seating-dialog.html',
})
export class SeatingDialog {
  /** Whom to accept; null while nothing is asked. */
  readonly chosen = input.required<readonly ParticipantRow[] | null>();
  readonly free = input.required<number>();
  readonly closed = output<void>();
  private readonly steps = inject(ParticipationSteps);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly texts = seatingTexts;
  protected readonly busy = this.steps.busy;
  protected readonly moved = signal<Moved | null>(null);
  protected readonly open = computed(() => this.chosen() !== null);
  protected readonly seating = computed(() => seatingOf(this.chosen() ?? [], this.free()));

  protected readonly plan = computed(() => {
    const { seated, waiting, staying } = this.seating();
    return [
      { title: seatingTexts.getSeat, names: namesOf(seated) },
      { title: seatingTexts.wait, names: namesOf(waiting) },
      { title: seatingTexts.stay, names: namesOf(staying) },
    ].filter(({ names }) => names.length > 0);
  });
  protected readonly outcome = computed(() => {
    const changed = this.moved()?.changed ?? [];
    const chosen = this.chosen() ?? [];
    const standing = (state: string): string[] => namesOf(chosen.filter(({ id }) => changed.some((one) => one.id === id && one.state === state)));
    return [
      { title: seatingTexts.accepted, names: standing('accepted') },
      { title: seatingTexts.onList, names: standing('waiting-list') },
      { title: seatingTexts.unchanged, names: namesOf(chosen.filter(({ id }) => !changed.some((one) => one.id === id))) },
    ].filter(({ names }) => names.length > 0);
  });

  protected async go(): Promise<void> {
    const moved = await this.steps.seat(this.seating());
    if (moved) this.moved.set(moved);
    else this.close();
  }

  protected async undo(): Promise<void> {
    const changed = (this.moved()?.changed ?? []).filter(({ id, version }) => this.chosen()?.some((row) => row.id === id && row.version !== version));
    this.close();
    await this.steps.takeBack(changed).catch((error: unknown) => this.toasts.failed(error));
  }

  protected close(): void {
    this.moved.set(null);
    this.closed.emit();
  }
}

const namesOf = (rows: readonly ParticipantRow[]): string[] => rows.map(({ displayName }) => displayName);
