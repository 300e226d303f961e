import { isCalendarDate } from '@kunak/platform/rules';
import { isTimeOfDay } from './room-hours';
import type { RoomHours } from './room-hours';

/** Hours as an organiser writes them, a period a line: `09:00–18:00`, and `2012-11-15 10:00–02:00` for one day. Lines that say no hours come back in `unread`. */
export function readHours(typed: string): { readonly hours: readonly RoomHours[]; readonly unread: readonly string[] } {
  const hours: RoomHours[] = [];
  const unread: string[] = [];
  for (const line of typed.split('\n').map((text) => text.trim())) {
    if (!line) continue;
    const period = readPeriod(line);
    if (period) hours.push(period);
    else unread.push(line);
  }
  return { hours, unread };
}

/** The same hours as lines, as {@link readHours} reads them. */
export function hoursText(hours: readonly RoomHours[]): string {
  return hours.map(({ day, from, to }) => `${day ? `${day} ` : ''}${from}–${to}`).join('\n');
}

function readPeriod(line: string): RoomHours | null {
  const found = /^(?:(\S+)\s+)?(\d{1,2})[:.](\d{2})\s*[-–—]\s*(\d{1,2})[:.](\d{2})$/u.exec(line);
  if (!found) return null;
  const [, written, fromHour = '', fromMinute = '', toHour = '', toMinute = ''] = found;
  const from = `${fromHour.padStart(2, '0')}:${fromMinute}`;
  const to = `${toHour.padStart(2, '0')}:${toMinute}`;
  const day = written === undefined ? undefined : dayOf(written);
  if (!isTimeOfDay(from) || !isTimeOfDay(to) || day === null) return null;
  return day === undefined ? { from, to } : { day, from, to };
}

/** `2012-11-15`, or `15.11.2012` as one writes it in Russian. */
function dayOf(written: string): string | null {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written) ?? [];
  const date = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : written;
  return isCalendarDate(date) ? date : null;
}
