import { canExportPeople } from '@kunak/people/rules';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, FreshProof } from '@kunak/platform/api';
import type { Viewer } from '@kunak/platform/rules';
import { PeopleFilter } from '../person.inputs';
import { checkedSearch } from '../people-list';
import { PeopleExport } from './people-export.entity';
import { PeopleExports } from './people-exports';

/** A mutation, because it leaves a record. */
@Resolver(() => PeopleExport)
export class ExportResolver {
  constructor(private readonly exports: PeopleExports) {}

  @Allow(canExportPeople)
  @FreshProof()
  @Mutation(() => PeopleExport)
  exportPeople(
    @CurrentViewer() viewer: Viewer,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
    @Args('filter', { type: () => PeopleFilter, defaultValue: {} }) filter: PeopleFilter,
    @Args('reason') reason: string,
  ): Promise<PeopleExport> {
    return this.exports.make(viewer, { search: checkedSearch(search), filter }, reason);
  }
}
