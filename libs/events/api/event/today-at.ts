/** Today where the event is, in SQL, given its row: not the database's own day, of which an evening at the venue may be the day before. */
export const todayAt = (event: string): string => `(now() at time zone ${event}.time_zone)::date`;
