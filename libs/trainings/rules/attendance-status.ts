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
export function hasAttended(status: AttendanceStatus): boolean {
  return status === AttendanceStatus.Present || status === AttendanceStatus.Late;
}
