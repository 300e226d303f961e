import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

export const size = { registrations: 10_000, sessions: 2_000, rooms: 40 };

/** Fills one host's event straight in the tables, as the owner, and signs an organiser and a guest with a place in. */
export async function seed(url) {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  const one = async (text, values) => Object.values((await owner.query(text, values)).rows[0])[0];
  const host = await one("insert into host (slug, name) values ('bench', 'Bench') returning id");
  await owner.query("select set_config('app.host', $1, false)", [host]);
  const event = await one(
    `insert into event (slug, kind, title, first_day, last_day, time_zone) values ('bench', 'conference', '{"ru":"Замер"}', '2012-11-01', '2012-11-30', 'Europe/Stockholm') returning id`,
  );
  await fill(owner, host, event);
  await prepareBare(owner);
  const cookie = await signIn(one, { host, role: 'organiser' });
  const guestCookie = await signIn(one, { host, role: 'participant', event, personId: await seatedGuest(one, event) });
  await owner.query('vacuum analyze');
  const ids = async (text) => (await owner.query(text, [event])).rows.map(({ id }) => id);
  return {
    owner,
    host,
    event,
    cookie,
    guestCookie,
    participations: await ids("select id from participation where event_id = $1 and state = 'applied'"),
    sessions: await ids('select id from session where event_id = $1'),
  };
}

async function fill(owner, host, event) {
  await owner.query(
    `insert into room (event_id, name, position) select $1, jsonb_build_object('ru', 'Зал ' || n), n from generate_series(1, ${size.rooms}) n`,
    [event],
  );
  await owner.query(
    `insert into person (working_name, languages, home_region, exposure, code_name, search_text)
     select 'Гость ' || n, '{ru,ce}', 'RU-CE', case when n % 9 = 0 then 'confidential' else 'internal' end, case when n % 9 = 0 then 'Ива' end, ' гость ' || n
       from generate_series(1, ${size.registrations}) n`,
  );
  await owner.query(
    `insert into participation (event_id, person_id, state, since) select $1, id, 'applied', now() - random() * interval '60 days' from person where host_id = $2`,
    [event, host],
  );
  await owner.query(
    `insert into session (event_id, kind, title, abstract, minutes, starts_at, room_id, openness, spoken_languages)
     select $1, 'workshop', jsonb_build_object('ru', 'Занятие ' || n, 'en', 'Session ' || n), jsonb_build_object('ru', repeat('О чём говорим. ', 12), 'en', repeat('What we talk of. ', 12)),
            60, '2012-11-01T08:00Z'::timestamptz + (n / ${size.rooms}) * interval '75 minutes', r.id, 'closed', '{ru}'
       from generate_series(0, ${size.sessions - 1}) n join (select id, row_number() over () - 1 as place from room where event_id = $1) r on r.place = n % ${size.rooms}`,
    [event],
  );
  await owner.query(
    `insert into session_person (session_id, person_id, role)
     select s.id, p.id, 'speaker' from (select id, row_number() over () as n from session where event_id = $1) s
       join (select id, row_number() over () as n from person where host_id = $2) p on p.n in (s.n, s.n + 2000)`,
    [event, host],
  );
}

/** The tables of the bare side: no keys with hosts, no walls, no triggers. */
async function prepareBare(owner) {
  await owner.query('create table bench_seats (taken integer not null, capacity integer not null)');
  await owner.query('create table bench_place (id uuid primary key, state text not null)');
  // The same table as ours, keys to session and participation included: storing a mark that points nowhere would be another task.
  await owner.query('create table bench_mark (like attendance_mark including defaults including indexes)');
  for (const [column, table] of [
    ['session_id', 'session'],
    ['participation_id', 'participation'],
  ]) {
    await owner.query(`alter table bench_mark add foreign key (host_id, ${column}) references ${table} (host_id, id)`);
  }
}

async function seatedGuest(one, event) {
  const person = await one("insert into person (working_name, exposure, search_text) values ('Гость с местом', 'internal', ' гость с местом') returning id");
  await one("insert into participation (event_id, person_id, state) values ($1, $2, 'accepted') returning id", [event, person]);
  return person;
}

async function signIn(one, { host, role, event = null, personId = null }) {
  const secret = randomBytes(32).toString('base64url');
  const account = await one('insert into account (login) values ($1) returning id', [`bench-${role}@example.org`]);
  await one('insert into membership (account_id, person_id, display_name) values ($1, $2, $3) returning id', [account, personId, role]);
  await one('insert into role_grant (account_id, role, event_id) values ($1, $2, $3) returning id', [account, role, event]);
  const secretHash = createHash('sha256').update(secret).digest('hex');
  await one("insert into account_session (account_id, chosen_host_id, secret_hash, device) values ($1, $2, $3, 'bench') returning id", [
    account,
    host,
    secretHash,
  ]);
  return `__Host-kunak=${secret}`;
}
