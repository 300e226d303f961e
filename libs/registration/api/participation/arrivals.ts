import { Injectable } from '@nestjs/common';
import { Audit, Database, Outbox } from '@kunak/platform/api';
import { ParticipationActor, participationSteps, verbsOfComing } from '@kunak/registration/rules';
import type { ParticipationVerb } from '@kunak/registration/rules';
import { participationChanged } from './participation-changed';
import { Participation } from './participation.entity';
import { actOf } from './step-statement';

const comings: readonly ParticipationVerb[] = ['comeAsGuest', 'comeUnexpected'];

/** Guests who were recognised at the door. The register's room has judged who may say so. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** The guest is here: an invited or accepted one has confirmed by coming; anybody else is a walk-in until the organiser decides. */
  async came(participationId: string): Promise<void> {
    const guest = await this.locked(participationId);
    for (const verb of verbsOfComing(guest.state)) {
      const moment = verb === 'comeAsGuest' ? 'confirmed_at = now(), answer_by = null' : 'applied_at = coalesce(applied_at, now())';
      const [moved] = await this.db.sql(
        `update participation set state = $2, state_before = state, last_verb = $3, last_by = app_account(), since = now(), version = version + 1, ${moment}
         where id = $1 returning id`,
        [guest.id, participationSteps[verb].to, verb],
      );
      if (moved) return this.note(guest, participationSteps[verb].to, actOf(verb));
    }
  }

  /** It was somebody else: the guest stands where they stood, unless something has happened to them since. */
  async notCame(participationId: string): Promise<void> {
    const guest = await this.locked(participationId);
    if (!guest.lastVerb || !comings.includes(guest.lastVerb) || !guest.stateBefore) return;
    const [moved] = await this.db.sql(
      `update participation set state = state_before, state_before = null, last_verb = null, last_by = app_account(), since = now(), version = version + 1,
         confirmed_at = case when last_verb = 'comeAsGuest' then null else confirmed_at end where id = $1 returning id`,
      [guest.id],
    );
    if (moved) await this.note(guest, guest.stateBefore, 'registration.coming-taken-back');
  }

  private async locked(id: string): Promise<Participation> {
    return (await this.db.tx.findOne(Participation, { where: { id }, lock: { mode: 'pessimistic_write' } })) ?? (await this.db.load(Participation, id));
  }

  private async note({ id, eventId, personId, state: before }: Participation, state: Participation['state'], act: string): Promise<void> {
    await this.audit.record(act, id, { event: eventId, before });
    await this.outbox.record(participationChanged, { participationId: id, eventId, personId, state, before, by: ParticipationActor.Trainer });
  }
}
