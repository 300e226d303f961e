import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { canRunTeam } from '@kunak/platform/rules';
import { Allow, FreshProof } from '../../access/allow';
import { AccountStanding } from '../security-types';
import { Freezing } from './freezing';
import { Standings } from './standings';
import { TravelLocks } from './travel-locks';

const accountArg = { type: () => ID };

/** What an organiser does about somebody else's account. */
@Resolver(() => AccountStanding)
export class LocksResolver {
  constructor(
    private readonly standings: Standings,
    private readonly freezing: Freezing,
    private readonly travelLocks: TravelLocks,
  ) {}

  @Allow(canRunTeam)
  @Query(() => AccountStanding, { nullable: true })
  accountOfPerson(@Args('personId', { type: () => ID }) personId: string): Promise<AccountStanding | null> {
    return this.standings.ofPerson(personId);
  }

  @Allow(canRunTeam)
  @FreshProof()
  @Mutation(() => AccountStanding)
  async freezeAccount(@Args('accountId', accountArg) accountId: string): Promise<AccountStanding> {
    await this.freezing.freeze(accountId);
    return this.standings.of(accountId);
  }

  @Allow(canRunTeam)
  @FreshProof()
  @Mutation(() => AccountStanding)
  async unfreezeAccount(@Args('accountId', accountArg) accountId: string): Promise<AccountStanding> {
    await this.freezing.unfreeze(accountId);
    return this.standings.of(accountId);
  }

  /** Ends a closure before its time, where its holder allowed it. */
  @Allow(canRunTeam)
  @FreshProof()
  @Mutation(() => AccountStanding)
  async releaseAccount(@Args('accountId', accountArg) accountId: string): Promise<AccountStanding> {
    await this.travelLocks.release(accountId);
    return this.standings.of(accountId);
  }
}
