import { todayAt } from '@kunak/events/api';
import { Injectable } from '@nestjs/common';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Database } from '@kunak/platform/api';
import type { Viewer } from '@kunak/platform/rules';
import { registersOf } from '@kunak/trainings/rules';
import { Candidates } from './candidates.service';

/** Certificates that somebody has earned and nobody has issued. */
@ObjectType()
export class CertificateNeed {
  @Field(() => ID)
  eventId!: string;

  @Field(() => Int)
  ready!: number;
}

/** Judges the trainings that are over, by the rule that issuing goes by. */
@Injectable()
export class CertificateNeeds {
  constructor(
    private readonly db: Database,
    private readonly candidates: Candidates,
  ) {}

  async of(viewer: Viewer): Promise<CertificateNeed[]> {
    const { everywhere, eventIds } = registersOf(viewer);
    const over = await this.db.sql<{ id: string }>(
      `select e.id from event e where ($1::boolean or e.id = any($2::uuid[])) and e.last_day between ${todayAt('e')} - 180 and ${todayAt('e')}
         and exists (select from attendance_mark m where m.host_id = e.host_id and m.event_id = e.id) order by e.first_day, e.id`,
      [everywhere, eventIds],
    );
    const needs: CertificateNeed[] = [];
    for (const { id } of over) {
      const { people } = await this.candidates.of(id, new Date().toISOString());
      const ready = people.filter(({ qualification, certificate, wasRevoked }) => qualification.qualifies && !certificate && !wasRevoked).length;
      if (ready > 0) needs.push({ eventId: id, ready });
    }
    return needs;
  }
}
