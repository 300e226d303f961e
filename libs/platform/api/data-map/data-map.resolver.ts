import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { canSeeHeldOfEvent, canSetRetention, hasRole, NotFound, Role } from '@kunak/platform/rules';
import type { Clock, Viewer } from '@kunak/platform/rules';
import { Allow, assertAllowed, CurrentViewer, FreshProof } from '../access/allow';
import { Database } from '../database/database';
import { HeldPurpose } from './held-types';
import { Holdings } from './holdings';
import { RetentionRules } from './retention-rules';
import { ClockScalar, NightReport, RetentionRule } from './retention-types';

/** What is held, and how long: of an event, and for the whole host. */
@Resolver()
export class DataMapResolver {
  constructor(
    private readonly db: Database,
    private readonly holdings: Holdings,
    private readonly rules: RetentionRules,
  ) {}

  @Allow(hasRole(Role.Organiser))
  @Query(() => [HeldPurpose])
  async heldOfEvent(@CurrentViewer() viewer: Viewer, @Args('eventId', { type: () => ID }) eventId: string): Promise<HeldPurpose[]> {
    assertAllowed(canSeeHeldOfEvent, viewer, { eventId });
    const [event] = await this.db.sql('select 1 from event where id = $1', [eventId]);
    if (!event) throw new NotFound();
    return this.holdings.ofEvent(eventId, this.db.language);
  }

  @Allow(canSetRetention)
  @Query(() => [RetentionRule])
  retentionRules(): Promise<RetentionRule[]> {
    return this.rules.all();
  }

  @Allow(canSetRetention)
  @Query(() => [NightReport])
  nightReports(): Promise<NightReport[]> {
    return this.rules.nights();
  }

  /** How many rows more would go tonight than with the present period. */
  @Allow(canSetRetention)
  @Query(() => Int)
  retentionPreview(@Args('reason') reason: string, @Args('clock', { type: () => ClockScalar }) clock: Clock, @Args('period') period: string): Promise<number> {
    return this.rules.preview(reason, clock, period);
  }

  /** `seen`: the period that the page showed, so that nobody's choice is overwritten unseen. */
  @Allow(canSetRetention)
  @FreshProof()
  @Mutation(() => RetentionRule)
  changeRetention(
    @Args('reason') reason: string,
    @Args('clock', { type: () => ClockScalar }) clock: Clock,
    @Args('period') period: string,
    @Args('seen') seen: string,
  ): Promise<RetentionRule> {
    return this.rules.change({ reason, clock, period, seen });
  }
}
