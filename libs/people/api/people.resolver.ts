import { canAddPerson, canListPeople, suggestCodeName } from '@kunak/people/rules';
import type { Exposure } from '@kunak/people/rules';
import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, Database } from '@kunak/platform/api';
import { isSignedIn } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { LegalIdentities } from './legal-identities';
import { checkedSearch, PeopleList } from './people-list';
import { People } from './people.service';
import { LegalIdentityState, PeoplePage, PersonCard, PersonInList, PersonLanguage } from './person-types';
import type { PersonAction } from './person-types';
import { PersonNotes } from './person-notes';
import { ExposureScalar, Person } from './person.entity';
import { PeopleFilter, PersonInput } from './person.inputs';

const pageLimit = 200;
const choiceLimit = 50;

@Resolver(() => PersonCard)
export class PeopleResolver {
  constructor(
    private readonly db: Database,
    private readonly list: PeopleList,
    private readonly records: People,
    private readonly identities: LegalIdentities,
    private readonly written: PersonNotes,
  ) {}

  @Allow(canListPeople)
  @Query(() => PeoplePage)
  people(
    @CurrentViewer() viewer: Viewer,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
    @Args('filter', { type: () => PeopleFilter, defaultValue: {} }) filter: PeopleFilter,
    @Args('first', { type: () => Int, defaultValue: 100 }) first: number,
    @Args('after', { type: () => ID, nullable: true }) after: string | null,
  ): Promise<PeoplePage> {
    return this.list.page(viewer, { search: checkedSearch(search), filter }, within(first, pageLimit), after);
  }

  /** For fields where a person is chosen: the nearest names. */
  @Allow(canListPeople)
  @Query(() => [PersonInList])
  async personChoices(
    @CurrentViewer() viewer: Viewer,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
    @Args('first', { type: () => Int, defaultValue: 20 }) first: number,
  ): Promise<PersonInList[]> {
    const { items } = await this.list.page(viewer, { search: checkedSearch(search) }, within(first, choiceLimit), null);
    return items;
  }

  /** Whoever is signed in may ask for a card: their own is always theirs. */
  @Allow(isSignedIn)
  @Query(() => PersonCard)
  person(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Person> {
    return this.records.card(viewer, id);
  }

  /** A code name that nobody at the host has. */
  @Allow(canListPeople)
  @Query(() => String)
  async freeCodeName(): Promise<string> {
    const taken = await this.db.sql<{ name: string }>('select code_name as name from person where code_name is not null');
    return suggestCodeName(
      taken.map(({ name }) => name),
      Math.random,
    );
  }

  @Allow(canAddPerson)
  @Mutation(() => PersonCard)
  createPerson(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: PersonInput,
    @Args('id', { type: () => ID, nullable: true }) id: string | null,
  ): Promise<Person> {
    return this.records.create(viewer, input, id);
  }

  @Allow(canListPeople)
  @Mutation(() => PersonCard)
  changePerson(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('input') input: PersonInput,
  ): Promise<Person> {
    return this.records.change(viewer, id, version, input);
  }

  @Allow(canListPeople)
  @Mutation(() => PersonCard)
  changeExposure(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('exposure', { type: () => ExposureScalar }) exposure: Exposure,
    @Args('codeName', { type: () => String, nullable: true }) codeName: string | null,
  ): Promise<Person> {
    return this.records.changeExposure(viewer, id, version, exposure, codeName);
  }

  @Allow(canListPeople)
  @Mutation(() => Boolean)
  async removePerson(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<boolean> {
    await this.records.remove(viewer, id);
    return true;
  }

  @Allow(canListPeople)
  @Mutation(() => PersonCard)
  putPersonBack(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => ID }) id: string): Promise<Person> {
    return this.records.putBack(viewer, id);
  }

  @ResolveField(() => [String])
  allowedActions(@Parent() { id }: Person, @CurrentViewer() viewer: Viewer): Promise<PersonAction[]> {
    return this.records.actions(viewer, id);
  }

  @ResolveField(() => [PersonLanguage])
  spoken(@Parent() { languages, languageLevels }: Person): PersonLanguage[] {
    return languages.map((code) => ({ code, level: languageLevels[code] ?? null }));
  }

  /** What organisers note down is theirs: a person reads their own card, and not that. */
  @ResolveField(() => String, { nullable: true })
  async notes(@Parent() person: Person, @CurrentViewer() viewer: Viewer): Promise<string | null> {
    return canListPeople(viewer, undefined) ? this.written.of(person) : null;
  }

  @ResolveField(() => LegalIdentityState, { nullable: true })
  legalIdentity(@Parent() { id }: Person, @CurrentViewer() viewer: Viewer): Promise<LegalIdentityState | null> {
    return this.identities.state(viewer, id);
  }
}

function within(asked: number, limit: number): number {
  return Math.min(Math.max(asked, 1), limit);
}
