import { Component, computed, inject, input, model } from '@angular/core';
import { conflictsAt, freePlaces } from '@kunak/conference/rules';
import type { FreePlace, PlanSession } from '@kunak/conference/rules';
import { instantOf, localOf } from '@kunak/platform/rules';
import { Button, Formats, Icon, Select, TextField, Texts } from '@kunak/platform/web';
import type { Choice } from '@kunak/platform/web';
import { WITHOUT_ROOM } from './grid-blocks';
import { PlaceWords } from './place-words';
import { readClock } from './read-clock';
import { ScheduleDraft } from './schedule-draft';
import type { Standing } from './schedule-draft';
import { scheduleTexts } from './schedule.texts';

/** A place as it is typed: by the clock of the venue. */
export type TypedPlace = { readonly day: string; readonly roomId: string; readonly clock: string };

/** The day, the room and the hour of a session, what speaks against them, and the nearest places that nothing speaks against. */
@Component({
  selector: 'conference-place-form',
  imports: [Button, Icon, Select, TextField],
  templateUrl: './place-form.html',
  styleUrl: './place-form.css',
})
export class PlaceForm {
  protected readonly draft = inject(ScheduleDraft);
  protected readonly words = inject(PlaceWords);
  private readonly formats = inject(Formats);
  private readonly language = inject(Texts);
  protected readonly t = this.language.t;
  protected readonly texts = scheduleTexts;
  readonly session = input.required<PlanSession>();
  readonly typed = model.required<TypedPlace>();

  /** The night after the last evening is a day of the calendar too. */
  protected readonly days = computed<Choice[]>(() => {
    const days = [...new Set([...this.draft.days(), this.typed().day])].filter(Boolean).sort();
    return days.map((day) => ({ value: day, label: this.formats.weekday(day) }));
  });
  protected readonly rooms = computed<Choice[]>(() => [
    ...this.draft.rooms().map(({ id, name }) => ({ value: id, label: this.language.written(name) })),
    { value: WITHOUT_ROOM, label: scheduleTexts.withoutRoom },
  ]);
  private readonly standing = computed(() => standingOf(this.typed(), this.draft.event.timeZone));
  protected readonly problems = computed(() => {
    const standing = this.standing();
    return standing ? conflictsAt(this.draft.board(), { ...this.session(), ...standing }).map((conflict) => this.draft.sentence(conflict)) : null;
  });
  protected readonly places = computed(() => this.free());

  /** Other places than the one that is typed already. */
  private free(): FreePlace[] {
    const standing = this.standing();
    const { places } = freePlaces(this.draft.board(), { ...this.session(), ...(standing ?? {}) }, { count: 4 });
    return places.filter(({ startsAt, roomId }) => startsAt !== standing?.startsAt || roomId !== standing.roomId).slice(0, 3);
  }

  protected change(part: Partial<TypedPlace>): void {
    this.typed.update((typed) => ({ ...typed, ...part }));
  }

  protected take({ day, roomId, local }: FreePlace): void {
    this.typed.set({ day, roomId, clock: local.slice(11) });
  }
}

/** The typed place as a moment and a room; null while the hour is no time. An hour of the night after belongs to the calendar's next day. */
export function standingOf({ day, roomId, clock }: TypedPlace, timeZone: string): Standing | null {
  const time = readClock(clock);
  return time ? { startsAt: instantOf(`${day}T${time}`, timeZone), roomId: roomId || null } : null;
}

export function typedPlaceOf({ startsAt, roomId }: Standing, day: string, timeZone: string): TypedPlace {
  const local = startsAt === null ? `${day}T09:00` : localOf(startsAt, timeZone);
  return { day: local.slice(0, 10), roomId: roomId ?? WITHOUT_ROOM, clock: local.slice(11) };
}
