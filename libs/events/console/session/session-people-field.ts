import { Component, inject, input, signal } from '@angular/core';
import { SessionRole, sessionRoles, sessionRoleTexts } from '@kunak/events/rules';
import { spokenLanguages } from '@kunak/people/rules';
import type { Message } from '@kunak/platform/rules';
import { Api, Button, ChoiceSearch, Texts } from '@kunak/platform/web';
import type { FoundChoice } from '@kunak/platform/web';
import { SessionPersonChoicesOperation } from './sessions.graphql.ts';
import { sessionTexts } from './session.texts';
import type { PersonOnSession, SessionDraft } from './session-draft';

type Known = { readonly displayName: string; readonly languages: string[] };
const languageLabels: Readonly<Record<string, { readonly label: Message } | undefined>> = spokenLanguages;

/** Who does what in a session, found by name however it is spelled. */
@Component({
  selector: 'events-session-people',
  imports: [Button, ChoiceSearch],
  templateUrl: './session-people-field.html',
  styleUrl: './session-people-field.css',
})
export class SessionPeopleField {
  readonly draft = input.required<SessionDraft>();
  /** Between which an interpreter may work here, beside those that they know. */
  readonly languages = input<readonly string[]>([]);
  private readonly api = inject(Api);
  private readonly found = new Map<string, Known>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = sessionTexts;
  protected readonly roleTexts = sessionRoleTexts;
  protected readonly roles = sessionRoles;
  protected readonly interpreter = SessionRole.Interpreter;
  protected readonly typed = signal('');

  protected readonly find = async (search: string): Promise<FoundChoice[]> => {
    if (!search) return [];
    const { personChoices } = await this.api.run(SessionPersonChoicesOperation, { search });
    for (const person of personChoices) this.found.set(person.id, person);
    return personChoices.map(({ id, displayName, languages }) => ({ id, label: displayName, hint: this.words(languages) }));
  };

  protected add({ id }: FoundChoice): void {
    const known = this.found.get(id);
    this.typed.set('');
    if (known) this.draft().addPerson({ personId: id, displayName: known.displayName, knownLanguages: known.languages });
  }

  protected setRole(person: PersonOnSession, role: string): void {
    const languages = role === SessionRole.Interpreter ? person.knownLanguages.filter((code) => this.languages().includes(code)) : [];
    this.replace(person, { ...person, role: role as SessionRole, languages });
  }

  protected mark(person: PersonOnSession, code: string, checked: boolean): void {
    const languages = person.languages.filter((other) => other !== code);
    this.replace(person, { ...person, languages: checked ? [...languages, code] : languages });
  }

  protected takeOff(person: PersonOnSession): void {
    this.draft().people.update((people) => people.filter((other) => other !== person));
  }

  protected languagesFor(person: PersonOnSession): string[] {
    return [...new Set([...this.languages(), ...person.knownLanguages, ...person.languages])];
  }

  protected languageName(code: string): string {
    return this.t(languageLabels[code]?.label ?? code);
  }

  /** A role that the person has in another line already. */
  protected taken(person: PersonOnSession, role: SessionRole): boolean {
    return this.draft()
      .people()
      .some((other) => other !== person && other.personId === person.personId && other.role === role);
  }

  private words(codes: readonly string[]): string {
    return codes.map((code) => this.languageName(code)).join(', ');
  }

  private replace(person: PersonOnSession, changed: PersonOnSession): void {
    this.draft().people.update((people) => people.map((other) => (other === person ? changed : other)));
  }
}
