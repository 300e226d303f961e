import { Component, inject, input, output, signal } from '@angular/core';
import { Api, Button, ChoiceSearch, DateField, Form, Formats, Icon, Problems, TextField, Texts, Toasts } from '@kunak/platform/web';
import type { FoundChoice } from '@kunak/platform/web';
import { OrganisationsOperation, RemoveConsortiumMemberOperation, SetConsortiumMemberOperation } from './organisations.graphql.ts';
import type { OrganisationFields } from './organisations.graphql.ts';
import { organisationsTexts } from './organisations.texts';

type Member = OrganisationFields['members'][number];

/** Who belongs to a consortium, as what and from when until when. */
@Component({
  selector: 'consortium-members',
  imports: [Button, ChoiceSearch, DateField, Form, Icon, TextField],
  host: { class: 'k-stack' },
  templateUrl: './consortium-members.html',
  styles: `
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
export class ConsortiumMembers {
  readonly consortium = input.required<OrganisationFields>();
  readonly editable = input.required<boolean>();
  readonly changed = output<void>();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly formats = inject(Formats);
  protected readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = organisationsTexts;
  protected readonly problems = new Problems();
  protected readonly adding = signal(false);
  protected readonly memberId = signal('');
  protected readonly memberName = signal('');
  protected readonly role = signal('');
  protected readonly since = signal<string | null>('');
  protected readonly until = signal<string | null>('');

  protected readonly find = async (search: string): Promise<FoundChoice[]> => {
    const taken = new Set([this.consortium().id, ...this.consortium().members.map(({ memberId }) => memberId)]);
    // As many more as may fall out again.
    const { organisations } = await this.api.run(OrganisationsOperation, { search, first: 20 + taken.size });
    return organisations.items.filter(({ id }) => !taken.has(id)).map(({ id, name }) => ({ id, label: this.reader.written(name) }));
  };

  protected type(name: string): void {
    this.memberId.set('');
    this.memberName.set(name);
  }

  protected pick({ id, label }: FoundChoice): void {
    this.memberId.set(id);
    this.memberName.set(this.t(label));
  }

  protected about({ role, since, until }: Member): string {
    const parts = [
      role,
      since && this.t(organisationsTexts.from, { day: this.formats.day(since) }),
      until && this.t(organisationsTexts.to, { day: this.formats.day(until) }),
    ];
    return parts.filter(Boolean).join(', ');
  }

  protected async add(): Promise<void> {
    const broken = (date: string | null) => date === null && organisationsTexts.dateBroken;
    const findings = { memberId: !this.memberId() && organisationsTexts.memberMissing, since: broken(this.since()), until: broken(this.until()) };
    if (this.problems.check(findings)) return;
    const member = { memberId: this.memberId(), role: this.role() || null, since: this.since() || null, until: this.until() || null };
    if (!(await this.problems.attempt(() => this.api.run(SetConsortiumMemberOperation, { consortiumId: this.consortium().id, member })))) return;
    this.adding.set(false);
    this.type('');
    this.role.set('');
    this.since.set('');
    this.until.set('');
    this.changed.emit();
  }

  protected async take({ memberId, role, since, until, organisation }: Member): Promise<void> {
    const consortiumId = this.consortium().id;
    try {
      await this.api.run(RemoveConsortiumMemberOperation, { consortiumId, memberId });
      this.changed.emit();
      this.toasts.done(organisationsTexts.memberRemoved, {
        values: { name: this.reader.written(organisation.name) },
        undo: async () => {
          await this.api.run(SetConsortiumMemberOperation, { consortiumId, member: { memberId, role, since, until } });
          this.changed.emit();
        },
      });
    } catch (error) {
      this.toasts.failed(error);
    }
  }
}
