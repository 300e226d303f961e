import { InstantScalar, wordScalar } from '@kunak/platform/api';
import { StandingState, attendanceStatuses } from '@kunak/trainings/rules';
import type { AttendanceStatus } from '@kunak/trainings/rules';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { RosterSession, VenueEvent } from '../roster/roster-types';
import { AttendanceRule } from '../rule/attendance-rule.entity';

const AttendanceStatusScalar = wordScalar('AttendanceStatus', attendanceStatuses, '@kunak/trainings/rules');
const StandingStateScalar = wordScalar('StandingState', Object.values(StandingState), '@kunak/trainings/rules');

/** What stands for one person in one session. */
@ObjectType()
export class StandingAttendance {
  @Field(() => ID)
  sessionId!: string;

  @Field(() => AttendanceStatusScalar)
  status!: AttendanceStatus;

  @Field(() => InstantScalar)
  markedAt!: string;

  /** Two devices said different things; the later one stands. */
  @Field()
  contested!: boolean;
}

/** Where one person stands against the rule; all amounts are in the rule's unit. */
@ObjectType()
export class PersonAttendance {
  @Field(() => ID)
  participationId!: string;

  @Field()
  displayName!: string;

  @Field(() => StandingStateScalar)
  state!: StandingState;

  @Field(() => Int)
  attended!: number;

  /** Of what is planned, what is over. */
  @Field(() => Int)
  held!: number;

  @Field(() => Int)
  planned!: number;

  @Field(() => Int)
  needed!: number;

  /** Sessions that are over and in which nobody marked this person. */
  @Field(() => Int)
  unmarkedSessions!: number;

  @Field(() => Int)
  excusedSessions!: number;

  @Field(() => [StandingAttendance])
  marks!: StandingAttendance[];
}

/** A walk-in whom nobody has joined to a guest yet. */
@ObjectType()
export class WalkInAttendance {
  @Field(() => ID)
  walkInId!: string;

  @Field()
  name!: string;

  @Field(() => [StandingAttendance])
  marks!: StandingAttendance[];
}

@ObjectType()
export class Attendance {
  @Field(() => VenueEvent)
  event!: VenueEvent;

  @Field(() => AttendanceRule)
  rule!: AttendanceRule;

  @Field(() => [RosterSession])
  sessions!: RosterSession[];

  @Field(() => [PersonAttendance])
  people!: PersonAttendance[];

  @Field(() => [WalkInAttendance])
  walkIns!: WalkInAttendance[];

  /** May the viewer change the rule. */
  @Field()
  mayChangeRule!: boolean;
}
