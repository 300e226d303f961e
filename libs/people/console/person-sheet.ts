import { RouterLink } from '@angular/router';
import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { Exposure, exposureLabels, homeRegions, isHomeRegion, spokenLanguages } from '@kunak/people/rules';
import { canErasePerson } from '@kunak/platform/rules';
import { Button, Notice, PersonAccount, Session, Sheet, SummaryList, Texts, Toasts, WhenReady, WhoSees, apiResource } from '@kunak/platform/web';
import type { SummaryRow, Text } from '@kunak/platform/web';
import { Affiliations } from './affiliations';
import { ExposureTag } from './exposure-tag';
import { LegalStrip } from './legal-strip';
import { levelTexts } from '@kunak/people/rules';
import { PersonForm } from './person-form';
import type { Saved } from './person-form';
import { PersonCardOperation } from './person.graphql.ts';
import type { PersonCardFields } from './person.graphql.ts';
import { personTexts } from './person.texts';

const meanings = { public: personTexts.publicMeans, internal: personTexts.internalMeans, confidential: personTexts.confidentialMeans };

/** One person beside the list: everything but the legal name, which is opened by itself. */
@Component({
  selector: 'person-sheet',
  imports: [Affiliations, Button, ExposureTag, LegalStrip, Notice, PersonAccount, PersonForm, RouterLink, Sheet, SummaryList, WhenReady, WhoSees],
  templateUrl: './person-sheet.html',
})
export class PersonSheet {
  readonly personId = input.required<string | null>();
  readonly closed = output<void>();
  readonly changed = output<void>();
  readonly removing = output<Saved>();

  private readonly reader = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly t = this.reader.t;
  protected readonly texts = personTexts;
  protected readonly meanings = meanings;
  protected readonly exposureLabels = exposureLabels;
  protected readonly editing = signal(false);
  protected readonly card = apiResource(PersonCardOperation, () => {
    const id = this.personId();
    return id ? { id } : undefined;
  });
  protected readonly person = computed(() => this.card.value()?.person);
  protected readonly title = computed<Text>(() => this.person()?.displayName ?? personTexts.card);

  constructor() {
    effect(() => {
      if (this.personId() === null) this.editing.set(false);
    });
  }

  protected rows(person: PersonCardFields): readonly SummaryRow[] {
    const { homeRegion } = person;
    const languages = person.spoken.map(({ code, level }) => this.t(spokenLanguages[code].label) + (level ? ` (${this.t(levelTexts[level])})` : ''));
    return [
      ...(person.exposure === Exposure.Confidential ? [{ label: personTexts.workingName, value: person.workingName, vault: true }] : []),
      { label: personTexts.languages, value: languages.join(', ') },
      { label: personTexts.region, value: homeRegion && isHomeRegion(homeRegion) ? homeRegions[homeRegion].label : null },
      { label: personTexts.occupation, value: person.occupation },
      { label: personTexts.email, value: person.email },
      { label: personTexts.phone, value: person.phone },
      { label: personTexts.notes, value: person.notes },
    ];
  }

  /** What is held, of whatever event, is for organisers of the whole host. */
  protected runsTeam(): boolean {
    const viewer = this.session.viewer();
    return viewer !== null && canErasePerson(viewer, undefined);
  }

  protected may(person: PersonCardFields, action: string): boolean {
    return person.allowedActions.includes(action);
  }

  protected saved(saved: Saved): void {
    this.editing.set(false);
    this.renew();
    this.toasts.done(personTexts.saved, { values: { name: saved.displayName } });
  }

  protected renew(): void {
    this.card.reload();
    this.changed.emit();
  }
}
