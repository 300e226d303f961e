import { Component, inject, input } from '@angular/core';
import { eventKinds, eventKindTexts } from '@kunak/events/rules';
import type { EventKind } from '@kunak/events/rules';
import { DateField, LocalizedField, Select, TextField, Texts } from '@kunak/platform/web';
import { LanguagesField } from '../languages-field';
import { eventTexts } from './event.texts';
import type { EventDraft } from './event-draft';
import { ZoneField } from './zone-field';

/** The fields of an event, for a new one and for its settings. */
@Component({
  selector: 'events-fields',
  imports: [DateField, LanguagesField, LocalizedField, Select, TextField, ZoneField],
  template: `
    <k-localized-field name="title" [label]="texts.title" [hint]="texts.titleHint" [(value)]="draft().title" />
    <k-select name="kind" [label]="texts.kind" [choices]="kinds" [placeholder]="null" [value]="draft().kind()" (valueChange)="chooseKind($event)" />
    <div class="days">
      <k-date-field name="firstDay" [label]="texts.firstDay" [(value)]="draft().firstDay" />
      <k-date-field name="lastDay" [label]="texts.lastDay" [(value)]="draft().lastDay" />
    </div>
    <events-zone-field [day]="draft().firstDay()" [(value)]="draft().timeZone" />
    <k-localized-field name="venue" optional [label]="texts.venue" [hint]="texts.venueHint" [(value)]="draft().venue" />
    <events-languages-field name="languages" [label]="texts.languages" [hint]="texts.languagesHint" [(value)]="draft().languages" />
    <k-text-field
      name="capacity"
      optional
      [short]="true"
      inputmode="numeric"
      [label]="texts.capacity"
      [hint]="texts.capacityHint"
      [(value)]="draft().capacity"
    />
    <k-text-field name="slug" optional [label]="texts.slug" [hint]="texts.slugHint" [(value)]="draft().slug" />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--k-5);
      width: 100%;
    }
    .days {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 20rem));
      gap: var(--k-5) var(--k-6);
    }
  `,
})
export class EventFields {
  readonly draft = input.required<EventDraft>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = eventTexts;
  protected readonly kinds = eventKinds.map((kind) => ({ value: kind, label: eventKindTexts[kind] }));

  protected chooseKind(kind: string): void {
    this.draft().kind.set(kind as EventKind);
  }
}
