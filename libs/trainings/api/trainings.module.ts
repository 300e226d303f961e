import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { EventsModule, Ties } from '@kunak/events/api';
import { RegistrationModule } from '@kunak/registration/api';
import { AttendanceResolver } from './attendance/attendance.resolver';
import { RegisterNeeds } from './attendance/register-needs';
import { Registers } from './attendance/registers.service';
import { AttendanceMark } from './mark/attendance-mark.entity';
import { MarksResolver } from './mark/marks.resolver';
import { RosterResolver } from './roster/roster.resolver';
import { AttendanceRule } from './rule/attendance-rule.entity';
import { AttendanceRules } from './rule/attendance-rules.service';
import { tieTexts } from './ties.texts';
import { WalkIn } from './walk-in/walk-in.entity';
import { WalkIns } from './walk-in/walk-ins.service';
import { WalkInsResolver } from './walk-in/walk-ins.resolver';

@Module({
  imports: [EventsModule, RegistrationModule],
  providers: [AttendanceResolver, AttendanceRules, MarksResolver, RegisterNeeds, Registers, RosterResolver, WalkIns, WalkInsResolver],
  exports: [Registers],
})
export class TrainingsModule implements OnModuleInit {
  constructor(private readonly ties: Ties) {}

  /** A session that was marked is not removed by accident; the rule of an event is a part of it. */
  onModuleInit(): void {
    this.ties.name(AttendanceMark, tieTexts.marks);
    this.ties.name(WalkIn, tieTexts.walkIns);
    this.ties.belongs(AttendanceRule);
  }
}
