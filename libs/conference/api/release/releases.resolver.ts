import { changesByPerson, maySeeScheduleDraft, ReleaseAudience } from '@kunak/conference/rules';
import type { ReleaseChanges } from '@kunak/conference/rules';
import { Event } from '@kunak/events/api';
import { People } from '@kunak/people/api';
import { Allow, assertAllowed, CurrentViewer, Database, LocalizedText, wordScalar } from '@kunak/platform/api';
import { hasRole, platformRefusals, Refusal, Role } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { Args, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ReleaseMail } from './release-mail';
import { Releases } from './releases';
import { ScheduleRelease } from './schedule-release.entity';

const longestNote = 2_000;
export const ReleaseAudienceScalar = wordScalar('ReleaseAudience', Object.values(ReleaseAudience), '@kunak/conference/rules');

@ObjectType()
class ChangedSession {
  @Field(() => ID)
  id!: string;

  /** `added`, `moved`, `edited` or `cancelled` */
  @Field(() => String)
  change!: keyof ReleaseChanges;

  @Field(() => LocalizedText)
  title!: LocalizedText;
}

/** Somebody whose part in the programme a release changes. */
@ObjectType()
class PersonToTell {
  @Field(() => ID)
  personId!: string;

  @Field(() => String)
  displayName!: string;

  /** Reads the programme and has an address; anybody else is told in person. */
  @Field(() => Boolean)
  byMail!: boolean;

  @Field(() => [ID])
  sessionIds!: readonly string[];
}

@ObjectType()
class ReleaseCheck {
  @Field(() => ScheduleRelease, { nullable: true })
  last!: ScheduleRelease | null;

  @Field(() => Int)
  sessions!: number;

  @Field(() => Int)
  unplaced!: number;

  /** How many people of the programme stand in it without a name: they have not agreed to be named. */
  @Field(() => Int)
  unnamed!: number;

  /** How many people have a part in what changes. */
  @Field(() => Int)
  tell!: number;

  /** Those people, each with what changes for them. */
  @Field(() => [PersonToTell])
  people!: PersonToTell[];

  /** How many of them, and how many of all who are expected, a letter would reach. */
  @Field(() => Int)
  concernedByMail!: number;

  @Field(() => Int)
  everybodyByMail!: number;

  @Field(() => [ChangedSession])
  changes!: ChangedSession[];
}

@Resolver()
export class ReleasesResolver {
  constructor(
    private readonly db: Database,
    private readonly releases: Releases,
    private readonly mail: ReleaseMail,
    private readonly people: People,
  ) {}

  /** What a release would tell, and what still waits. */
  @Allow(hasRole(Role.Organiser))
  @Query(() => ReleaseCheck)
  async releaseCheck(@Args('eventId', { type: () => ID }) eventId: string, @CurrentViewer() viewer: Viewer): Promise<ReleaseCheck> {
    const { last, sessions, unplaced, unnamed, changes, tell } = await this.releases.draft(eventId, viewer);
    const titles = new Map([...(last?.sessions ?? []), ...sessions].map(({ id, title }) => [id, title]));
    const listed = (Object.keys(changes) as (keyof ReleaseChanges)[]).flatMap((change) =>
      changes[change].map((id) => ({ id, change, title: titles.get(id) ?? {} })),
    );
    const reached = await this.mail.reachable(eventId, tell);
    const everybody = await this.mail.reachable(eventId, await this.mail.everybody(eventId, tell));
    const mine = changesByPerson(last?.sessions ?? [], sessions);
    const people = await Promise.all(
      tell.map(async (personId) => {
        const { displayName } = await this.people.named(personId);
        return { personId, displayName, byMail: reached.has(personId), sessionIds: mine.get(personId) ?? [] };
      }),
    );
    const counts = { sessions: sessions.length, unplaced, unnamed, tell: tell.length, concernedByMail: reached.size, everybodyByMail: everybody.size };
    return { last, ...counts, people, changes: listed };
  }

  @Allow(hasRole(Role.Organiser))
  @Query(() => [ScheduleRelease])
  async scheduleReleases(@Args('eventId', { type: () => ID }) eventId: string, @CurrentViewer() viewer: Viewer): Promise<ScheduleRelease[]> {
    await this.db.load(Event, eventId);
    assertAllowed(maySeeScheduleDraft, viewer, { eventId });
    return this.db.tx.find(ScheduleRelease, {
      where: { eventId },
      order: { number: 'DESC' },
      take: 50,
      select: { id: true, number: true, releasedAt: true, note: true, programmeVersion: true },
    });
  }

  /** `id` is made by the client, so that a repeated request releases once. */
  @Allow(hasRole(Role.Organiser))
  @Mutation(() => ScheduleRelease)
  releaseSchedule(
    @Args('id', { type: () => ID }) id: string,
    @Args('eventId', { type: () => ID }) eventId: string,
    @Args('note', { defaultValue: '' }) note: string,
    @Args('tell', { type: () => ReleaseAudienceScalar, defaultValue: ReleaseAudience.Nobody }) tell: ReleaseAudience,
    @CurrentViewer() viewer: Viewer,
  ): Promise<ScheduleRelease> {
    if (note.length > longestNote) throw new Refusal(platformRefusals.tooLong, { max: longestNote });
    return this.releases.release({ id, eventId, note, tell }, viewer);
  }
}
