import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, assertAllowed, CurrentViewer } from '@kunak/platform/api';
import type { Viewer } from '@kunak/platform/rules';
import { mayEditAttendanceRule, mayOpenRegisters, maySeeRoster } from '@kunak/trainings/rules';
import { AttendanceRule } from '../rule/attendance-rule.entity';
import { AttendanceRuleChange } from '../rule/attendance-rule.inputs';
import { AttendanceRules } from '../rule/attendance-rules.service';
import { Attendance } from './attendance-types';
import { RegisterNeed, RegisterNeeds } from './register-needs';
import { Registers } from './registers.service';
import type { JudgedPerson } from './registers.service';

@Resolver()
@Allow(mayOpenRegisters)
export class AttendanceResolver {
  constructor(
    private readonly registers: Registers,
    private readonly rules: AttendanceRules,
    private readonly needs: RegisterNeeds,
  ) {}

  /** Sessions that are over and that nobody has marked. */
  @Query(() => [RegisterNeed])
  registerNeeds(@CurrentViewer() viewer: Viewer): Promise<RegisterNeed[]> {
    return this.needs.of(viewer);
  }

  /** Where everybody of an event stands against its rule, and the marks behind it. */
  @Query(() => Attendance)
  async attendance(@Args('eventId', { type: () => ID }) eventId: string, @CurrentViewer() viewer: Viewer): Promise<Attendance> {
    assertAllowed(maySeeRoster, viewer, { eventId });
    const { content, people, walkIns } = await this.registers.judge(eventId, new Date().toISOString());
    const { event, rule, sessions } = content;
    return { event, rule, sessions, people: people.map(attendanceOf), walkIns: [...walkIns], mayChangeRule: mayEditAttendanceRule(viewer, { eventId }) };
  }

  /** How much is enough, agreed before the training. */
  @Mutation(() => AttendanceRule)
  changeAttendanceRule(@Args() change: AttendanceRuleChange, @CurrentViewer() viewer: Viewer): Promise<AttendanceRule> {
    return this.rules.change(change, viewer);
  }
}

function attendanceOf({ person, standing, marks }: JudgedPerson): Attendance['people'][number] {
  const { state, attended, held, planned, needed, unmarked, excused } = standing;
  const { participationId, displayName } = person;
  return {
    participationId,
    displayName,
    state,
    attended,
    held,
    planned,
    needed,
    unmarkedSessions: unmarked.sessions,
    excusedSessions: excused.sessions,
    marks,
  };
}
