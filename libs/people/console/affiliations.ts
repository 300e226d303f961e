import { Component, inject, input, output, signal } from '@angular/core';
import { Api, Button, ChoiceSearch, Form, Icon, Problems, TextField, Texts, Toasts } from '@kunak/platform/web';
import type { FoundChoice } from '@kunak/platform/web';
import { OrganisationChoicesOperation } from './people.graphql.ts';
import { AffiliateOperation, EndAffiliationOperation } from './person.graphql.ts';
import type { PersonCardFields } from './person.graphql.ts';
import { personTexts } from './person.texts';

type Place = PersonCardFields['affiliations'][number];

/** Where a person belongs. */
@Component({
  selector: 'person-affiliations',
  imports: [Button, ChoiceSearch, Form, Icon, TextField],
  templateUrl: './affiliations.html',
  styles: `
    :host {
      display: grid;
      gap: var(--k-3);
    }
    ul {
      display: grid;
      gap: var(--k-1);
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: var(--k-3);
      align-items: center;
      justify-content: space-between;
    }
  `,
})
export class Affiliations {
  readonly person = input.required<Pick<PersonCardFields, 'id' | 'affiliations'>>();
  readonly editable = input.required<boolean>();
  readonly changed = output<void>();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = personTexts;
  protected readonly problems = new Problems();
  protected readonly adding = signal(false);
  protected readonly organisationId = signal('');
  protected readonly organisationName = signal('');
  protected readonly position = signal('');

  protected readonly find = async (search: string): Promise<FoundChoice[]> => {
    const taken = new Set(this.person().affiliations.map(({ organisation }) => organisation.id));
    // As many more as may fall out again.
    const { organisations } = await this.api.run(OrganisationChoicesOperation, { search, first: 20 + taken.size });
    return organisations.items.filter(({ id }) => !taken.has(id)).map(({ id, name }) => ({ id, label: this.reader.written(name) }));
  };

  protected type(name: string): void {
    this.organisationId.set('');
    this.organisationName.set(name);
  }

  protected pick({ id, label }: FoundChoice): void {
    this.organisationId.set(id);
    this.organisationName.set(this.t(label));
  }

  protected async add(): Promise<void> {
    const organisationId = this.organisationId();
    if (this.problems.check({ organisationId: !organisationId && personTexts.organisationMissing })) return;
    const done = await this.problems.attempt(() =>
      this.api.run(AffiliateOperation, { personId: this.person().id, organisationId, position: this.position() || null }),
    );
    if (!done) return;
    this.adding.set(false);
    this.type('');
    this.position.set('');
    this.changed.emit();
  }

  protected async end({ organisation, position }: Place): Promise<void> {
    const link = { personId: this.person().id, organisationId: organisation.id };
    try {
      await this.api.run(EndAffiliationOperation, link);
      this.changed.emit();
      this.toasts.done(personTexts.unlinked, {
        values: { name: this.reader.written(organisation.name) },
        undo: async () => {
          await this.api.run(AffiliateOperation, { ...link, position });
          this.changed.emit();
        },
      });
    } catch (error) {
      this.toasts.failed(error);
    }
  }
}
