import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isSignedIn } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { Allow, CurrentViewer, FreshProof } from '../access/allow';
import { Database } from '../database/database';
import { PrintedCode } from './account-types';
import { Account } from './account.entity';
import { Freezing } from './lock/freezing';
import { TravelLocks } from './lock/travel-locks';
import { OwnCredentials } from './own-credentials';
import { Passkeys } from './passkey/passkeys';
import { RecoveryCodes } from './recovery/recovery-codes';
import { MySecurity, TravelLockRequest } from './security-types';
import { signedInOf } from './signed-in';
import type { SignedInExchange } from './signed-in';

/** What the holder of an account does for its safety. */
@Resolver(() => MySecurity)
export class SecurityResolver {
  constructor(
    private readonly db: Database,
    private readonly own: OwnCredentials,
    private readonly passkeys: Passkeys,
    private readonly recoveryCodes: RecoveryCodes,
    private readonly freezing: Freezing,
    private readonly travelLocks: TravelLocks,
  ) {}

  @Allow(isSignedIn)
  @Query(() => MySecurity)
  async mySecurity(@CurrentViewer() { accountId }: Viewer): Promise<MySecurity> {
    const account = await this.db.load(Account, accountId);
    return {
      hasPassphrase: account.passphraseHash !== null,
      hasPrintedCode: account.printedCodeHash !== null,
      totpEnabled: account.totpConfirmed,
      passkeys: await this.passkeys.list(accountId),
      recoveryCodesLeft: await this.recoveryCodes.left(accountId),
      contactCodeMade: account.freezeCodeHash !== null,
      travelLock: await this.travelLocks.standing(accountId),
    };
  }

  @Allow(isSignedIn)
  @FreshProof()
  @Mutation(() => MySecurity)
  async changePassphrase(@Args('passphrase') passphrase: string, @Context() { req }: SignedInExchange, @CurrentViewer() viewer: Viewer): Promise<MySecurity> {
    await this.own.changePassphrase(signedInOf(req), passphrase);
    return this.mySecurity(viewer);
  }

  @Allow(isSignedIn)
  @FreshProof()
  @Mutation(() => PrintedCode)
  async changePrintedCode(@Context() { req }: SignedInExchange): Promise<PrintedCode> {
    return { code: await this.own.changePrintedCode(signedInOf(req)) };
  }

  @Allow(isSignedIn)
  @FreshProof()
  @Mutation(() => MySecurity)
  async turnOffTotp(@Context() { req }: SignedInExchange, @CurrentViewer() viewer: Viewer): Promise<MySecurity> {
    await this.own.turnOffSecondStep(signedInOf(req));
    return this.mySecurity(viewer);
  }

  @Allow(isSignedIn)
  @FreshProof()
  @Mutation(() => [String])
  makeRecoveryCodes(@CurrentViewer() { accountId }: Viewer): Promise<string[]> {
    return this.recoveryCodes.make(accountId);
  }

  @Allow(isSignedIn)
  @FreshProof()
  @Mutation(() => PrintedCode)
  async makeContactCode(@CurrentViewer() { accountId }: Viewer): Promise<PrintedCode> {
    return { code: await this.freezing.makeCode(accountId) };
  }

  @Allow(isSignedIn)
  @FreshProof()
  @Mutation(() => MySecurity)
  async removeContactCode(@CurrentViewer() viewer: Viewer): Promise<MySecurity> {
    await this.freezing.removeCode(viewer.accountId);
    return this.mySecurity(viewer);
  }

  @Allow(isSignedIn)
  @FreshProof()
  @Mutation(() => MySecurity)
  async setTravelLock(@Args() { beginsAt, endsAt, releasable }: TravelLockRequest, @CurrentViewer() viewer: Viewer): Promise<MySecurity> {
    await this.travelLocks.set(viewer.accountId, { beginsAt, endsAt: endsAt ?? null, releasable });
    return this.mySecurity(viewer);
  }
}
