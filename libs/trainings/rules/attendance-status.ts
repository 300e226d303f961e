/** What a mark says about one person in one session. */
export const AttendanceStatus = {
  Present: 'present',
  Late: 'late',
  Excused: 'excused',
  Absent: 'absent',
} as const;
export type AttendanceStatus = (typeof AttendanceStatus)[keyof typeof AttendanceStatus];
export const attendanceStatuses: readonly AttendanceStatus[] = Object.values(AttendanceStatus);

/** Was in the room. Who comes late has attended: the trainer who finds it too late marks absent. */
export function hasAttended(status: MarkStatus): boolean {
  return status === AttendanceStatus.Present || status === AttendanceStatus.Late;
}

/** Takes back what was marked, as if nobody had: the undo of a first mark. In the end it is one more mark, because marks are only ever added. */
export const takenBack = 'taken-back';
/** What one tap in the register can say. */
export type MarkStatus = AttendanceStatus | typeof takenBack;
export const markStatuses: readonly MarkStatus[] = [...attendanceStatuses, takenBack];

export function isAttendance(status: MarkStatus): status is AttendanceStatus {
  return status !== takenBack;
}
