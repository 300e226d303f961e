import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, Vault } from '@kunak/platform/api';
import { NotFound } from '@kunak/platform/rules';
import type { Place } from '@kunak/platform/rules';
import type { Answer as AnswerGiven, Reader, Sensitivity } from '@kunak/registration/rules';
import { AnswerOpening } from './answer.entity';

/** An answer, opened where it was sealed. `readers` are those whom the form named to the guest who gave it. */
export type Kept = {
  readonly questionId: string;
  readonly answer: AnswerGiven;
  readonly savedAs: number;
  readonly sensitivity: Sensitivity;
  readonly readers: readonly Reader[];
};

/** An answer to be sealed; `savedAt` is given where it only moves here from the open table. */
export type GuardedAnswerGiven = {
  readonly participationId: string;
  readonly questionId: string;
  readonly answer: AnswerGiven;
  readonly sensitivity: Sensitivity;
  readonly formVersion: number;
  readonly savedAs: number;
  readonly savedAt?: Date;
};

type SealedRow = Omit<Kept, 'answer'> & { readonly personId: string; readonly answer: Buffer };

const placeOf = (participationId: string, questionId: string): Place => ['guarded_answer.answer', participationId, questionId];

export const answerOpeningPlace = ({ id }: { readonly id: string }): Place => ['answer_opening.reason', id];

/** The readers that the question had in the version of the form that this row of answers was given to, at the event of the participation `p`. */
export function readersTold(row: string): string {
  return `coalesce((select q -> 'readers' from event_form f, jsonb_path_query(f.definition, '$.sections[*].questions[*]') q
    where f.host_id = p.host_id and f.event_id = p.event_id and f.version = ${row}.form_version and q ->> 'id' = ${row}.question_id limit 1), '[]')`;
}

/** Restricted and vault answers lie sealed, each under the key of the guest who gave it. */
@Injectable()
export class AnswerVault {
  constructor(
    private readonly db: Database,
    private readonly vault: Vault,
  ) {}

  /** Without those whose key has been destroyed: nobody knows them any more. */
  async of(participationId: string): Promise<Kept[]> {
    const rows = await this.db.sql<SealedRow>(
      `select p.person_id as "personId", g.question_id as "questionId", g.answer, g.saved_as as "savedAs", g.sensitivity, ${readersTold('g')} as readers
       from guarded_answer g join participation p on p.id = g.participation_id where g.participation_id = $1`,
      [participationId],
    );
    const sealers = await this.vault.forOpening([...new Set(rows.map(({ personId }) => personId))]);
    return rows.flatMap(({ personId, answer, ...row }) => {
      const text = sealers.get(personId)?.open(placeOf(participationId, row.questionId), answer);
      return text === undefined ? [] : [{ ...row, answer: JSON.parse(text) as AnswerGiven }];
    });
  }

  /** A newer answer to the same question takes the place of the older one. */
  async keep(given: readonly GuardedAnswerGiven[]): Promise<void> {
    if (given.length === 0) return;
    const answers = await this.seal(given);
    await this.db.sql(
      `insert into guarded_answer (participation_id, question_id, answer, sensitivity, form_version, saved_as, saved_at)
       select participation_id, question_id, answer, sensitivity, form_version, saved_as, coalesce(saved_at, now())
       from unnest($1::uuid[], $2::text[], $3::bytea[], $4::text[], $5::int[], $6::int[], $7::timestamptz[])
         given(participation_id, question_id, answer, sensitivity, form_version, saved_as, saved_at)
       on conflict (host_id, participation_id, question_id) do update
       set answer = excluded.answer, form_version = excluded.form_version, saved_as = excluded.saved_as, saved_at = excluded.saved_at`,
      [
        given.map(({ participationId }) => participationId),
        given.map(({ questionId }) => questionId),
        answers,
        given.map(({ sensitivity }) => sensitivity),
        given.map(({ formVersion }) => formVersion),
        given.map(({ savedAs }) => savedAs),
        given.map(({ savedAt }) => savedAt ?? null),
      ],
    );
  }

  /** Notes who opens an answer and why, for the guest to see. Gives the id of the note. */
  async noteOpening(
    { id: participationId, personId }: { readonly id: string; readonly personId: string },
    questionId: string,
    reason: string,
  ): Promise<string> {
    const id = randomUUID();
    await this.db.tx.insert(AnswerOpening, { id, participationId, questionId, reason: await this.vault.seal(personId, answerOpeningPlace({ id }), reason) });
    return id;
  }

  private async seal(given: readonly GuardedAnswerGiven[]): Promise<Buffer[]> {
    const guests = await this.guestsOf([...new Set(given.map(({ participationId }) => participationId))]);
    const sealers = await this.vault.forSealing([...guests.values()]);
    return given.map(({ participationId, questionId, answer }) => {
      const guest = guests.get(participationId);
      if (guest === undefined) throw new NotFound();
      return sealers.of(guest).seal(placeOf(participationId, questionId), JSON.stringify(answer));
    });
  }

  private async guestsOf(participationIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.db.sql<{ id: string; personId: string }>('select id, person_id as "personId" from participation where id = any($1::uuid[])', [
      participationIds,
    ]);
    return new Map(rows.map(({ id, personId }) => [id, personId]));
  }
}
