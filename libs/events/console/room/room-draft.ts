import { signal } from '@angular/core';
import { hoursText, longestTexts, readHours, readLine, readTitle, requireHeadcount, usualEquipment } from '@kunak/events/rules';
import { writtenDate } from '@kunak/platform/rules';
import type { LocalizedText } from '@kunak/platform/rules';
import type { Problem } from '@kunak/platform/web';
import { problemsOf } from '../judging';
import { Pasted, wholeNumber } from '../typed';
import { roomTexts } from './room.texts';
import type { EventRoomsResult } from './rooms.graphql.ts';

export type WholeRoom = EventRoomsResult['rooms'][number];

/** A room as it stands in a form. */
export class RoomDraft {
  readonly name = signal<LocalizedText>({});
  readonly capacity = signal('');
  readonly equipment = signal<readonly string[]>([]);
  readonly otherEquipment = signal('');
  readonly hours = signal('');

  take(room: WholeRoom): void {
    this.name.set(room.name);
    this.capacity.set(room.capacity === null ? '' : String(room.capacity));
    this.equipment.set(room.equipment.filter(isUsual));
    this.otherEquipment.set(room.equipment.filter((word) => !isUsual(word)).join(', '));
    this.hours.set(hoursText(room.hours));
  }

  clear(): void {
    for (const text of [this.capacity, this.otherEquipment, this.hours]) text.set('');
    this.name.set({});
    this.equipment.set([]);
  }

  problems(event: { readonly firstDay: string; readonly lastDay: string }): Problem[] {
    const pasted = new Pasted();
    const { hours, unread } = readHours(this.hours());
    const outside = hours.find(({ day }) => day && (day < event.firstDay || day > event.lastDay));
    return [
      ...problemsOf('name', () => readTitle(pasted.text(this.name()), longestTexts.roomName)),
      ...problemsOf('capacity', () => requireHeadcount(wholeNumber(this.capacity()))),
      ...problemsOf('otherEquipment', () => this.words(pasted).map((word) => readLine(word, longestTexts.equipment))),
      ...unread.slice(0, 1).map((text) => ({ field: 'hours', text: roomTexts.hoursBroken, values: { text } })),
      ...(outside ? [{ field: 'hours', text: roomTexts.hoursOutside, values: { day: writtenDate(outside.day ?? '') } }] : []),
    ];
  }

  input(pasted: Pasted) {
    return {
      name: pasted.text(this.name()),
      capacity: wholeNumber(this.capacity()),
      equipment: this.words(pasted),
      hours: [...readHours(this.hours()).hours],
    };
  }

  private words(pasted: Pasted): string[] {
    const others = pasted.line(this.otherEquipment()).split(/[,;\n]/);
    return [...this.equipment(), ...others.map((word) => word.trim()).filter(Boolean)];
  }
}

function isUsual(word: string): boolean {
  return Object.hasOwn(usualEquipment, word);
}
