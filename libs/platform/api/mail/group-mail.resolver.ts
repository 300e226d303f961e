import { Args, ArgsType, Field, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { hasRole, Role } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { ArrayMaxSize, ArrayMinSize, IsUUID } from 'class-validator';
import { Allow, CurrentViewer } from '../access/allow';
import { GroupMail } from './group-mail';
import { GroupMailLists } from './group-mail-lists';
import { GroupMailToRead, OutboxNeeds, OutboxNow } from './group-mail-types';

@ArgsType()
class SomeMails {
  @Field(() => [ID])
  @IsUUID('all', { each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  ids!: string[];
}

const organisers = hasRole(Role.Organiser);
const batchId = { type: () => ID };

/** The outbox: what waits to be read, and what became of it. */
@Resolver()
export class GroupMailResolver {
  constructor(
    private readonly mail: GroupMail,
    private readonly lists: GroupMailLists,
  ) {}

  @Allow(organisers)
  @Query(() => OutboxNow)
  outbox(@CurrentViewer() viewer: Viewer): Promise<OutboxNow> {
    return this.lists.outbox(viewer);
  }

  @Allow(organisers)
  @Query(() => GroupMailToRead)
  groupMail(@Args('id', batchId) id: string, @CurrentViewer() viewer: Viewer): Promise<GroupMailToRead> {
    return this.lists.toRead(id, viewer);
  }

  @Allow(organisers)
  @Query(() => OutboxNeeds)
  outboxNeeds(@CurrentViewer() viewer: Viewer): Promise<OutboxNeeds> {
    return this.lists.needs(viewer);
  }

  @Allow(organisers)
  @Mutation(() => GroupMailToRead)
  async sendGroupMail(
    @Args('id', batchId) id: string,
    @Args('seen', { type: () => Int }) seen: number,
    @CurrentViewer() viewer: Viewer,
  ): Promise<GroupMailToRead> {
    await this.mail.send(id, seen, viewer);
    return this.lists.toRead(id, viewer);
  }

  @Allow(organisers)
  @Mutation(() => GroupMailToRead)
  async recallGroupMail(@Args('id', batchId) id: string, @CurrentViewer() viewer: Viewer): Promise<GroupMailToRead> {
    await this.mail.recall(id, viewer);
    return this.lists.toRead(id, viewer);
  }

  @Allow(organisers)
  @Mutation(() => Boolean)
  async dropMails(@Args() { ids }: SomeMails, @CurrentViewer() viewer: Viewer): Promise<boolean> {
    await this.mail.drop(ids, viewer);
    return true;
  }

  @Allow(organisers)
  @Mutation(() => Boolean)
  async restoreMails(@Args() { ids }: SomeMails, @CurrentViewer() viewer: Viewer): Promise<boolean> {
    await this.mail.restore(ids, viewer);
    return true;
  }

  @Allow(organisers)
  @Mutation(() => Boolean)
  async retryMails(@Args() { ids }: SomeMails, @CurrentViewer() viewer: Viewer): Promise<boolean> {
    await this.mail.retry(ids, viewer);
    return true;
  }
}
