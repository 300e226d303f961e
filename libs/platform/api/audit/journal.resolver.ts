import { Args, Float, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { canReadJournal } from '@kunak/platform/rules';
import { Allow } from '../access/allow';
import { Journal } from './journal';
import { JournalAct, JournalHead, JournalPage } from './journal-types';

const largestPage = 200;

@Resolver()
export class JournalResolver {
  constructor(private readonly journalOfHost: Journal) {}

  @Allow(canReadJournal)
  @Query(() => JournalPage)
  journal(
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('before', { type: () => Float, nullable: true }) before: number | null,
    @Args('acts', { type: () => [String], nullable: true }) acts: string[] | null,
    @Args('accountId', { type: () => ID, nullable: true }) accountId: string | null,
    @Args('subjectId', { type: () => ID, nullable: true }) subjectId: string | null,
  ): Promise<JournalPage> {
    const wish = { acts: acts ?? null, accountId: accountId ?? null, subjectId: subjectId ?? null };
    return this.journalOfHost.page(wish, Math.min(Math.max(first, 1), largestPage), before ?? null);
  }

  @Allow(canReadJournal)
  @Query(() => [JournalAct])
  journalActs(): JournalAct[] {
    return this.journalOfHost.acts();
  }

  @Allow(canReadJournal)
  @Query(() => JournalHead)
  journalHead(): Promise<JournalHead> {
    return this.journalOfHost.head();
  }

  /** For a browser that remembers an earlier end: what stands there today. */
  @Allow(canReadJournal)
  @Query(() => String, { nullable: true })
  journalHashAt(@Args('sequence', { type: () => Float }) sequence: number): Promise<string | null> {
    return this.journalOfHost.hashAt(sequence);
  }
}
