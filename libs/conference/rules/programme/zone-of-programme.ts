import type { Programme } from './programme';
import { dayOfStart, clockOfStart, offsetOfStart, zonedStart } from './programme-times';

/** Zones that our events are in most often, nearest first. */
const usual = ['Europe/Stockholm', 'Europe/Moscow', 'Europe/London', 'Asia/Tbilisi'] as const;

/**
 * The zone whose clocks show the starts as the file writes them: the file's own word, else the first of ours that has the file's distances from UTC
 * on those very days, else a zone of that one distance. Stockholm where the file tells clock times only.
 */
export function zoneOfProgramme(programme: Pick<Programme, 'timeZone' | 'sessions'>): string {
  if (programme.timeZone) return programme.timeZone;
  const starts = programme.sessions.flatMap(({ start }) => (start !== null && offsetOfStart(start) ? [start] : []));
  const fits = (zone: string): boolean => starts.every((start) => zonedStart(`${dayOfStart(start)}T${clockOfStart(start)}`, zone) === start);
  const fitting = usual.find(fits);
  if (fitting) return fitting;
  const [sign, hours] = [offsetOfStart(starts[0] ?? '')?.[0], Number(offsetOfStart(starts[0] ?? '')?.slice(1, 3))];
  // Etc zones count the other way round: Etc/GMT-1 is one hour *ahead* of Greenwich.
  return hours ? `Etc/GMT${sign === '+' ? '-' : '+'}${hours}` : 'UTC';
}
