import { canSeeOrganisations } from '@kunak/organisations/rules';
import { PersonCard, PersonInList } from '@kunak/people/api';
import { canListPeople } from '@kunak/people/rules';
import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer } from '@kunak/platform/api';
import { NotFound } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { Affiliations } from './affiliations';
import { Affiliation, Organisation } from './organisation.entity';

@Resolver(() => Affiliation)
export class AffiliationsResolver {
  constructor(private readonly affiliations: Affiliations) {}

  @Allow(canListPeople)
  @Mutation(() => Affiliation)
  affiliate(
    @CurrentViewer() viewer: Viewer,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('position', { type: () => String, nullable: true }) position: string | null,
  ): Promise<Affiliation> {
    return this.affiliations.affiliate(viewer, personId, organisationId, position);
  }

  @Allow(canListPeople)
  @Mutation(() => Boolean)
  async endAffiliation(
    @CurrentViewer() viewer: Viewer,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('organisationId', { type: () => ID }) organisationId: string,
  ): Promise<boolean> {
    await this.affiliations.end(viewer, personId, organisationId);
    return true;
  }

  @ResolveField(() => Organisation)
  async organisation(@Parent() { organisationId }: Affiliation): Promise<Organisation> {
    const found = await this.affiliations.organisation.of(organisationId);
    if (!found) throw new NotFound();
    return found;
  }
}

/** Hangs `affiliations` on a person in the list and on the card. Whoever may not see organisations reads an empty list, of their own card too. */
@Resolver(() => PersonInList)
export class AffiliationsInListResolver {
  constructor(private readonly records: Affiliations) {}

  @ResolveField(() => [Affiliation])
  affiliations(@Parent() { id }: PersonInList, @CurrentViewer() viewer: Viewer): Promise<Affiliation[]> {
    return affiliationsOf(this.records, id, viewer);
  }
}

@Resolver(() => PersonCard)
export class AffiliationsOnCardResolver {
  constructor(private readonly records: Affiliations) {}

  @ResolveField(() => [Affiliation])
  affiliations(@Parent() { id }: PersonCard, @CurrentViewer() viewer: Viewer): Promise<Affiliation[]> {
    return affiliationsOf(this.records, id, viewer);
  }
}

async function affiliationsOf(records: Affiliations, personId: string, viewer: Viewer): Promise<Affiliation[]> {
  return canSeeOrganisations(viewer, undefined) ? ((await records.ofPerson.of(personId)) ?? []) : [];
}
