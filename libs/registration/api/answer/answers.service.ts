import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { Database } from '@kunak/platform/api';
import { allOf, platformRefusals, Refusal } from '@kunak/platform/rules';
import type { Rule } from '@kunak/platform/rules';
import { canReadAnswer, questionById, Sensitivity } from '@kunak/registration/rules';
import type { Answer as AnswerGiven, Answers as AnswersGiven, Form, Question, RegistrationPlace } from '@kunak/registration/rules';
import { AnswerVault, readersTold } from './answer-vault';
import type { Kept } from './answer-vault';

export type NewAnswer = { readonly question: Question; readonly answer: AnswerGiven };

/** The answers of registrations: open ones in one table, all others sealed in another. */
@Injectable()
export class Answers {
  constructor(
    private readonly db: Database,
    private readonly vault: AnswerVault,
  ) {}

  /** Everything that one registration holds, for its own guest or for a reader whose rights are judged answer by answer. */
  async keptOf(participationId: string): Promise<Kept[]> {
    const open = await this.db.sql<Kept>(
      `select a.question_id as "questionId", a.answer, a.saved_as as "savedAs", '${Sensitivity.Open}' as sensitivity, ${readersTold('a')} as readers
       from answer a join participation p on p.id = a.participation_id where a.participation_id = $1`,
      [participationId],
    );
    return [...open, ...(await this.vault.of(participationId))];
  }

  /** Keeps those that say something new, under the next number; refuses where another device was faster with a different answer. */
  async keep(
    participationId: string,
    kept: readonly Kept[],
    given: readonly NewAnswer[],
    terms: { form: Form; seen: number; number: number },
  ): Promise<boolean> {
    const before = new Map(kept.map((one) => [one.questionId, one]));
    const news = given.filter(({ question, answer }) => !isDeepStrictEqual(before.get(question.id)?.answer, answer));
    if (news.some(({ question }) => (before.get(question.id)?.savedAs ?? 0) > terms.seen)) throw new Refusal(platformRefusals.changedMeanwhile);
    const guarded = news.filter(({ question }) => isGuarded(question, before.get(question.id)));
    const { form, number } = terms;
    await this.write(
      participationId,
      news.filter((one) => !guarded.includes(one)),
      terms,
    );
    await this.vault.keep(
      guarded.map(({ question, answer }) => ({
        participationId,
        questionId: question.id,
        answer,
        sensitivity: stricter(question, before.get(question.id)),
        formVersion: form.version,
        savedAs: number,
      })),
    );
    return news.length > 0;
  }

  private async write(participationId: string, given: readonly NewAnswer[], { form, number }: { form: Form; number: number }): Promise<void> {
    if (given.length === 0) return;
    const rows = given.map(({ question, answer }) => ({ question_id: question.id, answer }));
    await this.db.sql(
      `insert into answer (participation_id, question_id, answer, form_version, saved_as)
       select $1, question_id, answer, $3, $4 from jsonb_to_recordset($2::jsonb) as given(question_id text, answer jsonb)
       on conflict (host_id, participation_id, question_id) do update
       set answer = excluded.answer, form_version = excluded.form_version, saved_as = excluded.saved_as, saved_at = now()`,
      [participationId, JSON.stringify(rows), form.version, number],
    );
  }
}

function isGuarded(question: Question, before: Kept | undefined): boolean {
  return stricter(question, before) !== Sensitivity.Open;
}

/** What the guest was told counts, and what the form says now, whichever is stricter. */
export function stricter(question: Pick<Question, 'sensitivity'>, before: Pick<Kept, 'sensitivity'> | undefined): Sensitivity {
  const order = [Sensitivity.Open, Sensitivity.Restricted, Sensitivity.Vault] as const;
  return order[Math.max(order.indexOf(question.sensitivity), order.indexOf(before?.sensitivity ?? Sensitivity.Open))] ?? Sensitivity.Vault;
}

/** Whom the form names now, and whom it named to the guest: only who is among both reads this answer. */
export function canReadKept(question: Pick<Question, 'readers'>, kept: Pick<Kept, 'readers'>): Rule<RegistrationPlace> {
  return allOf(canReadAnswer(question), canReadAnswer(kept));
}

/** By question id, as the rules take them. */
export function answersOf(kept: readonly Kept[]): AnswersGiven {
  return Object.fromEntries(kept.map(({ questionId, answer }) => [questionId, answer]));
}

export function questionOf(form: Form, id: string): Question {
  const question = questionById(form, id);
  if (!question) throw new Refusal(platformRefusals.invalid, { field: 'questionId' });
  return question;
}
