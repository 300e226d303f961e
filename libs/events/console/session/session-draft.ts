import { signal } from '@angular/core';
import {
  longestTexts,
  Openness,
  readLine,
  readLines,
  readLocalized,
  readTitle,
  requireHeadcount,
  requireLanguages,
  requireMinutes,
  SessionKind,
  SessionRole,
} from '@kunak/events/rules';
import type { LocalizedText } from '@kunak/platform/rules';
import type { Problem } from '@kunak/platform/web';
import { problemsOf } from '../judging';
import { Pasted, wholeNumber } from '../typed';
import type { SessionOfIdResult } from './sessions.graphql.ts';

export type WholeSession = SessionOfIdResult['session'];
export type PersonOnSession = WholeSession['people'][number];

/** A session as it stands in a form. */
export class SessionDraft {
  readonly kind = signal<SessionKind>(SessionKind.Panel);
  readonly title = signal<LocalizedText>({});
  readonly abstract = signal<LocalizedText>({});
  readonly minutes = signal('60');
  readonly openness = signal<Openness>(Openness.Closed);
  readonly expectedSize = signal('');
  readonly languages = signal<readonly string[]>([]);
  readonly track = signal('');
  readonly people = signal<readonly PersonOnSession[]>([]);

  /** Nothing but what is usual at this event. */
  begin(languages: readonly string[]): void {
    this.kind.set(SessionKind.Panel);
    this.openness.set(Openness.Closed);
    this.minutes.set('60');
    for (const text of [this.title, this.abstract]) text.set({});
    for (const text of [this.expectedSize, this.track]) text.set('');
    this.languages.set(languages.slice(0, 1));
    this.people.set([]);
  }

  take(session: WholeSession): void {
    this.kind.set(session.kind);
    this.title.set(session.title);
    this.abstract.set(session.abstract);
    this.minutes.set(String(session.minutes));
    this.openness.set(session.openness);
    this.expectedSize.set(session.expectedSize === null ? '' : String(session.expectedSize));
    this.languages.set(session.spokenLanguages);
    this.track.set(session.track ?? '');
    this.people.set(session.people);
  }

  /** Who is found joins as a speaker; in a role that they have already they do not stand twice. */
  addPerson(person: { readonly personId: string; readonly displayName: string; readonly knownLanguages: string[] }): void {
    const taken = this.people().filter(({ personId }) => personId === person.personId);
    const free = [SessionRole.Speaker, SessionRole.Moderator, SessionRole.Interpreter, SessionRole.Trainer, SessionRole.Rapporteur];
    const role = free.find((candidate) => !taken.some((one) => one.role === candidate));
    if (role) this.people.update((people) => [...people, { ...person, role, languages: [] }]);
  }

  problems(): Problem[] {
    const pasted = new Pasted();
    return [
      ...problemsOf('session-title', () => readTitle(pasted.text(this.title()))),
      ...problemsOf('session-abstract', () => readLocalized(pasted.text(this.abstract()), longestTexts.abstract, readLines)),
      ...problemsOf('session-minutes', () => requireMinutes(wholeNumber(this.minutes()) ?? NaN)),
      ...problemsOf('session-languages', () => requireLanguages(this.languages())),
      ...problemsOf('session-size', () => requireHeadcount(wholeNumber(this.expectedSize()))),
      ...problemsOf('session-track', () => readLine(pasted.line(this.track()), longestTexts.track)),
    ];
  }

  input(pasted: Pasted) {
    return {
      kind: this.kind(),
      title: pasted.text(this.title()),
      abstract: pasted.text(this.abstract()),
      minutes: wholeNumber(this.minutes()) ?? 0,
      openness: this.openness(),
      expectedSize: wholeNumber(this.expectedSize()),
      spokenLanguages: [...this.languages()],
      track: pasted.line(this.track()),
      people: this.people().map(({ personId, role, languages }) => ({ personId, role, languages: role === SessionRole.Interpreter ? [...languages] : [] })),
    };
  }
}
