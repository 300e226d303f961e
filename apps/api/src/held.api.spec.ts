import { Event } from '@kunak/events/api';
import { Person, PersonNotes } from '@kunak/people/api';
import { AccessLink, Account, AuditEntry, PostOffice } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import { Participation } from '@kunak/registration/api';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { Client } from 'pg';
import { aWholeGuest, placesOf, unpacked } from './erasure.examples';

type Purpose = { id: string; what: string; rule: string; firstLastDay: string | null; lastLastDay: string | null; places: { called: string; rows: number }[] };
type Refused = { errors?: readonly { extensions: { code: string } }[] };

const purposes = '{ id what why basis readers rule firstLastDay lastLastDay waiting places { called fields rows } }';
const heldOfPerson = `query ($id: ID!) { heldOfPerson(personId: $id) { displayName mayErase staying purposes ${purposes} } }`;
const heldOfEvent = `query ($id: ID!) { heldOfEvent(eventId: $id) ${purposes} }`;
const archiveOf = 'mutation ($id: ID!, $reason: String!) { exportPersonArchive(personId: $id, language: "en", reason: $reason) { zip } }';
const erase = 'mutation ($id: ID!, $name: String!, $reason: ErasureReason = "danger") { erasePerson(personId: $id, reason: $reason, confirmation: $name) }';
const eraseMe = 'mutation ($word: String!) { eraseMe(confirmation: $word) }';
const saveAnswers =
  'mutation ($id: ID!, $answers: [AnswerInput!]!) { saveAnswers(participationId: $id, answers: $answers, formVersion: 1, seen: 0) { problems { code } } }';
const changeIdentity = 'mutation ($id: ID!, $input: LegalIdentityInput!) { changeLegalIdentity(personId: $id, input: $input) { id } }';
const codeOf = ({ errors }: Refused): string | undefined => errors?.[0]?.extensions.code;

describe('what is held', () => {
  let server: TestServer;
  let owner: Client;
  let organiser: TestClient;
  let event: Event;
  let guest: Person;
  let me: TestClient;

  beforeAll(async () => {
    server = await startTestServer();
    owner = new Client({ connectionString: server.settings.ownerUrl });
    await owner.connect();
    organiser = await server.client({ role: Role.Organiser });
    const days = { firstDay: '2099-11-14', lastDay: '2099-11-16', timeZone: 'Europe/Stockholm' };
    event = await server.add<Event>(Event, { slug: 'meeting', kind: 'conference', title: { ru: 'Встреча', en: 'Meeting' }, languages: ['ru'], ...days });
    ({ guest, me } = await aGuest('Guest 07', 'Gvozdika'));
  });
  afterAll(async () => {
    await owner.end();
    await server.stop();
  });

  /** A guest who has told everything through the doors: each text that is theirs begins with the mark. */
  async function aGuest(workingName: string, mark: string): Promise<{ guest: Person; me: TestClient; place: Participation }> {
    const person = await server.add<Person>(Person, {
      workingName,
      exposure: 'internal',
      languages: ['ru'],
      email: `${mark}@example.org`,
    });
    await server.at(() => server.app.get(PersonNotes).add([{ id: person.id, notes: `${mark} notes` }]));
    const place = await server.add<Participation>(Participation, {
      eventId: event.id,
      personId: person.id,
      state: 'invited',
      invitedAt: '2020-01-01T00:00:00Z',
    });
    const client = await server.client({ role: Role.Participant, eventId: event.id, personId: person.id });
    await client.run(changeIdentity, { id: person.id, input: { legalName: `${mark} Primer`, dateOfBirth: '1980-02-03' } });
    const given = (questionId: string, raw: unknown): object => ({ questionId, given: { raw } });
    const answers = [given('call-you', `${mark} Guest`), given('health', `${mark} health`), given('safe-contact', `${mark} contact`)];
    const { data } = await client.run<{ saveAnswers: { problems: unknown[] } }>(saveAnswers, { id: place.id, answers });
    expect(data.saveAnswers.problems).toEqual([]);
    const subject = { ru: mark, en: mark };
    const letter = { to: `${mark}@example.org`, language: 'ru', subject, body: { ru: '{link}', en: '{link}' }, values: { link: '#secret-link' } } as const;
    await server.at(() => server.app.get(PostOffice).post(letter));
    return { guest: person, me: client, place };
  }

  it('of a person is told in purposes and counts, with days, and never in content', async () => {
    const { data } = await organiser.run<{ heldOfPerson: { displayName: string; staying: string[]; purposes: Purpose[] } }>(
      heldOfPerson,
      { id: guest.id },
      'en',
    );
    const { displayName, purposes: held, staying } = data.heldOfPerson;
    expect(displayName).toBe('Guest 07');
    expect(staying).toEqual(['Card', 'Taking part in events']);
    const of = (id: string): Purpose | undefined => held.find((purpose) => purpose.id === id);
    // The event ends on 16 November 2099: three years for the name, two for the address, three months for the passport.
    expect(of('people.name')).toMatchObject({
      lastLastDay: '2102-11-16',
      rule: '3 years after the last event with this person',
      places: [{ called: 'Card', rows: 1 }],
    });
    expect(of('people.contact')).toMatchObject({ lastLastDay: '2101-11-16' });
    expect(of('people.identity')).toMatchObject({ lastLastDay: '2100-02-16', places: [{ called: 'For visa and ticket', rows: 1 }] });
    expect(of('registration.participation')).toMatchObject({ lastLastDay: null, rule: 'as long as anything of this person is kept' });
    expect(of('registration.guarded-answers')?.places).toMatchObject([{ called: 'Answers in the vault', rows: 2 }]);
    expect(of('registration.consent')).toBeUndefined();
    expect(JSON.stringify(data)).not.toMatch(/Gvozdika/i);
  });

  it('of an event is told alike, of all its people together', async () => {
    const read = async (): Promise<Purpose[]> => (await organiser.run<{ heldOfEvent: Purpose[] }>(heldOfEvent, { id: event.id }, 'en')).data.heldOfEvent;
    const rowsOf = (held: Purpose[], id: string): number | undefined => held.find((purpose) => purpose.id === id)?.places[0]?.rows;
    const before = await read();
    expect([rowsOf(before, 'registration.participation'), rowsOf(before, 'registration.guarded-answers'), rowsOf(before, 'people.name')]).toEqual([
      1,
      2,
      undefined,
    ]);
    await aGuest('Guest 08', 'Romashka');
    expect(rowsOf(await read(), 'registration.guarded-answers')).toBe(4);
    const ofEvent = await server.client({ role: Role.Organiser, eventId: event.id });
    expect((await ofEvent.run<{ heldOfEvent: Purpose[] }>(heldOfEvent, { id: event.id })).data.heldOfEvent.length).toBe(before.length);
  });

  it('is nobody else’s to see, of another host least of all', async () => {
    const foreign = await server.add(Person, { workingName: 'Guest 09' }, server.otherHostId);
    const foreignEvent = await server.add<Event>(
      Event,
      { slug: 'other', kind: 'conference', title: {}, firstDay: '2099-01-01', lastDay: '2099-01-02', timeZone: 'UTC' },
      server.otherHostId,
    );
    expect(codeOf(await organiser.run(heldOfPerson, { id: foreign.id }))).toBe('platform.notFound');
    expect(codeOf(await organiser.run(heldOfEvent, { id: foreignEvent.id }))).toBe('platform.notFound');
    expect(codeOf(await organiser.run(archiveOf, { id: foreign.id, reason: 'they asked' }))).toBe('platform.notFound');
    expect(codeOf(await organiser.run(erase, { id: foreign.id, name: 'Guest 09' }))).toBe('platform.notFound');
    const others = [
      me,
      await server.client({ role: Role.Organiser, eventId: event.id }),
      await server.client({ role: Role.Trainer, eventId: event.id }),
      await server.client({ role: Role.ProtectionOfficer }),
      await server.client({ role: Role.Administrator }),
    ];
    for (const other of others) {
      const asked = [
        other.run(heldOfPerson, { id: guest.id }),
        other.run(archiveOf, { id: guest.id, reason: 'they asked' }),
        other.run(erase, { id: guest.id, name: 'Guest 07' }),
      ];
      const settings = [other.run('{ retentionRules { id } }'), other.run('{ nightReports { day } }')];
      expect((await Promise.all([...asked, ...settings])).map(codeOf)).toEqual(Array(5).fill('platform.notFound'));
    }
    const [, , trainer] = others;
    expect(codeOf((await trainer?.run(heldOfEvent, { id: event.id })) ?? {})).toBe('platform.notFound');
    // An organiser’s account that stands for no person has nothing of its own.
    for (const own of ['{ heldOfMe { personId } }', 'mutation { exportMyArchive { zip } }']) expect(codeOf(await organiser.run(own))).toBe('platform.notFound');
  });

  it('goes to the person as one archive in their language, and says what is not in it', async () => {
    const { data } = await me.run<{ exportMyArchive: { zip: string } }>('mutation { exportMyArchive { zip } }');
    const files = unpacked(data.exportMyArchive.zip);
    expect(Object.keys(files)).toEqual(['data.html', 'data.json']);
    const html = files['data.html'] ?? '';
    for (const text of [
      '<html lang="ru">',
      'Guest 07',
      'Gvozdika Primer',
      '3 февраля 1980',
      'Gvozdika health',
      'Gvozdika contact',
      'Встреча',
      'Как с вами безопасно связаться?',
    ])
      expect(html).toContain(text);
    // Organisers’ notes, a link that lets somebody in, and what only the program reads are not the guest’s to take out.
    for (const text of ['Gvozdika notes', 'secret-link', 'Отпечаток пар', '<script', 'http']) expect(html.replace('http-equiv', '')).not.toContain(text);
    expect(html).toContain('<li>Заметки организаторов</li>');
    const json = JSON.parse(files['data.json'] ?? '') as { language: string; sections: { table: string; rows: Record<string, unknown>[] }[] };
    expect(json.language).toBe('ru');
    expect(json.sections.find(({ table }) => table === 'legal_identity')?.rows).toEqual([
      { event: null, legalName: 'Gvozdika Primer', dateOfBirth: '1980-02-03' },
    ]);
    expect(JSON.stringify(json)).not.toContain('Romashka');
    const acts = await server.at(({ tx }) => tx.findBy(AuditEntry, { act: 'people.archive-made' }));
    expect(acts).toMatchObject([{ subjectId: guest.id, accountId: me.accountId, facts: { own: true } }]);
  });

  it('goes to an organiser with a reason that the person sees, and without what organisers do not read', async () => {
    expect(codeOf(await organiser.run(archiveOf, { id: guest.id, reason: ' ' }))).toBe('people.reasonNeeded');
    const { data } = await organiser.run<{ exportPersonArchive: { zip: string } }>(archiveOf, { id: guest.id, reason: 'asked by letter' });
    const html = unpacked(data.exportPersonArchive.zip)['data.html'] ?? '';
    for (const text of ['<html lang="en">', 'Gvozdika Primer', '3 February 1980', 'Gvozdika notes']) expect(html).toContain(text);
    // These answers were not sent in yet: nobody but the guest reads them.
    for (const text of ['Gvozdika health', 'Gvozdika contact']) expect(html).not.toContain(text);
    expect(html).toContain('<li>Answers about health, documents and safety</li>');
    const { rows } = await owner.query('select person_id, account_id, reason::text from legal_opening');
    expect(rows).toMatchObject([{ person_id: guest.id, account_id: organiser.accountId }]);
    expect(JSON.stringify(rows)).not.toContain(Buffer.from('asked by letter').toString('hex'));
    const shown = 'query ($id: ID!) { person(id: $id) { legalIdentity { openings { reason } } } }';
    expect((await me.run(shown, { id: guest.id })).data).toEqual({ person: { legalIdentity: { openings: [{ reason: 'asked by letter' }] } } });
  });

  it('tells an organiser nothing of who has an account at another host', async () => {
    const elsewhere = await server.client({ role: Role.Participant, hostId: server.otherHostId });
    const email = 'both-hosts@example.org';
    await server.at(({ tx }) => tx.update(Account, { id: elsewhere.accountId }, { login: email }), server.otherHostId);
    const person = await server.add<Person>(Person, { workingName: 'Guest 12', exposure: 'internal', languages: ['en'], email });
    const invite = 'mutation ($event: ID!, $id: ID!) { inviteToEvent(eventId: $event, personIds: [$id]) { invited { channel } } }';
    expect((await organiser.run(invite, { event: event.id, id: person.id })).data).toEqual({ inviteToEvent: { invited: [{ channel: 'mail' }] } });
    // The link will make an account of a made-up name, since the address is somebody's already.
    expect(await server.at(({ tx }) => tx.findBy(AccessLink, { personId: person.id }))).toMatchObject([{ login: expect.stringMatching(/^guest-/) }]);
    const { data } = await organiser.run<{ exportPersonArchive: { zip: string } }>(archiveOf, { id: person.id, reason: 'asked by letter' });
    for (const text of Object.values(unpacked(data.exportPersonArchive.zip))) expect(text).not.toMatch(/guest-[a-z2-9]{8}/);
  });

  it('asks for a fresh proof before it is handed over, erased or kept for another time', async () => {
    const tired = await server.client({ role: Role.Organiser, personId: guest.id });
    await owner.query("update account_session set proved_at = now() - interval '6 minutes' where account_id = $1", [tired.accountId]);
    const asked = [
      tired.run(archiveOf, { id: guest.id, reason: 'they asked' }),
      tired.run('mutation { exportMyArchive { zip } }'),
      tired.run(erase, { id: guest.id, name: 'Guest 07' }),
      tired.run(eraseMe, { word: 'erase' }),
      tired.run('mutation { changeRetention(reason: "people.notes", clock: "last-event-ended", period: "P2M", seen: "P6M") { id } }'),
    ];
    expect((await Promise.all(asked)).map(codeOf)).toEqual(Array(5).fill('platform.proof-needed'));
  });

  it('is erased by an organiser who typed the name, and nothing is left in any table or file', async () => {
    const whole = await aWholeGuest(server, 'Zorkaya');
    const places = (): Promise<string[]> => placesOf(owner, server.settings.given.KUNAK_DATA, 'Zorkaya');
    expect((await places()).length).toBeGreaterThan(20);
    expect(codeOf(await organiser.run(erase, { id: whole.personId, name: 'Zorka' }))).toBe('erasing.notConfirmed');
    expect(codeOf(await organiser.run(erase, { id: whole.personId, name: 'Zorkaya', reason: 'because' }))).toBeDefined();
    expect((await places()).length).toBeGreaterThan(20);
    expect((await organiser.run(erase, { id: whole.personId, name: ' zorkaya ' })).data).toEqual({ erasePerson: true });
    expect(await places()).toEqual([]);
    const acts = await server.at(({ tx }) => tx.findBy(AuditEntry, { act: 'platform.person-erased', subjectId: whole.personId }));
    expect(acts).toMatchObject([{ accountId: organiser.accountId, facts: { cause: 'decided', reason: 'danger' } }]);
    expect(codeOf(await organiser.run(heldOfPerson, { id: whole.personId }))).toBe('platform.notFound');
  });

  it('is erased by the person at once: the account ends, the seat is free, the mails are gone', async () => {
    const { guest: other, me: them, place } = await aGuest('Lavanda', 'Lavanda');
    await owner.query("update participation set state = 'confirmed' where id = $1", [place.id]);
    const taken = async (): Promise<unknown> =>
      (await owner.query('select coalesce(max(taken), 0) as taken from event_seats where event_id = $1', [event.id])).rows[0];
    expect(await taken()).toEqual({ taken: 1 });
    const places = (): Promise<string[]> => placesOf(owner, server.settings.given.KUNAK_DATA, 'Lavanda');
    expect(await places()).toContain('person.email');
    expect(codeOf(await them.run(eraseMe, { word: 'yes' }))).toBe('erasing.notConfirmed');
    expect((await them.run(eraseMe, { word: 'Стереть' })).data).toEqual({ eraseMe: true });
    expect(await places()).toEqual([]);
    expect((await owner.query('select from mail_message where person_id = $1', [other.id])).rowCount).toBe(0);
    expect((await owner.query('select from person_key where person_id = $1', [other.id])).rowCount).toBe(0);
    expect((await owner.query('select state, ended_at is not null as ended from participation where id = $1', [place.id])).rows).toEqual([
      { state: 'withdrawn', ended: true },
    ]);
    expect(await taken()).toEqual({ taken: 0 });
    expect(codeOf(await them.run('{ heldOfMe { personId } }'))).toBe('platform.signed-out');
    expect((await owner.query('select cause from erasure where person_id = $1', [other.id])).rows).toEqual([{ cause: 'asked' }]);
  });

  it('is not erased where nobody could let others in any more', async () => {
    const last = await server.client({ role: Role.Organiser, personId: guest.id });
    const others = "from role_grant where role = 'organiser' and event_id is null and host_id = $1 and account_id <> $2";
    const taken = await owner.query<{ account_id: string }>(`delete ${others} returning account_id`, [server.hostId, last.accountId]);
    expect(codeOf(await last.run(erase, { id: guest.id, name: 'Guest 07' }))).toBe('team.lastOrganiser');
    expect(codeOf(await last.run(eraseMe, { word: 'стереть' }))).toBe('team.lastOrganiser');
    expect((await owner.query('select erased_at from person where id = $1', [guest.id])).rows).toEqual([{ erased_at: null }]);
    for (const { account_id: id } of taken.rows)
      await owner.query("insert into role_grant (host_id, account_id, role) values ($1, $2, 'organiser')", [server.hostId, id]);
  });

  describe('how long', () => {
    type Rule = { id: string; rule: string; terms: { clock: string; period: string; usual: string; shortest: string; longest: string }[] };
    const change =
      'mutation ($reason: String!, $clock: Clock!, $period: String!, $seen: String! = "P6M") { changeRetention(reason: $reason, clock: $clock, period: $period, seen: $seen) { rule } }';
    const notes = { reason: 'people.notes', clock: 'last-event-ended' };

    it('is the host’s to set between bounds, by its organisers, on the record', async () => {
      const { data } = await organiser.run<{ retentionRules: Rule[] }>(
        '{ retentionRules { id rule terms { clock period usual shortest longest } } }',
        {},
        'en',
      );
      const rules = new Map(data.retentionRules.map((rule) => [rule.id, rule]));
      expect(rules.get('people.notes')?.terms).toEqual([{ clock: 'last-event-ended', period: 'P6M', usual: 'P6M', shortest: 'P1M', longest: 'P1Y' }]);
      // What stood below a question when it was asked is no host’s to change.
      expect(rules.get('registration.answers')?.terms.map(({ clock }) => clock)).toEqual(['event-ended', 'refused', 'withdrawn']);
      expect((await organiser.run(change, { ...notes, period: 'P2M' }, 'en')).data).toEqual({
        changeRetention: { rule: '2 months after the last event with this person' },
      });
      // Somebody who had seen the time before does not overwrite it unseen.
      expect(codeOf(await organiser.run(change, { ...notes, period: 'P3M' }))).toBe('platform.changedMeanwhile');
      const wrong = [
        { ...notes, period: 'P2Y' },
        { ...notes, period: 'P1D' },
        { ...notes, period: "P1D' or true" },
        { ...notes, reason: 'people.nothing', period: 'P2M' },
        { ...notes, clock: 'refused', period: 'P2M' },
      ];
      expect((await Promise.all(wrong.map((one) => organiser.run(change, one)))).map(codeOf)).toEqual(Array(5).fill('platform.invalid'));
      const acts = await server.at(({ tx }) => tx.findBy(AuditEntry, { act: 'platform.retention-changed' }));
      expect(acts.map(({ facts }) => facts)).toEqual([{ ...notes, period: 'P2M' }]);
      expect((await owner.query('select host_id, period from retention_period')).rows).toEqual([{ host_id: server.hostId, period: 'P2M' }]);
    });

    it('stands under a heading for each room, each heading once, people first and what all stand on last', async () => {
      const headings = async (language: string): Promise<string[]> => {
        const { data } = await organiser.run<{ retentionRules: { group: string }[] }>('{ retentionRules { group } }', {}, language);
        return data.retentionRules.map(({ group }) => group).filter((group, at, all) => group !== all[at - 1]);
      };
      expect(await headings('en')).toEqual(['People', 'Programme', 'Taking part and answers', 'Attendance', 'Certificates', 'Sign-in, mails and files']);
      expect(await headings('ru')).toHaveLength(6);
    });

    it('shows beforehand how much a shorter time would take tonight', async () => {
      const preview = 'query ($reason: String!, $clock: Clock!, $period: String!) { retentionPreview(reason: $reason, clock: $clock, period: $period) }';
      const known = await server.add(Person, { workingName: 'Guest 10', notes: Buffer.from('sealed') });
      await owner.query("update person set created_at = now() - interval '45 days' where id = $1", [known.id]);
      expect((await organiser.run(preview, { ...notes, period: 'P1M' })).data).toEqual({ retentionPreview: 1 });
      expect((await organiser.run(preview, { ...notes, period: 'P3M' })).data).toEqual({ retentionPreview: 0 });
    });

    it('is told of each night in words and counts', async () => {
      await owner.query(`insert into retention_report (host_id, day, erased) values ($1, '2026-11-01', $2), ($1, '2026-11-02', '[]')`, [
        server.hostId,
        JSON.stringify([
          { table: 'person', reason: 'people.notes', rows: 2 },
          { table: 'answer', reason: 'registration.answers', rows: 3 },
          { table: 'guarded_answer', reason: 'registration.answers', rows: 1 },
        ]),
      ]);
      const { data } = await organiser.run('{ nightReports { day erased { what rows } } }', {}, 'en');
      expect(data).toEqual({
        nightReports: [
          { day: '2026-11-02', erased: [] },
          {
            day: '2026-11-01',
            erased: [
              { what: 'Organisers’ notes', rows: 2 },
              { what: 'Answers of the registration', rows: 4 },
            ],
          },
        ],
      });
    });
  });
});
