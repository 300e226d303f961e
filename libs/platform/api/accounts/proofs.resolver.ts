import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { isSignedIn } from '@kunak/platform/rules';
import { Allow } from '../access/allow';
import { SignInAnswer } from './account-types';
import { Proofs } from './proofs';
import { signedInOf } from './signed-in';
import type { SignedInExchange } from './signed-in';

@Resolver()
export class ProofsResolver {
  constructor(private readonly proofs: Proofs) {}

  @Allow(isSignedIn)
  @Mutation(() => SignInAnswer)
  async proveWithPassphrase(
    @Args('passphrase') passphrase: string,
    @Args('code', { type: () => String, nullable: true }) code: string | null,
    @Context() exchange: SignedInExchange,
  ): Promise<SignInAnswer> {
    return { outcome: await this.proofs.withPassphrase(passphrase, code, signedInOf(exchange.req), exchange) };
  }

  @Allow(isSignedIn)
  @Mutation(() => SignInAnswer)
  async proveWithPrintedCode(@Args('code') code: string, @Context() exchange: SignedInExchange): Promise<SignInAnswer> {
    return { outcome: await this.proofs.withPrintedCode(code, signedInOf(exchange.req), exchange) };
  }
}
