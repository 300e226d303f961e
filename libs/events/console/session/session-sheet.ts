import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, effect, inject, input, model, output, untracked } from '@angular/core';
import { opennesses, opennessNotes, opennessTexts, sessionKinds, sessionKindTexts } from '@kunak/events/rules';
import type { Openness, SessionKind } from '@kunak/events/rules';
import {
  Api,
  Button,
  Form,
  Formats,
  LocalizedField,
  Problems,
  Radios,
  Seen,
  Select,
  Sheet,
  TextField,
  Texts,
  WhenReady,
  WhoSees,
  apiResource,
  newId,
} from '@kunak/platform/web';
import { EventContext } from '../event/event-context';
import { LanguagesField } from '../languages-field';
import { SavedNews } from '../saved-news';
import { Pasted } from '../typed';
import { SessionDraft } from './session-draft';
import type { WholeSession } from './session-draft';
import { SessionPeopleField } from './session-people-field';
import { SessionRemoval } from './session-removal';
import { sessionTexts } from './session.texts';
import { ChangeSessionOperation, CreateSessionOperation, SessionOfIdOperation } from './sessions.graphql.ts';

/**
 * One session beside its list or grid, to read, change, make or remove:
 * `<events-session-sheet [sessionId]="id()" [(open)]="open" (changed)="reload()" />`. Without an id it makes a new one, and `created` gives it.
 */
@Component({
  selector: 'events-session-sheet',
  imports: [Button, Form, LanguagesField, LocalizedField, NgTemplateOutlet, Radios, Select, SessionPeopleField, Sheet, TextField, WhenReady, WhoSees],
  templateUrl: './session-sheet.html',
  styles: `
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
      gap: var(--k-5) var(--k-4);
      width: 100%;
    }
  `,
})
export class SessionSheet {
  readonly sessionId = input<string | null>(null);
  readonly open = model(false);
  /** After a save, a removal, and the undo of one: read the list again. */
  readonly changed = output<void>();
  readonly created = output<WholeSession>();
  private readonly api = inject(Api);
  private readonly news = inject(SavedNews);
  private readonly removal = inject(SessionRemoval);
  private readonly formats = inject(Formats);
  private readonly reader = inject(Texts);
  protected readonly event = inject(EventContext).here;
  protected readonly t = this.reader.t;
  protected readonly texts = sessionTexts;
  protected readonly draft = new SessionDraft();
  protected readonly problems = new Problems();
  protected readonly mayAdd = this.event.allowedActions.includes('change');
  protected readonly answer = apiResource(SessionOfIdOperation, () => {
    const id = this.sessionId();
    return this.open() && id ? { id } : undefined;
  });
  protected readonly session = computed(() => this.answer.value()?.session ?? null);
  protected readonly mayChange = computed(() => (this.sessionId() ? (this.session()?.allowedActions.includes('change') ?? false) : this.mayAdd));
  protected readonly kinds = sessionKinds.map((kind) => ({ value: kind, label: sessionKindTexts[kind] }));
  protected readonly opennesses = opennesses.map((openness) => ({ value: openness, label: opennessTexts[openness], hint: opennessNotes[openness] }));
  protected readonly place = computed(() => {
    const startsAt = this.session()?.startsAt;
    return startsAt ? this.formats.moment(startsAt, this.event.timeZone) : sessionTexts.unplaced;
  });
  private newSessionId = newId();
  private readonly seen = new Seen<number>();

  constructor() {
    effect(() => {
      if (!this.open()) return;
      const session = this.sessionId() ? this.session() : null;
      if (this.sessionId() && !session) return;
      untracked(() => this.fill(session));
    });
  }

  protected chooseKind(kind: string): void {
    this.draft.kind.set(kind as SessionKind);
  }

  protected chooseOpenness(openness: string): void {
    this.draft.openness.set(openness as Openness);
  }

  protected async save(): Promise<void> {
    this.problems.show(this.draft.problems());
    if (this.problems.any()) return;
    const pasted = new Pasted();
    const input = this.draft.input(pasted);
    const id = this.sessionId();
    if (!(await this.problems.attempt(() => (id ? this.change(id, input) : this.create(input))))) return;
    this.open.set(false);
    this.changed.emit();
    this.news.saved(id ? sessionTexts.saved : sessionTexts.created, pasted);
  }

  protected async remove(): Promise<void> {
    const session = this.session();
    if (!session) return;
    const removed = await this.problems.attempt(() => this.removal.remove(session, () => this.changed.emit()));
    if (!removed) return;
    this.open.set(false);
    this.changed.emit();
  }

  private fill(session: WholeSession | null): void {
    this.problems.clear();
    if (session) this.seen.from(session.version);
    if (session) this.draft.take(session);
    else this.draft.begin(this.event.languages);
  }

  private async create(input: ReturnType<SessionDraft['input']>): Promise<void> {
    const { createSession } = await this.api.run(CreateSessionOperation, { id: this.newSessionId, eventId: this.event.id, input });
    this.newSessionId = newId();
    this.created.emit(createSession);
  }

  private async change(id: string, input: ReturnType<SessionDraft['input']>): Promise<void> {
    await this.seen.save(
      (version) => this.api.run(ChangeSessionOperation, { id, version, input }),
      async () => (await this.api.run(SessionOfIdOperation, { id })).session.version,
    );
  }
}
