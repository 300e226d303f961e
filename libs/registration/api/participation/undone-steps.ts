import { Injectable } from '@nestjs/common';
import { assertAllowed, Audit, Database, Outbox } from '@kunak/platform/api';
import { anyOf, isSelf, platformRefusals, Refusal } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import {
  allowedVerbs,
  canDecideParticipation,
  canSeeOwnRegistration,
  ParticipationActor,
  registrationRefusals,
  stateBeforeLastStep,
  stateTold,
} from '@kunak/registration/rules';
import { participationChanged } from './participation-changed';
import { Participation } from './participation.entity';
import type { Standing } from './standing';

/** Takes slips of the hand back. */
@Injectable()
export class UndoneSteps {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  async undo(id: string, seenVersion: number, viewer: Viewer): Promise<Standing> {
    const participation = await this.db.tx.findOne(Participation, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const found = participation ?? (await this.db.load(Participation, id));
    const rule = stateTold(found) === found.state ? anyOf(canDecideParticipation, canSeeOwnRegistration) : canDecideParticipation;
    assertAllowed(rule, viewer, found);
    const actor = isSelf(viewer, found) ? ParticipationActor.Participant : ParticipationActor.Organiser;
    if (found.version !== seenVersion) throw new Refusal(platformRefusals.changedMeanwhile);
    const state = stateBeforeLastStep(found, viewer.accountId, new Date().toISOString());
    // No row comes back where the former state needs a seat and there is none any more.
    const [moved] = await this.db.sql<{ since: Date; version: number }>(
      `update participation set state = $2, state_before = null, last_verb = null, answer_by = null, since = now(), version = version + 1 where id = $1 returning since, version`,
      [id, state],
    );
    if (!moved) throw new Refusal(registrationRefusals.undoNotPossible);
    await this.audit.record('registration.step-undone', id, { event: found.eventId, from: found.state, to: state });
    const { eventId, personId, state: before } = found;
    await this.outbox.record(participationChanged, { participationId: id, eventId, personId, state, before, by: actor });
    return { id, state, since: moved.since.toISOString(), version: moved.version, allowedActions: allowedVerbs(state, actor) };
  }
}
