import type { CalendarDate } from '@kunak/platform/rules';
import { addDays, daysBetween, isCalendarDate } from '@kunak/platform/rules';

/** When the next edition may well begin: the first anniversary after `today`, moved by at most three days to the same day of the week. */
export function nextEditionDay(firstDay: CalendarDate, today: CalendarDate): CalendarDate {
  const after = firstDay > today ? firstDay : today;
  const inYear = (year: number): CalendarDate => {
    const date = `${String(year).padStart(4, '0')}${firstDay.slice(4)}`;
    // 29 February stands in leap years alone.
    const anniversary = isCalendarDate(date) ? date : date.replace('02-29', '02-28');
    const ahead = (((daysBetween(firstDay, anniversary) % 7) + 7) % 7) * -1;
    return addDays(anniversary, ahead < -3 ? ahead + 7 : ahead);
  };
  const year = Number(after.slice(0, 4));
  return [inYear(year), inYear(year + 1)].find((day) => day > after && daysBetween(firstDay, day) > 300) ?? inYear(year + 2);
}
