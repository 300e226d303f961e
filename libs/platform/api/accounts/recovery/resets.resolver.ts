import { Args, Context, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { canRunTeam } from '@kunak/platform/rules';
import { Allow, FreshProof, Public } from '../../access/allow';
import { ResetTaken } from '../security-types';
import type { Exchange } from '../sign-in';
import { ResetDoor } from './reset-door';
import { Resets } from './resets';

@ObjectType()
class ResetOffered {
  /** To hand over in person; shown this once. */
  @Field()
  link!: string;
}

@Resolver()
export class ResetsResolver {
  constructor(
    private readonly resets: Resets,
    private readonly doors: ResetDoor,
  ) {}

  @Allow(canRunTeam)
  @FreshProof()
  @Mutation(() => ResetOffered)
  async offerReset(
    @Args('accountId', { type: () => ID }) accountId: string,
    @Args('secondStepToo', { defaultValue: false }) secondStepToo: boolean,
  ): Promise<ResetOffered> {
    return { link: await this.doors.linkFor(accountId, await this.resets.offer(accountId, secondStepToo)) };
  }

  @Public()
  @Mutation(() => ResetTaken)
  async takeResetWithPassphrase(
    @Args('token') token: string,
    @Args('passphrase') passphrase: string,
    @Args('code', { type: () => String, nullable: true }) code: string | null,
    @Context() exchange: Exchange,
  ): Promise<ResetTaken> {
    return { outcome: await this.resets.acceptWithPassphrase(token, passphrase, code, exchange), code: null };
  }

  @Public()
  @Mutation(() => ResetTaken)
  async takeResetWithPrintedCode(
    @Args('token') token: string,
    @Args('code', { type: () => String, nullable: true }) code: string | null,
    @Context() exchange: Exchange,
  ): Promise<ResetTaken> {
    const { outcome, printed } = await this.resets.acceptWithPrintedCode(token, code, exchange);
    return { outcome, code: printed };
  }
}
