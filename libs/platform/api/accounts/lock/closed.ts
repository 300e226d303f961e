/** SQL: whether nobody may open the account `a` now. One expression for every door, so that no door forgets it. */
export const isClosed = `(a.frozen_at is not null or exists (
  select 1 from travel_lock l where l.account_id = a.id and l.begins_at <= now() and l.released_at is null and (l.ends_at is null or l.ends_at > now())))`;

/** SQL: whether the session `s` was opened before a closure that has begun since, over or not: the closure ended it for good. */
export const isShutOut = `exists (select 1 from travel_lock l where l.account_id = s.account_id and l.begins_at <= now() and l.begins_at > s.created_at)`;
