import type { TestServer } from '@kunak/test-server';
import type { Client } from 'pg';

type Asked = { readonly clock: string; readonly days: number };

/** What an example tells of the guest; the rest is far enough away to decide nothing. */
export type Given = {
  readonly lastDay?: string;
  readonly zone?: string;
  readonly state?: string;
  readonly decided?: string;
  readonly ended?: string;
  /** What is promised below the one question. */
  readonly asked?: Asked;
  /** When the host learned of the person, or wrote down what is of no event. */
  readonly recorded?: string;
  /** The last day, in the zone, of one more event at which the person speaks. */
  readonly speaks?: { readonly lastDay: string; readonly zone: string };
  readonly takesPart?: boolean;
  readonly worksHere?: boolean;
  /** The host's own periods. */
  readonly periods?: readonly { readonly reason: string; readonly clock: string; readonly period: string }[];
};

/** What may be there of the guest, as a table and a condition. */
const things = {
  answer: 'answer t where true',
  'guarded answer': 'guarded_answer t where true',
  'why not': 'participation t where t.reason is not null',
  invitation: 'invitation t where true',
  'walk-in': `walk_in t where t.name = 'Guest 08'`,
  'part in the programme': 'session_person t where true',
  notes: `person t where t.notes is not null`,
  'e-mail': 'person t where t.email is not null',
  name: 'person t where t.erased_at is null',
  certificate: 'certificate t where true',
  mail: 'mail_message t where true',
  removal: 'removal t where true',
} as const;
export type Thing = keyof typeof things;

export async function isThere(owner: Client, server: TestServer, thing: Thing): Promise<boolean> {
  return ((await owner.query(`select from ${things[thing]} and t.host_id = $1`, [server.hostId])).rowCount ?? 0) > 0;
}

type Add = (table: string, row: object) => Promise<string>;

/** One invented guest with all these things at a host that has nobody else. Written as the owner of the tables, past every service. */
export async function aGuestOfTheHouse(owner: Client, server: TestServer, given: Given): Promise<void> {
  const add: Add = async (table, row) => {
    const all = { host_id: server.hostId, ...row };
    const names = Object.keys(all);
    const text = `insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')}) returning to_jsonb(${table}) ->> 'id' as id`;
    return (await owner.query<{ id: string }>(text, Object.values(all))).rows[0]?.id ?? '';
  };
  const { recorded = '2010-01-01T12:00:00Z', periods = [] } = given;
  const person = await add('person', {
    ...{ working_name: 'Guest 07', exposure: 'internal', search_text: 'guest 07' },
    ...{ notes: Buffer.from('sealed'), email: 'guest-07@example.org', created_at: recorded },
  });
  if (given.takesPart ?? true) await takesPart(add, person, given);
  if (given.speaks) await speaks(add, await anEvent(add, 'second', given.speaks), person);
  if (given.worksHere) await worksHere(owner, add, person);
  await add('mail_message', { language: 'ru', written: Buffer.from('sealed'), state: 'sent', created_at: recorded });
  await add('removal', { noun: 'room', rows: '{}', removed_at: recorded });
  for (const period of periods) await add('retention_period', period);
}

function anEvent(add: Add, slug: string, { lastDay = '2019-12-31', zone = 'UTC' }: Pick<Given, 'lastDay' | 'zone'>): Promise<string> {
  const days = { first_day: lastDay, last_day: lastDay, time_zone: zone };
  return add('event', { slug, kind: 'conference', title: '{"en": "Meeting"}', languages: ['ru'], ...days });
}

async function takesPart(add: Add, person: string, given: Given): Promise<void> {
  const { state = 'confirmed', decided = null, ended = null, asked = { clock: 'event-ended', days: 4000 } } = given;
  const event = await anEvent(add, 'first', given);
  const questions = [
    { id: 'asked', retention: asked },
    { id: 'another', retention: { clock: 'event-ended', days: 0 } },
  ];
  await add('event_form', { event_id: event, version: 1, definition: JSON.stringify({ id: 'f', version: 1, sections: [{ id: 's', questions }] }) });
  const place = { event_id: event, person_id: person, state, decided_at: decided, ended_at: ended, reason: 'Invented' };
  const participation = await add('participation', place);
  const answer = { participation_id: participation, question_id: 'asked', form_version: 1, saved_as: 1 };
  await add('answer', { ...answer, answer: '{"kind": "given", "value": "Invented"}' });
  await add('guarded_answer', { ...answer, answer: Buffer.from('sealed'), sensitivity: 'vault' });
  await add('invitation', { participation_id: participation, channel: 'mail', language: 'ru', expires_at: '2010-01-01' });
  await add('walk_in', { event_id: event, name: 'Guest 08', search_text: 'guest 08', added_at: '2010-01-01', device: 'tablet' });
  const sealed = { snapshot: Buffer.from('sealed'), code: Buffer.from('sealed'), explanation: Buffer.from('sealed') };
  await add('certificate', {
    participation_id: participation,
    variant: 'full',
    ...sealed,
    code_hash: event,
    disclosure: 'full',
    issued_at: '2012-11-30T12:00:00Z',
  });
  await speaks(add, event, person);
}

async function speaks(add: Add, event: string, person: string): Promise<void> {
  const session = await add('session', { event_id: event, kind: 'plenary', title: '{"en": "Opening"}', minutes: 30 });
  await add('session_person', { session_id: session, person_id: person, role: 'speaker' });
}

async function worksHere(owner: Client, add: Add, person: string): Promise<void> {
  const { rows } = await owner.query<{ id: string }>("insert into account (login) values (uuidv7() || '@example.org') returning id");
  await add('membership', { account_id: rows[0]?.id, person_id: person, display_name: 'Guest 07' });
  await add('role_grant', { account_id: rows[0]?.id, role: 'organiser' });
}
