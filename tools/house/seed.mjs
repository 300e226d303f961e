import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { canary } from './canary.mjs';

export const size = { applicants: 400, seats: 300, strangers: 400, sessions: 40 };

/** In every name and address that the house begins with. */
export const named = canary('named');

/** One host with an event that has fewer seats than applicants, people who are not invited yet, and an organiser who is signed in. All invented. */
export async function seed(url) {
  const owner = new pg.Client({ connectionString: url });
  // Where something here fails, the house closes beneath this connection; what failed is what has to be said.
  owner.on('error', () => {});
  await owner.connect();
  const one = async (text, values) => Object.values((await owner.query(text, values)).rows[0])[0];
  const many = async (text, values) => (await owner.query(text, values)).rows.map(({ id }) => id);
  const host = await one("insert into host (slug, name) values ('faults', 'Faults') returning id");
  await owner.query("select set_config('app.host', $1, false)", [host]);
  // Begun long ago, so that it can be marked, and not over, so that people can be invited and no night erases their invitations.
  const event = await one(
    `insert into event (slug, kind, title, first_day, last_day, time_zone, capacity)
     values ('edition', 'training', '{"ru":"Встреча","en":"Meeting"}', '2012-11-16', '2099-11-18', 'Europe/Stockholm', $1) returning id`,
    [size.seats],
  );
  const applicants = await addApplicants(owner, many);
  const seeded = {
    host,
    event,
    strangers: await people(many, 'stranger', size.strangers),
    participations: await many("insert into participation (event_id, person_id, state) select $1, unnest($2::uuid[]), 'applied' returning id", [
      event,
      applicants,
    ]),
    sessions: await many(
      `insert into session (event_id, kind, title, minutes, starts_at, openness, spoken_languages)
       select $1, 'workshop', jsonb_build_object('ru', 'Занятие ' || n), 60, '2012-11-16T08:00Z'::timestamptz + n * interval '1 hour', 'closed', '{ru}'
         from generate_series(0, $2::int - 1) n returning id`,
      [event, size.sessions],
    ),
    cookie: await signIn(owner, host, 'organiser'),
  };
  await owner.query('analyze');
  await owner.end();
  return seeded;
}

/** People with an address each; `kind` tells them apart. */
function people(many, kind, count) {
  return many(
    `insert into person (working_name, email, languages, search_text) select 'Гость ' || $1 || n, $1 || n || '@example.org', '{ru}', ' гость ' || $1 || n
       from generate_series(1, $2) n returning id`,
    [`${named}${kind}`, count],
  );
}

/** Applicants, each with an account: whoever can come in is told of decisions. */
async function addApplicants(owner, many) {
  const applicants = await people(many, 'applicant', size.applicants);
  await owner.query(
    `with made as (insert into account (login) select $2::text || 'applicant' || n || '@example.org' from generate_series(1, $1) n returning id, login)
     insert into membership (account_id, person_id, display_name) select made.id, p.id, $2::text from made join person p on p.email = made.login`,
    [size.applicants, named],
  );
  return applicants;
}

/** A session cookie of a new account with this role at the host, or at one event of it. */
export async function signIn(owner, host, role, event = null) {
  const one = async (text, values) => Object.values((await owner.query(text, values)).rows[0])[0];
  const cookie = randomBytes(32).toString('base64url');
  const account = await one('insert into account (login) values ($1) returning id', [`${named}${randomBytes(6).toString('hex')}@example.org`]);
  await owner.query('insert into membership (account_id, display_name) values ($1, $2)', [account, named]);
  await owner.query('insert into role_grant (account_id, role, event_id) values ($1, $2, $3)', [account, role, event]);
  const hash = createHash('sha256').update(cookie).digest('hex');
  await owner.query("insert into account_session (account_id, chosen_host_id, secret_hash, device) values ($1, $2, $3, 'faults')", [account, host, hash]);
  return `__Host-kunak=${cookie}`;
}
