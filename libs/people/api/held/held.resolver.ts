import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, Database, FreshProof, LanguageScalar, Sessions } from '@kunak/platform/api';
import type { SignedInExchange } from '@kunak/platform/api';
import { canErasePerson, hasRoleAtHost, isSignedIn, Role } from '@kunak/platform/rules';
import type { ErasureReason, Language, Viewer } from '@kunak/platform/rules';
import { ErasureReasonScalar, PersonArchiveFile, PersonHoldings } from './held-types';
import { ownId, PeopleHoldings } from './person-holdings';

/** What is held of a person. Handing over and erasing are mutations: each leaves a record. */
@Resolver(() => PersonHoldings)
export class HeldResolver {
  constructor(
    private readonly db: Database,
    private readonly holdings: PeopleHoldings,
    private readonly sessions: Sessions,
  ) {}

  @Allow(hasRoleAtHost(Role.Organiser))
  @Query(() => PersonHoldings)
  heldOfPerson(@CurrentViewer() viewer: Viewer, @Args('personId', { type: () => ID }) personId: string): Promise<PersonHoldings> {
    return this.holdings.of(viewer, personId);
  }

  @Allow(isSignedIn)
  @Query(() => PersonHoldings)
  heldOfMe(@CurrentViewer() viewer: Viewer): Promise<PersonHoldings> {
    return this.holdings.of(viewer, ownId(viewer));
  }

  /** For a person who asked by other means. */
  @Allow(hasRoleAtHost(Role.Organiser))
  @FreshProof()
  @Mutation(() => PersonArchiveFile)
  async exportPersonArchive(
    @CurrentViewer() viewer: Viewer,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('language', { type: () => LanguageScalar }) language: Language,
    @Args('reason') reason: string,
  ): Promise<PersonArchiveFile> {
    return { zip: await this.holdings.archive(viewer, personId, language, reason) };
  }

  @Allow(isSignedIn)
  @FreshProof()
  @Mutation(() => PersonArchiveFile)
  async exportMyArchive(@CurrentViewer() viewer: Viewer): Promise<PersonArchiveFile> {
    return { zip: await this.holdings.archive(viewer, ownId(viewer), this.db.language, '') };
  }

  /** `confirmation` is the person's name as the page shows it. */
  @Allow(canErasePerson)
  @FreshProof()
  @Mutation(() => Boolean)
  async erasePerson(
    @CurrentViewer() viewer: Viewer,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('reason', { type: () => ErasureReasonScalar }) reason: ErasureReason,
    @Args('confirmation') confirmation: string,
  ): Promise<boolean> {
    await this.holdings.erase(viewer, personId, reason, confirmation);
    return true;
  }

  @Allow(isSignedIn)
  @FreshProof()
  @Mutation(() => Boolean)
  async eraseMe(@CurrentViewer() viewer: Viewer, @Args('confirmation') confirmation: string, @Context() { req, res }: SignedInExchange): Promise<boolean> {
    await this.holdings.eraseSelf(viewer, confirmation);
    if (req.signedIn) await this.sessions.end(req.signedIn);
    this.sessions.forgetHere(res);
    return true;
  }
}
