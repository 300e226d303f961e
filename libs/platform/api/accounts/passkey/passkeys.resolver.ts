import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isSignedIn } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { Allow, CurrentViewer, FreshProof, Public } from '../../access/allow';
import { SignInAnswer } from '../account-types';
import { Proofs } from '../proofs';
import { SignIn } from '../sign-in';
import type { Exchange } from '../sign-in';
import { signedInOf } from '../signed-in';
import type { SignedInExchange } from '../signed-in';
import { Passkey } from './passkey.entity';
import { Passkeys } from './passkeys';

/** Questions and answers of passkeys travel as the JSON that browsers make and read. */
@Resolver(() => Passkey)
export class PasskeysResolver {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly signIns: SignIn,
    private readonly proofs: Proofs,
  ) {}

  @Allow(isSignedIn)
  @Query(() => [Passkey])
  myPasskeys(@CurrentViewer() { accountId }: Viewer): Promise<Passkey[]> {
    return this.passkeys.list(accountId);
  }

  @Allow(isSignedIn)
  @FreshProof()
  @Mutation(() => String)
  startPasskey(@CurrentViewer() { accountId }: Viewer): Promise<string> {
    return this.passkeys.startNew(accountId);
  }

  @Allow(isSignedIn)
  @FreshProof()
  @Mutation(() => Passkey)
  keepPasskey(@Args('answer') answer: string, @Args('name') name: string, @CurrentViewer() { accountId }: Viewer): Promise<Passkey> {
    return this.passkeys.keepNew(accountId, answer, name);
  }

  @Allow(isSignedIn)
  @Mutation(() => [Passkey])
  async renamePasskey(@Args('id', { type: () => ID }) id: string, @Args('name') name: string, @CurrentViewer() { accountId }: Viewer): Promise<Passkey[]> {
    await this.passkeys.rename(accountId, id, name);
    return this.passkeys.list(accountId);
  }

  @Allow(isSignedIn)
  @FreshProof()
  @Mutation(() => [Passkey])
  async removePasskey(@Args('id', { type: () => ID }) id: string, @CurrentViewer() { accountId }: Viewer): Promise<Passkey[]> {
    await this.passkeys.remove(accountId, id);
    return this.passkeys.list(accountId);
  }

  @Public()
  @Mutation(() => String)
  startPasskeySignIn(): Promise<string> {
    return this.passkeys.startSignIn();
  }

  @Public()
  @Mutation(() => SignInAnswer)
  async signInWithPasskey(@Args('answer') answer: string, @Context() exchange: Exchange): Promise<SignInAnswer> {
    return { outcome: await this.signIns.withPasskey(answer, exchange) };
  }

  @Allow(isSignedIn)
  @Mutation(() => SignInAnswer)
  async proveWithPasskey(@Args('answer') answer: string, @Context() exchange: SignedInExchange): Promise<SignInAnswer> {
    return { outcome: await this.proofs.withPasskey(answer, signedInOf(exchange.req), exchange) };
  }
}
