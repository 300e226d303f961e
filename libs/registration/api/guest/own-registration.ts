import { Event } from '@kunak/events/api';
import { Injectable } from '@nestjs/common';
import { assertAllowed, Database } from '@kunak/platform/api';
import { Forbidden, localOf, NotFound } from '@kunak/platform/rules';
import type { CalendarDate, Viewer } from '@kunak/platform/rules';
import { canSeeOwnRegistration, carryAnswers, stateTold } from '@kunak/registration/rules';
import type { Answers as AnswersGiven } from '@kunak/registration/rules';
import { Answers, answersOf } from '../answer/answers.service';
import type { Kept } from '../answer/answer-vault';
import type { EventForm } from '../form/event-form.entity';
import { EventForms } from '../form/event-forms.service';
import { Participation } from '../participation/participation.entity';

/** Everything about one guest's own registration, loaded and judged. */
export type OwnRegistration = {
  readonly participation: Participation;
  readonly event: Event;
  readonly form: EventForm;
  readonly kept: readonly Kept[];
  /** Those of the kept answers that still answer something in this version of the form. */
  readonly answers: AnswersGiven;
  /** By the clock of the event. */
  readonly today: CalendarDate;
};

/** Loads registrations for their own guests, as far as they have been told; anybody else's is as missing as one that never was. */
@Injectable()
export class OwnRegistrations {
  constructor(
    private readonly db: Database,
    private readonly answers: Answers,
    private readonly forms: EventForms,
  ) {}

  async atEvent(eventId: string, viewer: Viewer): Promise<OwnRegistration> {
    if (viewer.personId === null) throw new Forbidden();
    const participation = await this.db.tx.findOneBy(Participation, { eventId, personId: viewer.personId });
    if (!participation) throw new NotFound();
    return this.around(participation);
  }

  /** Held until the end of the request: whoever saves from two devices at once does so one after the other. */
  async held(participationId: string, viewer: Viewer): Promise<OwnRegistration> {
    const participation = await this.db.tx.findOne(Participation, { where: { id: participationId }, lock: { mode: 'pessimistic_write' } });
    if (!participation) throw new NotFound();
    assertAllowed(canSeeOwnRegistration, viewer, participation);
    return this.around(participation);
  }

  private async around(participation: Participation): Promise<OwnRegistration> {
    const state = stateTold(participation);
    if (!state) throw new NotFound();
    participation.state = state;
    const event = await this.db.load(Event, participation.eventId);
    const form = await this.forms.ofEvent(event.id);
    const kept = await this.answers.keptOf(participation.id);
    const today = localOf(new Date().toISOString(), event.timeZone).slice(0, 10);
    const { answers } = carryAnswers({ answers: answersOf(kept), setAside: {} }, form.definition, today);
    return { participation, event, form, kept, answers, today };
  }
}
