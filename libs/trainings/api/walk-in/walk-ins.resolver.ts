import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer } from '@kunak/platform/api';
import type { Viewer } from '@kunak/platform/rules';
import { mayOpenRegisters } from '@kunak/trainings/rules';
import { LikelyGuest } from './likely-guest';
import { WalkIn, WalkInMerge } from './walk-in.entity';
import { WalkInAdded, WalkInMerged } from './walk-in.inputs';
import { WalkIns } from './walk-ins.service';

@Resolver()
@Allow(mayOpenRegisters)
export class WalkInsResolver {
  constructor(private readonly walkIns: WalkIns) {}

  /** Somebody came who is not on the roster. */
  @Mutation(() => WalkIn)
  addWalkIn(@Args() added: WalkInAdded, @CurrentViewer() viewer: Viewer): Promise<WalkIn> {
    return this.walkIns.add(added, viewer);
  }

  /** The walk-in is this guest; their marks count there. */
  @Mutation(() => WalkInMerge)
  mergeWalkIn(@Args() merged: WalkInMerged, @CurrentViewer() viewer: Viewer): Promise<WalkInMerge> {
    return this.walkIns.merge(merged, viewer);
  }

  /** Whom of the event the walk-in may be. */
  @Query(() => [LikelyGuest])
  likelyGuests(@Args('walkInId', { type: () => ID }) walkInId: string, @CurrentViewer() viewer: Viewer): Promise<LikelyGuest[]> {
    return this.walkIns.likelyGuests(walkInId, viewer);
  }
}
