import { AttendanceMark } from './mark/attendance-mark.entity';
import { AttendanceRule } from './rule/attendance-rule.entity';
import { WalkIn, WalkInMerge } from './walk-in/walk-in.entity';

/** The tables of this room. */
export const trainingsEntities: (new () => object)[] = [WalkIn, WalkInMerge, AttendanceMark, AttendanceRule];
