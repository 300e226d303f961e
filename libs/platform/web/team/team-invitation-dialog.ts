import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { Role, roleLabels } from '@kunak/platform/rules';
import type { Language, TeamRole } from '@kunak/platform/rules';
import { Api } from '../api/api';
import { Dialog } from '../dialogs/dialog';
import type { Choice } from '../form/choices';
import { Form } from '../form/form';
import { formTexts } from '../form/form.texts';
import { Problems } from '../form/problems';
import { Radios } from '../form/radios';
import { Select } from '../form/select';
import { TextField } from '../form/text-field';
import { Button } from '../parts/button';
import { Texts } from '../texts/texts';
import { InviteToTeamOperation } from './team.graphql.ts';
import { teamTexts } from './team.texts';

/** Lets one more person in: by a neutral letter, or by a link in the organiser's hands. */
@Component({
  selector: 'k-team-invitation-dialog',
  imports: [Button, Dialog, Form, Radios, Select, TextField],
  template: `
    <k-dialog [title]="texts.invite" [(open)]="open">
      <k-form [problems]="problems" (send)="send()">
        <k-text-field name="login" [label]="texts.login" [hint]="texts.loginHint" [maxLength]="254" [(value)]="login" />
        <k-text-field name="displayName" [label]="texts.name" [hint]="texts.nameHint" [maxLength]="120" [(value)]="name" />
        <k-radios name="role" [label]="texts.role" [choices]="roles" [(value)]="role" />
        <k-select
          name="eventId"
          [label]="texts.event"
          [hint]="texts.eventHint"
          [placeholder]="trains() ? undefined : texts.everywhere"
          [choices]="events()"
          [(value)]="eventId"
        />
        <k-radios name="language" [label]="texts.language" [choices]="languages" [(value)]="language" />
        <button kButton type="submit" icon="send" [busy]="problems.busy()">{{ t(texts.send) }}</button>
      </k-form>
    </k-dialog>
  `,
})
export class TeamInvitationDialog {
  readonly events = input.required<readonly Choice[]>();
  readonly open = model.required<boolean>();
  /** The link to hand over, or null when a letter is on its way. */
  readonly invited = output<string | null>();
  private readonly api = inject(Api);
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = teamTexts;
  protected readonly problems = new Problems();
  protected readonly login = signal('');
  protected readonly name = signal('');
  protected readonly role = signal<string>(Role.Trainer);
  protected readonly eventId = signal('');
  protected readonly language = signal<string>(this.reader.language());
  protected readonly trains = computed(() => this.role() === Role.Trainer);
  protected readonly roles: readonly Choice<TeamRole>[] = [
    { value: Role.Trainer, label: roleLabels.trainer, hint: teamTexts.trainerHint },
    { value: Role.Organiser, label: roleLabels.organiser, hint: teamTexts.organiserHint },
    { value: Role.ProtectionOfficer, label: roleLabels['protection-officer'], hint: teamTexts.officerHint },
  ];
  protected readonly languages: readonly Choice<Language>[] = [
    { value: 'ru', label: formTexts.russian },
    { value: 'en', label: formTexts.english },
  ];

  protected async send(): Promise<void> {
    const login = this.login().trim();
    const wrong = {
      login: (login.length < 3 || /\s/u.test(login)) && teamTexts.loginMissing,
      displayName: !this.name().trim() && teamTexts.nameMissing,
      eventId: this.trains() && !this.eventId() && teamTexts.eventMissing,
    };
    if (this.problems.check(wrong)) return;
    let link: string | null = null;
    const done = await this.problems.attempt(async () => {
      const given = { login, displayName: this.name().trim(), eventId: this.eventId() || null };
      const answer = await this.api.run(InviteToTeamOperation, { ...given, role: this.role() as TeamRole, language: this.language() as Language });
      link = answer.inviteToTeam.link;
    });
    if (!done) return;
    this.login.set('');
    this.name.set('');
    this.invited.emit(link);
  }
}
