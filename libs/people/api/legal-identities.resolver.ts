import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, FreshProof } from '@kunak/platform/api';
import { isSignedIn } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { LegalIdentities } from './legal-identities';
import { LegalIdentity } from './legal-identity.entity';
import { LegalIdentityInput } from './person.inputs';

/** Opening is a mutation, because it leaves a record. The row decides who may. */
@Resolver(() => LegalIdentity)
export class LegalIdentitiesResolver {
  constructor(private readonly identities: LegalIdentities) {}

  @Allow(isSignedIn)
  @FreshProof()
  @Mutation(() => LegalIdentity, { nullable: true })
  openLegalIdentity(
    @CurrentViewer() viewer: Viewer,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('reason', { defaultValue: '' }) reason: string,
  ): Promise<LegalIdentity | null> {
    return this.identities.open(viewer, personId, reason);
  }

  @Allow(isSignedIn)
  @FreshProof()
  @Mutation(() => LegalIdentity)
  changeLegalIdentity(
    @CurrentViewer() viewer: Viewer,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('input') input: LegalIdentityInput,
  ): Promise<LegalIdentity> {
    return this.identities.change(viewer, personId, input);
  }
}
