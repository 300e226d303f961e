import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { isSignedIn, NotFound, SignInWay } from '@kunak/platform/rules';
import type { Language, Viewer } from '@kunak/platform/rules';
import { Allow, CurrentViewer, FreshProof, Public } from '../access/allow';
import { Database } from '../database/database';
import { LanguageScalar } from '../database/scalars';
import { Host } from '../hosts/host.entity';
import { AccessLinks } from './access-links';
import { AccountSession } from './account-session.entity';
import { Me, PrintedCode, SignInAnswer, TotpStart } from './account-types';
import { Account } from './account.entity';
import { Membership } from './membership.entity';
import { Passkeys } from './passkey/passkeys';
import { SecondStep } from './second-step';
import { Sessions } from './sessions';
import { SignIn, SignInOutcome } from './sign-in';
import type { Exchange } from './sign-in';
import { signedInOf } from './signed-in';
import type { SignedInExchange } from './signed-in';

@Resolver()
export class AccountsResolver {
  constructor(
    private readonly db: Database,
    private readonly signIns: SignIn,
    private readonly links: AccessLinks,
    private readonly sessions: Sessions,
    private readonly secondStep: SecondStep,
    private readonly passkeys: Passkeys,
  ) {}

  @Public()
  @Query(() => Me, { nullable: true })
  async me(@Context() { req }: SignedInExchange): Promise<Me | null> {
    const { viewer } = this.db;
    if (!viewer || !req.signedIn) return null;
    const account = await this.db.load(Account, viewer.accountId);
    const memberships = await this.db.tx.find(Membership, { where: { accountId: viewer.accountId } });
    const hosts = await this.db.tx.find(Host, { where: memberships.map(({ hostId }) => ({ id: hostId })), order: { name: 'ASC' } });
    return {
      accountId: account.id,
      displayName: memberships.find(({ hostId }) => hostId === viewer.hostId)?.displayName ?? '',
      language: account.language,
      personId: viewer.personId,
      hostId: viewer.hostId,
      hostName: hosts.find(({ id }) => id === viewer.hostId)?.name ?? '',
      roles: [...viewer.grants],
      hosts,
      totpEnabled: account.totpConfirmed,
      signedInAt: new Date(req.signedIn.startedAt).toISOString(),
      ways: waysOf(account, (await this.passkeys.list(account.id)).length > 0),
    };
  }

  @Public()
  @Mutation(() => SignInAnswer)
  async signIn(
    @Args('login') login: string,
    @Args('passphrase') passphrase: string,
    @Args('code', { type: () => String, nullable: true }) code: string | null,
    @Context() exchange: Exchange,
  ): Promise<SignInAnswer> {
    return { outcome: await this.signIns.withPassphrase(login, passphrase, code, exchange) };
  }

  @Public()
  @Mutation(() => SignInAnswer)
  async signInWithPrintedCode(@Args('code') code: string, @Context() exchange: Exchange): Promise<SignInAnswer> {
    return { outcome: await this.signIns.withPrintedCode(code, exchange) };
  }

  /** Also where the session has ended by itself: whoever leaves in a hurry must find nothing in this browser afterwards. */
  @Public()
  @Mutation(() => Boolean)
  async signOut(@Context() { req, res }: SignedInExchange): Promise<boolean> {
    if (req.signedIn) await this.sessions.end(req.signedIn);
    this.sessions.forgetHere(res);
    return true;
  }

  @Public()
  @Mutation(() => SignInAnswer)
  async acceptInvitationLink(@Args('token') token: string, @Args('passphrase') passphrase: string, @Context() exchange: Exchange): Promise<SignInAnswer> {
    return { login: await this.links.acceptWithPassphrase(token, passphrase, exchange), outcome: SignInOutcome.SignedIn };
  }

  @Public()
  @Mutation(() => PrintedCode)
  async takePrintedCode(@Args('token') token: string, @Context() exchange: Exchange): Promise<PrintedCode> {
    return { code: await this.links.acceptWithPrintedCode(token, exchange) };
  }

  /** With the account that one has already, here or at another host: the link's login must be this account's. */
  @Allow(isSignedIn)
  @FreshProof()
  @Mutation(() => Boolean)
  async acceptInvitationAsMe(@Args('token') token: string, @Context() { req }: SignedInExchange): Promise<boolean> {
    const signedIn = signedInOf(req);
    return this.sessions.chooseHost(signedIn, await this.links.acceptAs(signedIn.accountId, token));
  }

  @Allow(isSignedIn)
  @Query(() => [AccountSession])
  mySessions(@Context() { req }: SignedInExchange): Promise<AccountSession[]> {
    const { accountId, sessionId } = signedInOf(req);
    return this.sessions.list(accountId, sessionId);
  }

  @Allow(isSignedIn)
  @Mutation(() => Boolean)
  async revokeSession(@Args('id', { type: () => ID }) id: string, @CurrentViewer() viewer: Viewer): Promise<boolean> {
    const session = await this.db.load(AccountSession, id);
    if (session.accountId !== viewer.accountId) throw new NotFound();
    await this.sessions.end({ sessionId: id, accountId: session.accountId });
    return true;
  }

  @Allow(isSignedIn)
  @FreshProof()
  @Mutation(() => TotpStart)
  startTotp(@CurrentViewer() viewer: Viewer): Promise<TotpStart> {
    return this.secondStep.start(viewer.accountId);
  }

  @Allow(isSignedIn)
  @FreshProof()
  @Mutation(() => Boolean)
  async confirmTotp(@Args('code') code: string, @CurrentViewer() viewer: Viewer): Promise<boolean> {
    await this.secondStep.confirm(viewer.accountId, code);
    return true;
  }

  @Allow(isSignedIn)
  @Mutation(() => Boolean)
  async setMyLanguage(@Args('language', { type: () => LanguageScalar }) language: Language, @CurrentViewer() viewer: Viewer): Promise<boolean> {
    await this.db.tx.update(Account, { id: viewer.accountId }, { language });
    return true;
  }

  @Allow(isSignedIn)
  @Mutation(() => Boolean)
  async chooseHost(@Args('hostId', { type: () => ID }) hostId: string, @Context() { req }: SignedInExchange): Promise<boolean> {
    if (!(await this.sessions.chooseHost(signedInOf(req), hostId))) throw new NotFound();
    return true;
  }
}

function waysOf(account: Account, passkeys: boolean): SignInWay[] {
  const has = { [SignInWay.Passkey]: passkeys, [SignInWay.Passphrase]: account.passphraseHash, [SignInWay.PrintedCode]: account.printedCodeHash };
  return Object.values(SignInWay).filter((way) => has[way]);
}
