import { Event } from '@kunak/events/api';
import { Person } from '@kunak/people/api';
import { Injectable } from '@nestjs/common';
import { assertAllowed, Audit, Database } from '@kunak/platform/api';
import { NotFound, platformRefusals, Refusal } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import {
  allowedVerbs,
  canReadAnswer,
  canSeeParticipations,
  linkState,
  mustGiveReasonForAnswer,
  ParticipationActor,
  registrationRefusals,
  Sensitivity,
  submittedAnswers,
  visibleQuestions,
} from '@kunak/registration/rules';
import type { Answer as AnswerGiven, Question } from '@kunak/registration/rules';
import { Answers, answersOf, canReadKept, questionOf, stricter } from '../answer/answers.service';
import { AnswerVault } from '../answer/answer-vault';
import type { Kept } from '../answer/answer-vault';
import { Consents } from '../consent/consents.service';
import { EventForms } from '../form/event-forms.service';
import { GuestAccounts } from '../invitation/guest-accounts';
import { Invitation } from '../invitation/invitation.entity';
import type { InvitationSent } from './participant';
import { AnswerAccess } from './participation-card-types';
import type { AnswerInCard, ParticipationCard } from './participation-card-types';
import { Participation } from './participation.entity';

const longestReason = 500;

/** One registration as the host's people may see it: each answer by what the guest was told of its readers. */
@Injectable()
export class ParticipationCards {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly answers: Answers,
    private readonly vault: AnswerVault,
    private readonly consents: Consents,
    private readonly forms: EventForms,
    private readonly accounts: GuestAccounts,
  ) {}

  async open(id: string, viewer: Viewer): Promise<ParticipationCard> {
    const participation = await this.db.load(Participation, id);
    assertAllowed(canSeeParticipations, viewer, participation);
    const person = await this.db.load(Person, participation.personId);
    const event = await this.db.load(Event, participation.eventId);
    const { definition } = await this.forms.ofEvent(event.id);
    const kept = participation.submittedAt ? await this.answers.keptOf(id) : [];
    const shown = submittedAnswers(definition, answersOf(kept));
    const questions = visibleQuestions(definition, shown).filter((question) => shown[question.id]);
    return {
      ...participation,
      displayName: person.displayName,
      byMail: person.email !== null,
      canComeIn: (await this.accounts.accountsOf([person.id])).size > 0,
      allowedActions: allowedVerbs(participation.state, ParticipationActor.Organiser),
      answers: questions.map((question) => inCard(question, kept, participation, viewer)),
      consents: await this.consents.of(id),
      invitations: await this.invitationsOf(id),
    };
  }

  /** One answer from the vault. Null where the guest gave none; then nothing was opened, and nothing is recorded. */
  async openVault(id: string, questionId: string, reason: string, viewer: Viewer): Promise<AnswerGiven | null> {
    const participation = await this.db.load(Participation, id);
    assertAllowed(canSeeParticipations, viewer, participation);
    const { definition } = await this.forms.ofEvent(participation.eventId);
    const question = questionOf(definition, questionId);
    if (!canReadAnswer(question)(viewer, participation)) throw new NotFound();
    const kept = participation.submittedAt ? (await this.answers.keptOf(id)).find((one) => one.questionId === questionId) : undefined;
    if (!kept) return null;
    if (!canReadKept(question, kept)(viewer, participation)) throw new NotFound();
    if (mustGiveReasonForAnswer({ sensitivity: stricter(question, kept) })(viewer, participation)) {
      const openingId = await this.vault.noteOpening(participation, questionId, checkedReason(reason));
      await this.audit.record('registration.answer-opened', id, { openingId, question: questionId });
    }
    return kept.answer;
  }

  private async invitationsOf(participationId: string): Promise<InvitationSent[]> {
    const rows = await this.db.tx.find(Invitation, { where: { participationId }, order: { sentAt: 'DESC' }, take: 20 });
    const now = new Date().toISOString();
    return rows.map((row) => ({ ...row, linkState: linkState({ expiresAt: row.expiresAt, usedAt: row.openedAt, revokedAt: row.revokedAt }, now) }));
  }
}

/** An answer, or why it is not shown. */
function inCard(question: Question, kept: readonly Kept[], participation: Participation, viewer: Viewer): AnswerInCard {
  const found = kept.find(({ questionId }) => questionId === question.id);
  const sensitivity = stricter(question, found);
  const readers = question.readers.filter((reader) => found?.readers.includes(reader));
  const about = { questionId: question.id, label: question.label, sensitivity, readers };
  if (!found || !canReadKept(question, found)(viewer, participation)) return { ...about, access: AnswerAccess.Hidden, answer: null };
  if (sensitivity === Sensitivity.Vault) return { ...about, access: AnswerAccess.WithReason, answer: null };
  return { ...about, access: AnswerAccess.Shown, answer: found.answer };
}

function checkedReason(reason: string): string {
  const tidy = reason.trim();
  if ((tidy.match(/\p{L}/gu)?.length ?? 0) < 3) throw new Refusal(registrationRefusals.answerReasonNeeded);
  if (tidy.length > longestReason) throw new Refusal(platformRefusals.tooLong, { max: longestReason });
  return tidy;
}
