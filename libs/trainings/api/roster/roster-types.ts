import { EventKindScalar, SessionKindScalar } from '@kunak/events/api';
import type { EventKind, SessionKind } from '@kunak/events/rules';
import { CalendarDateScalar, InstantScalar, LocalizedText } from '@kunak/platform/api';
import type { MarkStatus } from '@kunak/trainings/rules';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { MarkStatusScalar } from '../mark/attendance-mark.entity';
import { AttendanceRule } from '../rule/attendance-rule.entity';
import { WalkIn, WalkInMerge } from '../walk-in/walk-in.entity';

/** A session whose register can be opened: it has a time, and it counts for attendance. */
@ObjectType()
export class RosterSession {
  @Field(() => ID)
  id!: string;

  @Field(() => SessionKindScalar)
  kind!: SessionKind;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => InstantScalar)
  startsAt!: string;

  @Field(() => Int)
  minutes!: number;

  /** The room's name. */
  @Field(() => LocalizedText, { nullable: true })
  room!: LocalizedText | null;
}

/** Somebody with a seat, or somebody whose coming was noted. No word more than the door needs. */
@ObjectType()
export class RosterPerson {
  @Field(() => ID)
  participationId!: string;

  /** The working name; of a confidential person the code name. */
  @Field()
  displayName!: string;

  @Field()
  searchText!: string;

  @Field(() => [String])
  languages!: string[];
}

/** The last mark of one device about one guest in one session: what stands depends on no other. */
@ObjectType()
export class RosterMark {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  sessionId!: string;

  @Field(() => ID, { nullable: true })
  participationId!: string | null;

  @Field(() => ID, { nullable: true })
  walkInId!: string | null;

  @Field(() => MarkStatusScalar)
  status!: MarkStatus;

  @Field(() => InstantScalar)
  markedAt!: string;

  @Field()
  device!: string;

  @Field(() => Float)
  clockSkew!: number;
}

/** The event of a register, as the venue shows it. */
@ObjectType()
export class VenueEvent {
  @Field(() => ID)
  id!: string;

  @Field()
  slug!: string;

  @Field(() => EventKindScalar)
  kind!: EventKind;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => CalendarDateScalar)
  firstDay!: string;

  @Field(() => CalendarDateScalar)
  lastDay!: string;

  @Field()
  timeZone!: string;
}

/** An event in the list of the venue's first page; its sessions stand here only around its days, else on the roster. */
@ObjectType()
export class VenueEventInList extends VenueEvent {
  @Field(() => [RosterSession])
  sessions!: RosterSession[];
}

/** All that a device needs to mark an event for a day without a connection. */
@ObjectType()
export class RosterContent {
  @Field(() => VenueEvent)
  event!: VenueEvent;

  @Field(() => AttendanceRule)
  rule!: AttendanceRule;

  @Field(() => [RosterSession])
  sessions!: RosterSession[];

  @Field(() => [RosterPerson])
  people!: RosterPerson[];

  @Field(() => [WalkIn])
  walkIns!: WalkIn[];

  @Field(() => [WalkInMerge])
  merges!: WalkInMerge[];

  @Field(() => [RosterMark])
  marks!: RosterMark[];
}

@ObjectType()
export class Roster {
  /** Changes whenever anything of the content does. */
  @Field()
  version!: string;

  /** Null where the asker has this version already. */
  @Field(() => RosterContent, { nullable: true })
  content!: RosterContent | null;
}
