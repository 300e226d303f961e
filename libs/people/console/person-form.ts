import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Exposure, exposureLabels, homeRegionCodes, homeRegions, objectionText, readEmail, readName, readPhone } from '@kunak/people/rules';
import { Api, Button, Dialog, Form, Problems, Radios, Select, TextArea, TextField, Texts } from '@kunak/platform/web';
import type { Choice } from '@kunak/platform/web';
import type { Reading } from '@kunak/people/rules';
import { LanguagesField } from './languages-field';
import type { Spoken } from './languages-field';
import { ChangePersonOperation, CreatePersonOperation, FreeCodeNameOperation } from './person.graphql.ts';
import type { PersonCardFields, PersonInput } from './person.graphql.ts';
import { personTexts } from './person.texts';

export type Saved = { readonly id: string; readonly displayName: string };

/** Makes a person, or changes the card of one. What was typed stays until it is saved or given up. */
@Component({
  selector: 'person-form',
  imports: [Button, Dialog, Form, LanguagesField, Radios, Select, TextArea, TextField],
  templateUrl: './person-form.html',
})
export class PersonForm {
  readonly open = input.required<boolean>();
  /** Whose card is changed; without one the form makes somebody new. */
  readonly person = input<PersonCardFields>();
  readonly saved = output<Saved>();
  readonly cancelled = output<void>();

  private readonly api = inject(Api);
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = personTexts;
  protected readonly problems = new Problems();
  protected readonly workingName = signal('');
  protected readonly exposure = signal<string>(Exposure.Internal);
  protected readonly codeName = signal('');
  protected readonly languages = signal<readonly Spoken[]>([]);
  protected readonly homeRegion = signal('');
  protected readonly occupation = signal('');
  protected readonly email = signal('');
  protected readonly phone = signal('');
  protected readonly notes = signal('');
  protected readonly confidential = computed(() => this.exposure() === Exposure.Confidential);
  /** The same for every try of one person, so that a repeated answer makes nobody twice. */
  private id = '';

  protected readonly exposures: readonly Choice[] = [
    { value: Exposure.Internal, label: exposureLabels.internal, hint: personTexts.internalMeans },
    { value: Exposure.Public, label: exposureLabels.public, hint: personTexts.publicMeans },
    { value: Exposure.Confidential, label: exposureLabels.confidential, hint: personTexts.confidentialMeans },
  ];
  protected readonly regions: readonly Choice[] = homeRegionCodes.map((code) => ({ value: code, label: homeRegions[code].label }));

  constructor() {
    effect(() => {
      if (this.open()) untracked(() => this.fill(this.person()));
    });
  }

  protected async suggest(): Promise<void> {
    await this.problems.attempt(async () => this.codeName.set((await this.api.run(FreeCodeNameOperation)).freeCodeName));
  }

  protected async save(): Promise<void> {
    const findings = {
      workingName: this.objectionTo(readName(this.workingName())),
      codeName: this.confidential() && !this.codeName().trim() && personTexts.codeNameMissing,
      email: this.email().trim() !== '' && this.objectionTo(readEmail(this.email())),
      phone: this.phone().trim() !== '' && this.objectionTo(readPhone(this.phone())),
    };
    if (this.problems.check(findings)) return;
    let saved: Saved | null = null;
    const done = await this.problems.attempt(async () => (saved = await this.send()));
    if (done && saved) this.saved.emit(saved);
  }

  /** The rule's own words, the same that the server would answer with. */
  private objectionTo(reading: Reading<string>): string | null {
    return reading.ok ? null : objectionText(reading.objection, this.reader.language());
  }

  private async send(): Promise<Saved> {
    const person = this.person();
    const input = this.written();
    if (!person) return (await this.api.run(CreatePersonOperation, { id: this.id, input })).createPerson;
    return (await this.api.run(ChangePersonOperation, { id: person.id, version: person.version, input })).changePerson;
  }

  private written(): PersonInput {
    return {
      workingName: this.workingName(),
      exposure: Object.values(Exposure).find((one) => one === this.exposure()) ?? Exposure.Internal,
      codeName: this.codeName() || null,
      languages: this.languages().map(({ code, level }) => ({ code, level })),
      homeRegion: this.homeRegion() || null,
      occupation: this.occupation() || null,
      email: this.email() || null,
      phone: this.phone() || null,
      notes: this.notes() || null,
    };
  }

  private fill(person: PersonCardFields | undefined): void {
    this.id = crypto.randomUUID();
    this.problems.clear();
    this.workingName.set(person?.workingName ?? '');
    this.exposure.set(person?.exposure ?? Exposure.Internal);
    this.codeName.set(person?.codeName ?? '');
    this.languages.set(person?.spoken ?? []);
    this.homeRegion.set(person?.homeRegion ?? '');
    this.occupation.set(person?.occupation ?? '');
    this.email.set(person?.email ?? '');
    this.phone.set(person?.phone ?? '');
    this.notes.set(person?.notes ?? '');
  }
}
