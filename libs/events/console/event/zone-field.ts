import { Component, inject, input, linkedSignal, model } from '@angular/core';
import { findZones, townsOf } from '@kunak/events/rules';
import type { CalendarDate } from '@kunak/platform/rules';
import { instantOf } from '@kunak/platform/rules';
import { ChoiceSearch, Texts } from '@kunak/platform/web';
import type { FoundChoice } from '@kunak/platform/web';
import { eventTexts } from './event.texts';

/** The clock of the place, found by a town. */
@Component({
  selector: 'events-zone-field',
  imports: [ChoiceSearch],
  template: `
    <k-choice-search
      name="timeZone"
      eager
      [label]="texts.timeZone"
      [hint]="texts.timeZoneHint"
      [find]="find"
      [text]="text()"
      (textChange)="type($event)"
      (picked)="pick($event)"
    />
  `,
  styles: `
    :host {
      display: block;
      width: 100%;
    }
  `,
})
export class ZoneField {
  readonly value = model('');
  /** The day whose offset is told: clocks change with the season. */
  readonly day = input<CalendarDate | null>(null);
  private readonly reader = inject(Texts);
  protected readonly texts = eventTexts;
  protected readonly text = linkedSignal<{ zone: string }, string>({
    source: () => ({ zone: this.value() }),
    computation: ({ zone }, before) => (zone ? this.nameOf(zone) : (before?.value ?? '')),
  });

  protected readonly find = (typed: string): Promise<FoundChoice[]> => {
    const shown = this.value() ? '' : typed;
    const zones = findZones(Intl.supportedValuesOf('timeZone'), shown, 40);
    return Promise.resolve(zones.map((zone) => ({ id: zone, label: this.nameOf(zone), hint: this.offsetOf(zone) })));
  };

  protected type(typed: string): void {
    this.value.set('');
    this.text.set(typed);
  }

  protected pick({ id }: FoundChoice): void {
    this.value.set(id);
  }

  private nameOf(zone: string): string {
    const towns = this.reader.written(townsOf(zone));
    return `${towns} (${zone})`;
  }

  private offsetOf(zone: string): string {
    const moment = new Date(instantOf(`${this.day() || new Date().toISOString().slice(0, 10)}T12:00`, zone));
    const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' }).formatToParts(moment);
    return parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', 'UTC') ?? '';
  }
}
