import { isDeepStrictEqual } from 'node:util';
import { Event } from '@kunak/events/api';
import { Injectable } from '@nestjs/common';
import { assertAllowed, Audit, Database } from '@kunak/platform/api';
import { languages, platformRefusals, Refusal } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { canEditForm, checkFormDefinition, defaultForm, questionsOf, Sensitivity } from '@kunak/registration/rules';
import type { Form, FormFinding } from '@kunak/registration/rules';
import { AnswerVault } from '../answer/answer-vault';
import type { GuardedAnswerGiven } from '../answer/answer-vault';
import { EventForm } from './event-form.entity';
import { readForm } from './form-shape';

export type FormDraft = {
  readonly eventId: string;
  readonly definition: unknown;
  readonly seenVersion: number;
  readonly opensOn?: string | null;
  readonly closesOn?: string | null;
  readonly seenOpensOn?: string | null;
  readonly seenClosesOn?: string | null;
};

/** The forms of events, by version. */
@Injectable()
export class EventForms {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly vault: AnswerVault,
  ) {}

  /** The form that is asked now; an event without one gets the usual one. */
  async ofEvent(eventId: string): Promise<EventForm> {
    const found = await this.latest(eventId);
    if (found) return found;
    await this.db.sql('insert into event_form (event_id, version, definition) values ($1, 1, $2) on conflict (host_id, event_id, version) do nothing', [
      eventId,
      JSON.stringify({ ...defaultForm, version: 1 }),
    ]);
    return (await this.latest(eventId)) as EventForm;
  }

  async forOrganiser(eventId: string, viewer: Viewer): Promise<EventForm> {
    await this.db.load(Event, eventId);
    assertAllowed(canEditForm, viewer, { eventId });
    return this.ofEvent(eventId);
  }

  /** The next version, or what keeps it from being one. New dates alone make no version: nobody's answers are touched by them. */
  async change(draft: FormDraft, viewer: Viewer): Promise<{ form: EventForm; findings: FormFinding[] }> {
    const { eventId, seenVersion, opensOn = null, closesOn = null } = draft;
    const event = await this.db.load(Event, eventId);
    assertAllowed(canEditForm, viewer, { eventId });
    await this.ofEvent(eventId);
    // One at a time: new dates make no version by which the second would be noticed.
    await this.db.sql('select 1 from event_form where event_id = $1 order by version desc limit 1 for update', [eventId]);
    const present = await this.ofEvent(eventId);
    if (present.version !== seenVersion || datesDiffer(present, draft)) throw new Refusal(platformRefusals.changedMeanwhile);
    if (opensOn && closesOn && closesOn < opensOn) throw new Refusal(platformRefusals.invalid, { field: 'closesOn' });
    const definition: Form = { ...readForm(draft.definition), version: seenVersion + 1 };
    const spoken = languages.filter((language) => event.languages.includes(language));
    const findings = checkFormDefinition(definition, spoken.length > 0 ? spoken : languages);
    if (findings.length > 0) return { form: present, findings };
    if (isDeepStrictEqual(definition.sections, present.definition.sections)) {
      await this.db.tx.update(EventForm, { id: present.id }, { opensOn, closesOn });
      return { form: await this.db.load(EventForm, present.id), findings };
    }
    const form = await this.publish(eventId, definition, { opensOn, closesOn });
    return { form, findings };
  }

  private async publish(eventId: string, definition: Form, dates: { opensOn: string | null; closesOn: string | null }): Promise<EventForm> {
    const { version } = definition;
    const { identifiers } = await this.db.tx.insert(EventForm, { eventId, version, definition: definition as never, ...dates });
    await this.guardAnswers(eventId, definition);
    await this.audit.record('registration.form-changed', eventId, { version });
    return this.db.load(EventForm, String(identifiers[0]?.['id']));
  }

  /** Answers to a question that is now kept more closely leave the open table. The other way round they stay where the guest was told they are. */
  private async guardAnswers(eventId: string, definition: Form): Promise<void> {
    const guarded = new Map(questionsOf(definition).flatMap(({ id, sensitivity }) => (sensitivity === Sensitivity.Open ? [] : [[id, sensitivity]])));
    const moved = await this.db.sql<Omit<GuardedAnswerGiven, 'sensitivity'>>(
      `delete from answer a using participation p where p.id = a.participation_id and p.event_id = $1 and a.question_id = any($2::text[])
       returning a.participation_id as "participationId", a.question_id as "questionId", a.answer, a.form_version as "formVersion",
         a.saved_as as "savedAs", a.saved_at as "savedAt"`,
      [eventId, [...guarded.keys()]],
    );
    await this.vault.keep(moved.map((row) => ({ ...row, sensitivity: guarded.get(row.questionId) ?? Sensitivity.Vault })));
  }

  latest(eventId: string): Promise<EventForm | null> {
    return this.db.tx.findOne(EventForm, { where: { eventId }, order: { version: 'DESC' } });
  }
}

/** Whether somebody has set other days than were seen, and other ones than are wanted now. */
function datesDiffer(present: EventForm, { opensOn = null, closesOn = null, seenOpensOn = null, seenClosesOn = null }: FormDraft): boolean {
  const asSeen = present.opensOn === seenOpensOn && present.closesOn === seenClosesOn;
  return !asSeen && !(present.opensOn === opensOn && present.closesOn === closesOn);
}
