import { canEditOrganisations, canSeeOrganisations } from '@kunak/organisations/rules';
import type { OrganisationKind } from '@kunak/organisations/rules';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, Database } from '@kunak/platform/api';
import { NotFound, platformRefusals, Refusal } from '@kunak/platform/rules';
import { Affiliations } from './affiliations';
import { ConsortiumMember, Organisation, OrganisationKindScalar } from './organisation.entity';
import { ConsortiumMemberInput, OrganisationInput, OrganisationsPage } from './organisation.inputs';
import { Organisations } from './organisations.service';

const pageLimit = 200;
const longestSearch = 200;

@Resolver(() => Organisation)
export class OrganisationsResolver {
  constructor(
    private readonly db: Database,
    private readonly records: Organisations,
    private readonly affiliations: Affiliations,
  ) {}

  @Allow(canSeeOrganisations)
  @Query(() => OrganisationsPage)
  organisations(
    @Args('search', { type: () => String, nullable: true }) search: string | null,
    @Args('kinds', { type: () => [OrganisationKindScalar], nullable: true }) kinds: OrganisationKind[] | null,
    @Args('first', { type: () => Int, defaultValue: 100 }) first: number,
    @Args('after', { type: () => ID, nullable: true }) after: string | null,
  ): Promise<OrganisationsPage> {
    if ((search?.length ?? 0) > longestSearch) throw new Refusal(platformRefusals.tooLong, { max: longestSearch });
    return this.records.page({ search, kinds }, Math.min(Math.max(first, 1), pageLimit), after);
  }

  @Allow(canSeeOrganisations)
  @Query(() => Organisation)
  organisation(@Args('id', { type: () => ID }) id: string): Promise<Organisation> {
    return this.db.load(Organisation, id);
  }

  @Allow(canEditOrganisations)
  @Mutation(() => Organisation)
  createOrganisation(@Args('input') input: OrganisationInput, @Args('id', { type: () => ID, nullable: true }) id: string | null): Promise<Organisation> {
    return this.records.create(input, id);
  }

  @Allow(canEditOrganisations)
  @Mutation(() => Organisation)
  changeOrganisation(
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('input') input: OrganisationInput,
  ): Promise<Organisation> {
    return this.records.change(id, version, input);
  }

  @Allow(canEditOrganisations)
  @Mutation(() => Boolean)
  async removeOrganisation(@Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.records.remove(id);
    return true;
  }

  @Allow(canEditOrganisations)
  @Mutation(() => Organisation)
  setConsortiumMember(@Args('consortiumId', { type: () => ID }) consortiumId: string, @Args('member') member: ConsortiumMemberInput): Promise<Organisation> {
    return this.records.setMember(consortiumId, member);
  }

  @Allow(canEditOrganisations)
  @Mutation(() => Organisation)
  removeConsortiumMember(
    @Args('consortiumId', { type: () => ID }) consortiumId: string,
    @Args('memberId', { type: () => ID }) memberId: string,
  ): Promise<Organisation> {
    return this.records.removeMember(consortiumId, memberId);
  }

  @ResolveField(() => [ConsortiumMember])
  async members(@Parent() { id }: Organisation): Promise<ConsortiumMember[]> {
    return (await this.affiliations.membersOf.of(id)) ?? [];
  }

  @ResolveField(() => Int)
  async peopleCount(@Parent() { id }: Organisation): Promise<number> {
    return (await this.affiliations.peopleCount.of(id)) ?? 0;
  }
}

@Resolver(() => ConsortiumMember)
export class ConsortiumMembersResolver {
  constructor(private readonly affiliations: Affiliations) {}

  @ResolveField(() => Organisation)
  async organisation(@Parent() { memberId }: ConsortiumMember): Promise<Organisation> {
    const found = await this.affiliations.organisation.of(memberId);
    if (!found) throw new NotFound();
    return found;
  }
}
