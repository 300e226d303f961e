import { todayAt } from '@kunak/events/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Eraser, ErasureCause } from '@kunak/platform/api';
import type { AboutToErase } from '@kunak/platform/api';
import { statesBefore } from '@kunak/registration/rules';
import type { ParticipationVerb } from '@kunak/registration/rules';
import { arrayText } from './organised-events';
import { stepParts } from './step-statement';

/** Whoever has yet to answer says no, whoever answered withdraws. */
const goodbyes: readonly ParticipationVerb[] = ['sayNo', 'withdraw'];

/**
 * Whoever is erased gives back their place at each event that is not over, by the same verbs as anybody else: the seat is free, the audit tells
 * of it, and whoever listens hears of it.
 */
@Injectable()
export class ErasedGuests implements OnModuleInit {
  constructor(private readonly eraser: Eraser) {}

  onModuleInit(): void {
    this.eraser.beforeErasing(async (erasing) => {
      for (const verb of goodbyes) await this.giveBack(verb, erasing);
    });
  }

  private async giveBack(verb: ParticipationVerb, { db, personId, cause }: AboutToErase): Promise<void> {
    const places = await db.sql<{ id: string }>(
      `select p.id from participation p join event e on e.host_id = p.host_id and e.id = p.event_id
       where p.person_id = $1 and p.state = any($2::text[]) and e.last_day >= ${todayAt('e')}`,
      [personId, arrayText(statesBefore(verb))],
    );
    if (places.length === 0) return;
    const self = cause === ErasureCause.Asked ? personId : null;
    await db.sql(`with ${stepParts(verb)} select count(*) from moved`, [arrayText(places.map(({ id }) => id)), null, true, '{}', self, null]);
  }
}
