import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Files, openFileStore } from '@kunak/platform/api';
import type { TestServer } from '@kunak/test-server';
import { Client } from 'pg';

export type WholeGuest = {
  readonly mark: string;
  readonly personId: string;
  readonly eventId: string;
  readonly accountId: string;
  readonly fileId: string;
};

type Ids = { readonly person: string; readonly event: string; readonly session: string; readonly account: string; readonly participation: string };

const question = { id: 'blood', retention: { clock: 'event-ended', days: 7 } };
const form = JSON.stringify({ id: 'f', version: 1, sections: [{ id: 's', questions: [question, { ...question, id: 'diet' }] }] });

/** One event for everybody in these specs: 14 to 16 November 2012 in Stockholm. */
async function theEvent(run: Run): Promise<{ event: string; session: string }> {
  const [found] = await run<{ event: string; session: string }>(
    'select e.id as event, s.id as session from event e join session s on s.event_id = e.id where e.host_id = $1',
  );
  if (found) return found;
  const [event] = await run<{ id: string }>(
    `insert into event (host_id, slug, kind, title, first_day, last_day, time_zone, languages)
     values ($1, 'edition', 'conference', '{"en": "Meeting"}', '2012-11-14', '2012-11-16', 'Europe/Stockholm', '{ru}') returning id`,
  );
  await run(`insert into event_form (host_id, event_id, version, definition) values ($1, $2, 1, $3)`, event?.id, form);
  const [session] = await run<{ id: string }>(
    `insert into session (host_id, event_id, kind, title, minutes) values ($1, $2, 'plenary', '{"en": "Opening"}', 30) returning id`,
    event?.id,
  );
  return { event: event?.id ?? '', session: session?.id ?? '' };
}

type Run = <Row>(text: string, ...values: unknown[]) => Promise<Row[]>;

/** A guest who stands in every table that can hold one, each time under the same mark. Written as the owner of the tables, past every service. */
export async function aWholeGuest(server: TestServer, mark: string): Promise<WholeGuest> {
  const owner = new Client({ connectionString: server.settings.ownerUrl });
  await owner.connect();
  const run: Run = async (text, ...values) => (await owner.query(text, [server.hostId, ...values])).rows as never;
  const id = async (text: string, ...values: unknown[]): Promise<string> => (await run<{ id: string }>(text, ...values))[0]?.id ?? '';
  try {
    const { event, session } = await theEvent(run);
    const person = await id(
      `insert into person (host_id, working_name, code_name, exposure, email, phone, notes, occupation, search_text)
       values ($1, $2, $2, 'public', $2 || '@example.org', $2, convert_to(lower($2), 'UTF8'), $2, lower($2)) returning id`,
      mark,
    );
    const account = await id(`insert into account (login) select lower($2) || '@example.org' where $1::uuid is not null returning id`, mark);
    const participation = await id(
      `insert into participation (host_id, event_id, person_id, state, reason) values ($1, $2, $3, 'confirmed', $4) returning id`,
      event,
      person,
      mark,
    );
    const ids: Ids = { person, event, session, account, participation };
    await personRows(run, mark, ids);
    await run(`insert into telling_word (host_id, words, key, stance) values ($1, $2, lower($2), 'added')`, mark);
    await accountRows(run, mark, ids);
    await eventRows(run, mark, ids);
    const file = await server.at(() => server.app.get(Files).keep(`${mark}.csv`, Buffer.from(`name\n${mark}\n`)));
    // Both are sealed in truth; here in plain bytes, so that the search would find what stayed.
    await run(`update stored_file set name = convert_to(lower($3), 'UTF8') where host_id = $1 and id = $2::uuid`, file.id, mark);
    await openFileStore(server.settings).put(`${server.hostId}/${file.id}`, Buffer.from(mark));
    return { mark, personId: person, eventId: event, accountId: account, fileId: file.id };
  } finally {
    await owner.end();
  }
}

async function personRows(run: Run, mark: string, { person, event, session }: Ids): Promise<void> {
  await run(`insert into legal_identity (host_id, person_id, legal_name) values ($1, $2, convert_to(lower($3), 'UTF8'))`, person, mark);
  await run(`insert into legal_opening (host_id, person_id, reason) values ($1, $2, convert_to(lower($3), 'UTF8'))`, person, mark);
  await run(
    `insert into person_key (host_id, person_id, wrapped, master_key_id) select $1::uuid, $2::uuid, convert_to(lower($3), 'UTF8'), id from master_key limit 1`,
    person,
    mark,
  );
  const [batch] = await run<{ id: string }>(
    `insert into import_batch (host_id, file_id, file_name, created, joined, skipped) values ($1, uuidv7(), convert_to(lower($2), 'UTF8'), 1, 0, 0) returning id`,
    mark,
  );
  await run(
    `insert into imported_row (host_id, batch_id, row, person_id, created, added_notes, organisation) values ($1, $2, 1, $3, true, convert_to(lower($4), 'UTF8'), $4)`,
    batch?.id,
    person,
    mark,
  );
  const [organisation] = await run<{ id: string }>(`insert into organisation (host_id, name, kind) values ($1, '{"en": "An NGO"}', 'ngo') returning id`);
  await run(`insert into affiliation (host_id, person_id, organisation_id, position) values ($1, $2, $3, $4)`, person, organisation?.id, mark);
  await run(`insert into session_person (host_id, session_id, person_id, role, languages) values ($1, $2, $3, 'speaker', array[$4])`, session, person, mark);
  await run(
    `insert into removal (host_id, noun, rows) values ($1, 'session', jsonb_build_object('session_person', jsonb_build_array(jsonb_build_object('person_id', $2::text, 'role', $3::text))))`,
    person,
    mark,
  );
  await run(
    `insert into imported_programme (host_id, event_id, version, other, rooms, people) values ($1, $2, '1', '{}', '{}', jsonb_build_object($3::text, jsonb_build_object('personId', $4::text)))
     on conflict (host_id, event_id) do update set people = imported_programme.people || excluded.people`,
    event,
    mark,
    person,
  );
  await run(
    `insert into schedule_release (host_id, event_id, number, programme_version, sessions) values ($1, $2, 1, 1, jsonb_build_array(jsonb_build_object('id', 'opening', 'people', jsonb_build_array(jsonb_build_object('personId', $3::text)))))
     on conflict (host_id, event_id, number) do update set sessions = schedule_release.sessions || excluded.sessions`,
    event,
    person,
  );
}

async function accountRows(run: Run, mark: string, { person, event, account }: Ids): Promise<void> {
  await run(`insert into membership (host_id, account_id, person_id, display_name) values ($1, $2, $3, $4)`, account, person, mark);
  await run(`insert into role_grant (host_id, account_id, role, event_id) values ($1, $2, 'participant', $3)`, account, event);
  await run(`insert into account_session (account_id, chosen_host_id, secret_hash, device) values ($2, $1, $3, $3)`, account, mark);
  await run(`insert into passkey (account_id, credential_id, public_key, name) select $2::uuid, $3, $3, $3 where $1::uuid is not null`, account, mark);
  await run(`insert into recovery_code (account_id, code_hash) select $2::uuid, $3 where $1::uuid is not null`, account, mark);
  await run(`insert into travel_lock (account_id, begins_at, releasable) select $2::uuid, now(), true where $1::uuid is not null`, account);
  await run(`insert into reset_link (host_id, token_hash, account_id, expires_at) values ($1, $3, $2, now())`, account, mark);
  await run(
    `insert into access_link (host_id, token_hash, person_id, role, login, display_name, language, expires_at) values ($1, $3, $2, 'participant', $3, $3, 'ru', now())`,
    person,
    mark,
  );
  // Sealed in truth; here in plain bytes, so that the search would find what stayed.
  await run(`insert into mail_message (host_id, person_id, language, written) values ($1, $2, 'ru', convert_to(lower($3), 'UTF8'))`, person, mark);
  await run(`insert into people_export (host_id, account_id, reason, people, left_out) values ($1, $2, convert_to(lower($3), 'UTF8'), 1, 0)`, account, mark);
}

async function eventRows(run: Run, mark: string, { event, session, participation }: Ids): Promise<void> {
  // Sealed in truth; here in plain bytes, so that the search would find what stayed.
  const value = JSON.stringify({ kind: 'given', value: mark });
  const answer = `(host_id, participation_id, question_id, answer, form_version, saved_as`;
  await run(`insert into answer ${answer}) values ($1, $2, 'diet', $3, 1, 1)`, participation, value);
  await run(`insert into guarded_answer ${answer}, sensitivity) values ($1, $2, 'blood', convert_to(lower($3), 'UTF8'), 1, 1, 'vault')`, participation, mark);
  await run(
    `insert into answer_opening (host_id, participation_id, question_id, reason) values ($1, $2, 'blood', convert_to(lower($3), 'UTF8'))`,
    participation,
    mark,
  );
  await run(
    `insert into consent (host_id, participation_id, purpose, wording_version, language, answer) values ($1, $2, 'photo', 1, 'ru', 'yes')`,
    participation,
  );
  await run(`insert into invitation (host_id, participation_id, channel, language, expires_at) values ($1, $2, 'mail', 'ru', now())`, participation);
  for (const joined of [true, false]) {
    const [walkIn] = await run<{ id: string }>(
      `insert into walk_in (host_id, event_id, name, search_text, added_at, device) values ($1, $2, $3, lower($3), now(), 'tablet') returning id`,
      event,
      mark,
    );
    if (joined) await run(`insert into walk_in_merge (host_id, walk_in_id, participation_id, merged_at) values ($1, $2, $3, now())`, walkIn?.id, participation);
  }
  await run(
    `insert into attendance_mark (host_id, event_id, session_id, participation_id, status, marked_at, device) values ($1, $2, $3, $4, 'present', now(), 'tablet')`,
    event,
    session,
    participation,
  );
  await certificateRows(run, mark, { event, participation });
}

async function certificateRows(run: Run, mark: string, { event, participation }: Pick<Ids, 'event' | 'participation'>): Promise<void> {
  // Sealed in truth; here in plain bytes, so that the search would find what stayed.
  await run(
    `insert into certificate (host_id, participation_id, variant, snapshot, code, code_hash, disclosure, explanation, issued_at)
     values ($1, $2, 'full', convert_to(lower($3), 'UTF8'), convert_to(lower($3), 'UTF8'), $3, 'full', convert_to(lower($3), 'UTF8'), '2012-11-17')`,
    participation,
    mark,
  );
  await run(
    `insert into certificate_batch (host_id, event_id, variant, participation_ids, failures)
     values ($1, $2, 'full', array[$3::uuid], jsonb_build_array(jsonb_build_object('participationId', $3::text, 'code', $4::text)))`,
    event,
    participation,
    mark,
  );
}

/** Every place in the database, as its owner sees it, and in the folder of files that holds the mark, sealed columns as bytes: `table.column`. */
export async function placesOf(owner: Client, data: string, mark: string): Promise<string[]> {
  const { rows: columns } = await owner.query<{ schema: string; name: string; column: string }>(
    `select n.nspname as schema, c.relname as name, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
     join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'jobs') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
  );
  const found: string[] = [];
  for (const { schema, name, column } of columns) {
    const query = `select 1 from ${schema}."${name}" t where position($1 in lower(t."${column}"::text)) > 0 or position(encode($1::bytea, 'hex') in t."${column}"::text) > 0 limit 1`;
    if ((await owner.query(query, [mark.toLowerCase()])).rowCount) found.push(`${name}.${column}`);
  }
  const folder = join(data, 'files');
  for (const file of existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
    if (file.isFile() && readFileSync(join(file.parentPath, file.name)).toString().toLowerCase().includes(mark.toLowerCase())) found.push('files');
  return [...new Set(found)].sort();
}

/** The files of an archive, read as any unpacker does, from the list at its end. */
export function unpacked(base64: string): Record<string, string> {
  const bytes = Buffer.from(base64, 'base64');
  const files: Record<string, string> = {};
  let at = bytes.readUInt32LE(bytes.length - 6);
  for (let left = bytes.readUInt16LE(bytes.length - 12); left > 0; left -= 1) {
    const [size, name, local] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt32LE(at + 42)];
    const start = local + 30 + name;
    files[bytes.subarray(at + 46, at + 46 + name).toString()] = bytes.subarray(start, start + size).toString();
    at += 46 + name;
  }
  return files;
}
