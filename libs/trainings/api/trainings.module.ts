import { Module } from '@nestjs/common';
import { AttendanceResolver } from './attendance/attendance.resolver';
import { Registers } from './attendance/registers.service';
import { MarksResolver } from './mark/marks.resolver';
import { RosterResolver } from './roster/roster.resolver';
import { AttendanceRules } from './rule/attendance-rules.service';
import { WalkIns } from './walk-in/walk-ins.service';
import { WalkInsResolver } from './walk-in/walk-ins.resolver';

@Module({
  providers: [AttendanceResolver, AttendanceRules, MarksResolver, Registers, RosterResolver, WalkIns, WalkInsResolver],
  exports: [Registers],
})
export class TrainingsModule {}
