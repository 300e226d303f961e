import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Api, Button, Form, Icon, Problems, Select, TextField, Texts, Toasts, apiResource } from '@kunak/platform/web';
import type { Choice } from '@kunak/platform/web';
import { OrganisationChoicesOperation } from './people.graphql.ts';
import { AffiliateOperation, EndAffiliationOperation } from './person.graphql.ts';
import type { PersonCardFields } from './person.graphql.ts';
import { personTexts } from './person.texts';

type Place = PersonCardFields['affiliations'][number];

/** Where a person belongs. */
@Component({
  selector: 'person-affiliations',
  imports: [Button, Form, Icon, Select, TextField],
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
  protected readonly position = signal('');
  private readonly organisations = apiResource(OrganisationChoicesOperation, () => (this.adding() ? { first: 200 } : undefined));
  protected readonly choices = computed<readonly Choice[]>(() => {
    const taken = new Set(this.person().affiliations.map(({ organisation }) => organisation.id));
    const known = this.organisations.value()?.organisations.items ?? [];
    return known.filter(({ id }) => !taken.has(id)).map(({ id, name }) => ({ value: id, label: this.reader.written(name) }));
  });

  protected async add(): Promise<void> {
    const organisationId = this.organisationId();
    if (!organisationId) return this.adding.set(false);
    const done = await this.problems.attempt(() =>
      this.api.run(AffiliateOperation, { personId: this.person().id, organisationId, position: this.position() || null }),
    );
    if (!done) return;
    this.adding.set(false);
    this.organisationId.set('');
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
