import { withheldName } from '@kunak/people/rules';
import { keeping, ofNobody, untold } from '@kunak/platform/api';
import type { RoomData } from '@kunak/platform/api';
import { attendanceStatusTexts, isAttendance } from '@kunak/trainings/rules';
import type { MarkStatus } from '@kunak/trainings/rules';
import { AttendanceMark } from './mark/attendance-mark.entity';
import { AttendanceRule } from './rule/attendance-rule.entity';
import { trainingsTables as tables, trainingsWords } from './trainings.data.texts';
import { toKnowAtTheDoor, toMark } from './trainings.reasons';
import { WalkIn, WalkInMerge } from './walk-in/walk-in.entity';

const keep = keeping(trainingsWords);

/** Joined with the person, or never joined and under the very same name: a name at the door too many is erased rather than one too few. */
const walkInsOf = (person: string): string => `
  select m.walk_in_id from walk_in_merge m join participation p on p.host_id = m.host_id and p.id = m.participation_id where p.person_id = ${person}
  union select w.id from walk_in w join person n on n.host_id = w.host_id and n.search_text = w.search_text and n.search_text <> ''
    where n.id = ${person} and not exists (select 1 from walk_in_merge m where m.host_id = w.host_id and m.walk_in_id = w.id)`;

/** What this room keeps of people: when they were there. The marks stay as counts of the event when their person has lost the name. */
export const trainingsData: RoomData = {
  called: tables.room,
  kept: [
    keep(WalkIn, {
      called: tables.walkIns,
      whose: { rows: walkInsOf },
      personal: [[toKnowAtTheDoor, 'name', 'searchText', 'addedAt']],
      plain: ['device'],
      tells: { searchText: untold },
      erasing: { emptied: { name: `'${withheldName}'` }, staying: ['addedAt'] },
    }),
    keep(WalkInMerge, { called: tables.merges, whose: 'participationId', personal: [[toMark, 'mergedAt']], erasing: 'stays' }),
    keep(AttendanceMark, {
      called: tables.marks,
      whose: ['participationId', 'walkInId'],
      personal: [[toMark, 'status', 'markedAt', 'receivedAt']],
      plain: ['device', 'clockSkew'],
      tells: { status: (status: MarkStatus) => (isAttendance(status) ? attendanceStatusTexts[status] : trainingsWords.takenBack) },
      erasing: 'stays',
    }),
    ofNobody(AttendanceRule, 'share', 'of', 'excused'),
  ],
};
