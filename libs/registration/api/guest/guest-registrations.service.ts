import { todayAt } from '@kunak/events/api';
import { objectionText } from '@kunak/people/rules';
import { Injectable } from '@nestjs/common';
import { Audit, Database } from '@kunak/platform/api';
import { Refusal } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { allowedVerbs, checkAnswer, checkForm, checkTakesAnswers, ParticipationActor, registrationRefusals, takesAnswers } from '@kunak/registration/rules';
import type { Answers as AnswersGiven, ConsentAnswer, ConsentPurpose } from '@kunak/registration/rules';
import { Answers, questionOf } from '../answer/answers.service';
import type { NewAnswer } from '../answer/answers.service';
import { Consents } from '../consent/consents.service';
import type { ConsentGiven } from '../consent/consents.service';
import { Participation } from '../participation/participation.entity';
import { stateToldSql } from '../participation/standing';
import { stepStatement, stepValues } from '../participation/step-statement';
import type { AnswerProblem, AnswersSaved, AnswersToSave, MyParticipation, MyRegistration } from './guest-types';
import { OwnRegistrations } from './own-registration';
import type { OwnRegistration } from './own-registration';

/** What guests do with their own registrations. */
@Injectable()
export class GuestRegistrations {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly answers: Answers,
    private readonly consents: Consents,
    private readonly own: OwnRegistrations,
  ) {}

  /** The nearest event that is not over first, past ones last. */
  async mine({ personId }: Viewer): Promise<MyParticipation[]> {
    const rows = await this.db.sql<MyParticipation & { since: Date; submittedAt: Date | null; answerBy: Date | null }>(
      `select p.id, ${stateToldSql('p')} as state, p.since, p.version, p.submitted_at as "submittedAt", p.answer_by as "answerBy", p.event_id as "eventId",
         e.title as "eventTitle", e.first_day::text as "firstDay", e.last_day::text as "lastDay"
       from participation p join event e on e.host_id = p.host_id and e.id = p.event_id
       where p.person_id = $1::uuid and ${stateToldSql('p')} is not null order by e.last_day < ${todayAt('e')}, e.first_day, e.id`,
      [personId],
    );
    return rows.map((row) => ({ ...row, allowedActions: allowedVerbs(row.state, ParticipationActor.Participant) }));
  }

  async open(eventId: string, viewer: Viewer): Promise<MyRegistration> {
    return this.shown(await this.own.atEvent(eventId, viewer));
  }

  async save({ participationId, answers: given, formVersion, seen }: AnswersToSave, viewer: Viewer): Promise<AnswersSaved> {
    const registration = await this.own.held(participationId, viewer);
    const { participation, form, kept } = registration;
    this.checkOpen(registration, formVersion);
    const { good, problems, answers } = this.judged(registration, given);
    const number = participation.answersVersion;
    if (problems.length > 0) return { problems, answers: registration.answers, answersVersion: number };
    const anyNew = await this.answers.keep(participationId, kept, good, { form: form.definition, seen, number: number + 1 });
    if (!anyNew) return { problems, answers, answersVersion: number };
    await this.db.tx.update(Participation, { id: participationId }, { answersVersion: number + 1 });
    return { problems, answers, answersVersion: number + 1 };
  }

  /** Sends the answers to the host. Again later: what has changed since is theirs from now on. */
  async submit(participationId: string, formVersion: number, viewer: Viewer): Promise<MyRegistration> {
    const registration = await this.own.held(participationId, viewer);
    const { participation, form, answers, today } = registration;
    this.checkOpen(registration, formVersion);
    const { problems } = checkForm(form.definition, answers, today);
    if (problems.length > 0) throw new Refusal(registrationRefusals.formIncomplete, { count: problems.length });
    if (participation.state === 'invited') {
      const fields = { fields: [{ alias: 'id', name: 'id', selection: { fields: [] } }] };
      await this.db.sql(stepStatement('answer', fields), stepValues('answer', { ids: [participationId] }, viewer));
    } else {
      await this.db.tx.update(Participation, { id: participationId }, { submittedAt: () => 'now()' });
      await this.audit.record('registration.answers-sent-again', participationId, { event: participation.eventId });
    }
    return this.open(participation.eventId, viewer);
  }

  async answerConsent(
    participationId: string,
    answer: { purpose: ConsentPurpose; wordingVersion: number; answer: ConsentAnswer },
    viewer: Viewer,
  ): Promise<ConsentGiven[]> {
    await this.own.held(participationId, viewer);
    await this.consents.answer(participationId, answer.purpose, answer.wordingVersion, answer.answer);
    return this.consents.of(participationId);
  }

  private checkOpen({ participation, form, today }: OwnRegistration, formVersion: number): void {
    checkTakesAnswers(participation.state, form, today);
    if (form.version !== formVersion) throw new Refusal(registrationRefusals.formChanged);
  }

  /** Each answer against the form, the ones before it already counted: a page may open a question and answer it. */
  private judged(
    { form, answers, today, event }: OwnRegistration,
    given: AnswersToSave['answers'],
  ): { good: NewAnswer[]; problems: AnswerProblem[]; answers: AnswersGiven } {
    const good: NewAnswer[] = [];
    const problems: AnswerProblem[] = [];
    let known = answers;
    for (const { questionId, given: raw } of given) {
      const question = questionOf(form.definition, questionId);
      const reading = checkAnswer(question, raw, { form: form.definition, answers: known, today, event });
      if (reading.ok) {
        good.push({ question, answer: reading.value });
        known = { ...known, [questionId]: reading.value };
      } else {
        const { objection } = reading;
        problems.push({ questionId, code: objection.reason.code, message: objectionText(objection, this.db.language) });
      }
    }
    return { good, problems, answers: known };
  }

  private async shown({ participation, event, form, answers, today }: OwnRegistration): Promise<MyRegistration> {
    const { id, state, since, version, submittedAt, answerBy, answersVersion } = participation;
    return {
      ...{ id, state, since, version, submittedAt, answerBy, answersVersion, answers },
      allowedActions: allowedVerbs(state, ParticipationActor.Participant),
      eventId: event.id,
      eventTitle: event.title,
      firstDay: event.firstDay,
      lastDay: event.lastDay,
      form: form.definition,
      open: takesAnswers(state, form, today),
      closesOn: form.closesOn,
      consents: await this.consents.of(id),
    };
  }
}
