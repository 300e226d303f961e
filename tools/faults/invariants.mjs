import { setTimeout as pause } from 'node:timers/promises';

/** What nobody outside may read in an error: SQL, places in the code, the inside of libraries. */
const inner = /\bat \S+ \(|\.[cm]?[jt]s:\d|node_modules|\bselect\b|\binsert\b|\bupdate \w+ set|relation "|postgres|pgsql|kunak_|ECONN|QueryFailed|terminat/i;

/** Waits until nothing that was recorded is on its way any more. */
export async function settled(house, patience = 180_000) {
  let left;
  for (const end = Date.now() + patience; Date.now() < end; await pause(300)) {
    [left] = await house.rows(`select
      (select count(*)::int from outbox_event) as recorded,
      (select count(*)::int from jobs.job where name not like '\\_\\_%' and state in ('created', 'retry', 'active')) as jobs,
      (select count(*)::int from mail_message where state = 'waiting') as mails`);
    if (left.recorded + left.jobs + left.mails === 0) return;
  }
  throw new Error(`still on its way after ${patience / 1000} s: ${JSON.stringify(left)}`);
}

/** Everything that is wrong after a fault, in words; an empty list where all is as it was promised. */
export async function broken(house, work, mail) {
  const { ledger, complaints, brought } = work;
  const problems = [
    ...(await marks(house, ledger)),
    ...(await seats(house, ledger)),
    ...(await invitations(house, ledger)),
    ...(await letters(house, mail)),
    ...(await chain(house)),
  ];
  const leaks = complaints.filter((text) => inner.test(text));
  if (leaks.length > 0) problems.push(`${leaks.length} errors tell of the inside, the first: ${leaks[0].slice(0, 300)}`);
  const telling = complaints.filter((text) => [...brought].some((value) => text.includes(value)));
  if (telling.length > 0) problems.push(`${telling.length} errors tell what was written, the first: ${telling[0].slice(0, 300)}`);
  if (house.fallen() > 0) problems.push(`${house.fallen()} servers ended by themselves:\n${house.said.map((said) => said().slice(-2000)).join('\n')}`);
  return problems;
}

const wrong = (holds, text) => (holds ? [] : [text]);

/** Acknowledged marks are there as sent; a message is there whole or not at all; the audit counts each mark once. */
async function marks(house, { messages }) {
  const rows = await house.rows('select id, session_id, participation_id, status from attendance_mark');
  const stored = new Map(rows.map((row) => [row.id, row]));
  const same = (mark) => {
    const row = stored.get(mark.id);
    return row && row.session_id === mark.sessionId && row.participation_id === mark.participationId && row.status === mark.status;
  };
  const lost = messages.flat().filter((mark) => !same(mark)).length;
  const [noted] = await house.rows("select coalesce(sum((facts ->> 'added')::int), 0)::int as added from audit_entry where act = 'trainings.marks-sent'");
  return [
    ...wrong(lost === 0, `${lost} acknowledged marks are lost`),
    ...wrong(rows.length === messages.flat().length, `${rows.length} marks are stored, ${messages.flat().length} were sent`),
    ...wrong(noted.added === rows.length, `the audit tells of ${noted.added} marks, ${rows.length} are there`),
  ];
}

/** Nobody loses a seat that was given, nobody sits without one, and each decision is noted, told and counted once. */
async function seats(house, { accepted, full }) {
  const { event } = house.seeded;
  const [count] = await house.rows(
    `select e.capacity, s.taken, (select count(*)::int from participation p where p.event_id = e.id and p.state in ('accepted', 'confirmed')) as seated
     from event e left join event_seats s on s.event_id = e.id where e.id = $1`,
    [event],
  );
  const standing = new Set((await house.rows("select id from participation where event_id = $1 and state = 'accepted'", [event])).map(({ id }) => id));
  const lost = accepted.filter((id) => !standing.has(id));
  const twice = await house.rows("select subject_id from audit_entry where act = 'registration.accept' group by 1 having count(*) > 1");
  const [noted] = await house.rows("select count(*)::int as count from audit_entry where act = 'registration.accept'");
  return [
    ...wrong(lost.length === 0, `${lost.length} acknowledged acceptances are lost`),
    ...wrong(
      full.every((id) => !standing.has(id)),
      'somebody sits who was told that it is full',
    ),
    ...wrong(full.length === 0 || count.seated === count.capacity, `somebody was told that it is full while ${count.seated} of ${count.capacity} were seated`),
    ...wrong((count.taken ?? 0) === count.seated && count.seated <= count.capacity, `seats do not add up: ${JSON.stringify(count)}`),
    ...wrong(
      twice.length === 0 && noted.count === standing.size,
      `the audit tells of ${noted.count} acceptances, ${standing.size} stand, ${twice.length} twice`,
    ),
  ];
}

/** Place, way in, letter and audit of an invitation stand or fall together, and there is one of each. */
async function invitations(house, { invited }) {
  const rows = await house.rows(
    `select p.person_id, (select count(*)::int from invitation i where i.participation_id = p.id) as invitations,
       (select count(*)::int from access_link l where l.person_id = p.person_id) as links,
       (select count(*)::int from mail_message m where m.person_id = p.person_id) as mails
     from participation p where p.state = 'invited'`,
  );
  const placed = new Set(rows.map((row) => row.person_id));
  const lost = invited.filter((id) => !placed.has(id));
  const uneven = rows.filter((row) => row.invitations !== 1 || row.links !== 1 || row.mails !== 1);
  return [
    ...wrong(lost.length === 0, `${lost.length} acknowledged invitations are lost`),
    ...wrong(rows.length === invited.length, `${rows.length} are invited, ${invited.length} were asked for`),
    ...wrong(uneven.length === 0, `${uneven.length} invitations are half done or done twice: ${JSON.stringify(uneven[0])}`),
  ];
}

/** Every letter that was posted has arrived; each guest has one for each thing there was to tell. */
async function letters(house, mail) {
  if (!mail) return [];
  const posted = await house.rows('select id, state from mail_message');
  const arrived = new Set(mail.arrived.map(({ id }) => id));
  const [twice] = await house.rows('select count(*)::int as people from (select person_id from mail_message group by 1 having count(*) > 1) more');
  const [told] = await house.rows(
    `select count(*)::int as mute from participation p where p.state = 'accepted' and not exists (select from mail_message m where m.person_id = p.person_id)`,
  );
  return [
    ...wrong(
      posted.every(({ id, state }) => state === 'sent' && arrived.has(id)),
      `${posted.filter(({ id }) => !arrived.has(id)).length} letters never arrived`,
    ),
    ...wrong(twice.people === 0, `${twice.people} people were written to twice about one thing`),
    ...wrong(told.mute === 0, `${told.mute} accepted guests were never told`),
  ];
}

async function chain(house) {
  const { code, said } = await house.command('audit', 'verify', '--json');
  return wrong(code === 0 && JSON.parse(said).whole === true, `the audit's chain is broken: ${said.slice(0, 500)}`);
}
