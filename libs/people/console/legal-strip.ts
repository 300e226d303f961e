import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Api, Button, DateField, Form, Formats, Icon, Problems, ReasonDialog, SummaryList, TextField, Texts, Toasts } from '@kunak/platform/web';
import type { SummaryRow } from '@kunak/platform/web';
import { ChangeLegalIdentityOperation, OpenLegalIdentityOperation } from './person.graphql.ts';
import type { OpenLegalIdentityResult, PersonCardFields } from './person.graphql.ts';
import { personTexts } from './person.texts';

type Identity = NonNullable<OpenLegalIdentityResult['openLegalIdentity']>;

/** The vault of one person. Violet, closed, opened with a reason; it says who has opened it before. */
@Component({
  selector: 'person-legal-strip',
  imports: [Button, DateField, Form, Icon, ReasonDialog, SummaryList, TextField],
  templateUrl: './legal-strip.html',
  styleUrl: './legal-strip.css',
})
export class LegalStrip {
  readonly personId = input.required<string>();
  readonly legal = input.required<NonNullable<PersonCardFields['legalIdentity']>>();
  readonly changed = output<void>();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  protected readonly t = inject(Texts).t;
  protected readonly texts = personTexts;
  protected readonly problems = new Problems();
  protected readonly asking = signal(false);
  protected readonly writing = signal(false);
  protected readonly identity = signal<Identity | null>(null);
  protected readonly legalName = signal('');
  protected readonly dateOfBirth = signal<string | null>('');
  protected readonly passportValidUntil = signal<string | null>('');

  protected readonly rows = computed<readonly SummaryRow[]>(() => {
    const identity = this.identity();
    return [
      { label: personTexts.legalName, value: identity?.legalName },
      { label: personTexts.dateOfBirth, value: this.formats.day(identity?.dateOfBirth) },
      { label: personTexts.passportValidUntil, value: this.formats.day(identity?.passportValidUntil) },
    ];
  });
  protected readonly openings = computed(() =>
    this.legal().openings.map(({ id, at, by, reason }) => {
      return { id, text: this.t(personTexts.openedBy, { when: this.formats.moment(at), by: by ?? this.t(personTexts.somebody), reason }) };
    }),
  );

  constructor() {
    // Another person's sheet must not show what was opened on this one.
    effect(() => {
      this.personId();
      untracked(() => this.close());
    });
  }

  protected async open(reason: string): Promise<void> {
    try {
      const { openLegalIdentity } = await this.api.run(OpenLegalIdentityOperation, { id: this.personId(), reason });
      this.identity.set(openLegalIdentity);
      this.changed.emit();
    } catch (error) {
      this.toasts.failed(error);
    }
  }

  protected write(): void {
    const identity = this.identity();
    this.legalName.set(identity?.legalName ?? '');
    this.dateOfBirth.set(identity?.dateOfBirth ?? '');
    this.passportValidUntil.set(identity?.passportValidUntil ?? '');
    this.writing.set(true);
  }

  protected async save(): Promise<void> {
    const broken = (date: string | null) => date === null && personTexts.dateBroken;
    if (this.problems.check({ dateOfBirth: broken(this.dateOfBirth()), passportValidUntil: broken(this.passportValidUntil()) })) return;
    const input = {
      legalName: this.legalName() || null,
      dateOfBirth: this.dateOfBirth() || null,
      passportValidUntil: this.passportValidUntil() || null,
      version: this.identity()?.version ?? null,
    };
    const done = await this.problems.attempt(async () => {
      const { changeLegalIdentity } = await this.api.run(ChangeLegalIdentityOperation, { id: this.personId(), input });
      this.identity.set(changeLegalIdentity);
    });
    if (!done) return;
    this.writing.set(false);
    this.changed.emit();
    this.toasts.done(personTexts.legalSaved);
  }

  protected close(): void {
    this.identity.set(null);
    this.writing.set(false);
    this.problems.clear();
  }
}
