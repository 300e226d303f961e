import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `refused`: when there is no seat, once the update of the count has found none. */
const takeSeat = (refused: string): string => `
  create or replace function take_seat() returns trigger language plpgsql as $$
  declare
    seated constant text[] := array['accepted', 'confirmed'];
    had boolean := tg_op = 'UPDATE' and old.state = any(seated);
    needs boolean := new.state = any(seated);
  begin
    if had = needs then return new; end if;
    if had then
      update event_seats set taken = taken - 1 where host_id = new.host_id and event_id = new.event_id;
      return new;
    end if;
    loop
      update event_seats s set taken = s.taken + 1 from event e
        where s.host_id = new.host_id and s.event_id = new.event_id and e.host_id = s.host_id and e.id = s.event_id and (e.capacity is null or s.taken < e.capacity);
      if found then return new; end if;
      ${refused}
      if found then return null; end if;
      insert into event_seats (host_id, event_id, taken) values (new.host_id, new.event_id, 0) on conflict do nothing;
    end loop;
  end $$`;

/**
 * The first two who were accepted at the same moment: one found no count yet, then found the other's, and took that for a full house. Now a house is
 * full when its count says so; a count that has only just come is asked again.
 */
export class FirstSeatsAtOnce1795874807140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      takeSeat(`perform 1 from event_seats s join event e on e.host_id = s.host_id and e.id = s.event_id
        where s.host_id = new.host_id and s.event_id = new.event_id and s.taken >= e.capacity;`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(takeSeat('perform 1 from event_seats where host_id = new.host_id and event_id = new.event_id;'));
  }
}
