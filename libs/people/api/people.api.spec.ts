import { Role } from '@kunak/platform/rules';
import { AuditEntry } from '@kunak/platform/api';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { IdentityVault } from './identity-vault';
import { PersonNotes } from './person-notes';
import { Person } from './person.entity';

const list = `query ($search: String, $filter: PeopleFilter = {}, $first: Int, $after: ID) {
  people(search: $search, filter: $filter, first: $first, after: $after) { total next items { id displayName exposure languages homeRegion affiliations { position organisation { name { ru } } } } } }`;
const card = `query ($id: ID!) { person(id: $id) { displayName workingName codeName exposure spoken { code level } homeRegion occupation email phone notes version allowedActions
  legalIdentity { known openings { by reason at } } } }`;
const create = 'mutation ($id: ID, $input: PersonInput!) { createPerson(id: $id, input: $input) { id displayName version } }';
const change = 'mutation ($id: ID!, $version: Int!, $input: PersonInput!) { changePerson(id: $id, version: $version, input: $input) { workingName version } }';
const open = 'mutation ($id: ID!, $reason: String) { openLegalIdentity(personId: $id, reason: $reason) { legalName dateOfBirth version } }';
const write = 'mutation ($id: ID!, $input: LegalIdentityInput!) { changeLegalIdentity(personId: $id, input: $input) { legalName version } }';
const remove = 'mutation ($id: ID!) { removePerson(id: $id) }';
const putBack = 'mutation ($id: ID!) { putPersonBack(id: $id) { displayName } }';

type Page = { people: { total: number; next: string | null; items: { id: string; displayName: string }[] } };

describe('people', () => {
  let server: TestServer;
  let organiser: TestClient;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
  });
  afterAll(() => server.stop());
  afterEach(() =>
    server.at(async (db) => {
      await db.sql('update membership set person_id = null');
      await db.sql('delete from person');
    }),
  );

  const aPerson = (fields: Partial<Person> & { workingName: string }, host = server.hostId) => server.add(Person, { exposure: 'internal', ...fields }, host);
  const namesFound = async (search: string) => {
    const { data } = await organiser.run<Page>(list, { search });
    return data.people.items.map(({ displayName }) => displayName);
  };
  const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;

  describe('in the list', () => {
    it('are found whatever was typed for the palochka, ё or Cyrillic letters', async () => {
      await aPerson({ workingName: 'Гость Хьамзат ГIалгIай' });
      await aPerson({ workingName: 'Гостья Алёна Хутинаева' });
      for (const typed of ['гӏалг', 'Г1алг1ай', 'гlалгlай', 'ГІалгІай хьам']) expect(await namesFound(typed)).toEqual(['Гость Хьамзат ГIалгIай']);
      for (const typed of ['алена', 'Алёна хут', 'Khutinayeva', 'hutinaeva']) expect(await namesFound(typed)).toEqual(['Гостья Алёна Хутинаева']);
      expect(await namesFound('')).toHaveLength(2);
      expect(await namesFound("гость' or 1=1 --")).toEqual([]);
      expect(await namesFound('%')).toHaveLength(2);
    });

    it('stand under their code name and are found by nothing else when they are confidential', async () => {
      await aPerson({ workingName: 'Гость Тайный', codeName: 'Рябина', exposure: 'confidential', email: 'guest09@example.org' });
      expect(await namesFound('')).toEqual(['Рябина']);
      expect(await namesFound('рябин')).toEqual(['Рябина']);
      for (const typed of ['тайный', 'tainyi', 'guest09@example.org']) expect(await namesFound(typed)).toEqual([]);
    });

    it('come page by page, each once, with how many there are', async () => {
      for (const number of [1, 2, 3, 4, 5]) await aPerson({ workingName: `Гость 0${number}` });
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Page['people'] = (await organiser.run<Page>(list, { first: 2, after })).data.people;
        expect(page.total).toBe(5);
        seen.push(...page.items.map(({ displayName }) => displayName));
        after = page.next;
      } while (after);
      expect(seen).toEqual(['Гость 01', 'Гость 02', 'Гость 03', 'Гость 04', 'Гость 05']);
    });

    it('can be narrowed by language, region and exposure', async () => {
      await aPerson({ workingName: 'Гость 01', languages: ['ru', 'ce'], homeRegion: 'RU-CE' });
      await aPerson({ workingName: 'Гость 02', languages: ['ru'], homeRegion: 'RU-IN', exposure: 'public' });
      const narrowed = async (filter: object) => (await organiser.run<Page>(list, { filter })).data.people;
      expect(await narrowed({ languages: ['ce', 'en'] })).toMatchObject({ total: 1, items: [{ displayName: 'Гость 01' }] });
      expect(await narrowed({ regions: ['RU-IN'] })).toMatchObject({ total: 1, items: [{ displayName: 'Гость 02' }] });
      expect(await narrowed({ exposures: ['public', 'confidential'], languages: ['ru'] })).toMatchObject({ total: 1, items: [{ displayName: 'Гость 02' }] });
      expect(codeOf(await organiser.run(list, { filter: { regions: ['RU-XX'] } }))).toBe('platform.invalid');
    });

    it('are never those of another host', async () => {
      await aPerson({ workingName: 'Гость 01' });
      await aPerson({ workingName: 'Гость чужой' }, server.otherHostId);
      expect(await namesFound('')).toEqual(['Гость 01']);
    });

    it.each([Role.Trainer, Role.Participant, Role.Administrator])('are not for a %s', async (role) => {
      const other = await server.client({ role });
      await aPerson({ workingName: 'Гость 01' });
      expect(codeOf(await other.run(list))).toBe('platform.notFound');
      expect(codeOf(await other.run(create, { input: { workingName: 'Гость 02' } }))).toBe('platform.notFound');
    });

    it('never bring the legal name along', async () => {
      const { data } = await organiser.run<{ __type: { fields: { name: string }[] } }>('{ __type(name: "PersonCard") { fields { name } } }');
      expect(data.__type.fields.map(({ name }) => name)).not.toContain('legalName');
      const person = await aPerson({ workingName: 'Гость 01' });
      await server.at(() => server.app.get(IdentityVault).add([{ personId: String(person.id), legalName: 'Гостев Пример' }]));
      expect(await namesFound('гостев')).toEqual([]);
    });
  });

  describe('on a card', () => {
    it('are made once, whatever the network repeats', async () => {
      const id = '019a0000-0000-7000-8000-000000000001';
      const input = {
        workingName: '  Гость   07 ',
        email: 'Guest07@Example.org',
        phone: '8 900 000-00-07',
        languages: [{ code: 'inh', level: 'native' }, { code: 'ru' }],
      };
      const first = await organiser.run(create, { id, input });
      expect(first.data).toEqual({ createPerson: { id, displayName: 'Гость 07', version: 1 } });
      expect(await organiser.run(create, { id, input })).toEqual(first);
      expect((await organiser.run<{ person: object }>(card, { id })).data.person).toEqual({
        ...{
          displayName: 'Гость 07',
          workingName: 'Гость 07',
          codeName: null,
          exposure: 'internal',
          homeRegion: null,
          occupation: null,
          notes: null,
          version: 1,
        },
        ...{ email: 'guest07@example.org', phone: '+7 900 000-00-07' },
        spoken: [
          { code: 'inh', level: 'native' },
          { code: 'ru', level: null },
        ],
        allowedActions: ['edit', 'changeExposure', 'openLegalName', 'remove'],
        legalIdentity: { known: false, openings: [] },
      });
    });

    it.each([
      [{ workingName: ' ' }, 'people.nameEmpty'],
      [{ workingName: '<b>Гость</b>' }, 'people.nameWithMarkup'],
      [{ workingName: 'Гость\u202E07' }, 'people.directionCharacters'],
      [{ workingName: 'Гость 07', email: 'guest@' }, 'people.emailBroken'],
      [{ workingName: 'Гость 07', phone: 'нет' }, 'people.phoneBroken'],
      [{ workingName: 'Гость 07', exposure: 'confidential' }, 'people.codeNameNeeded'],
      [{ workingName: 'Гость 07', exposure: 'confidential', codeName: 'Седьмой гость' }, 'people.codeNameTells'],
      [{ workingName: 'Гость 07', notes: 'x'.repeat(5001) }, 'platform.invalid'],
      [{ workingName: 'Гость 07', languages: [{ code: 'xx' }] }, 'platform.invalid'],
    ])('refuse %j', async (input, code) => {
      expect(codeOf(await organiser.run(create, { input }))).toBe(code);
    });

    it('leaves somebody confidential where a form says nothing of it', async () => {
      const { id } = await aPerson({ workingName: 'Гость Тихий', codeName: 'Осина', exposure: 'confidential' });
      const input = { workingName: 'Гость Тихий', codeName: 'Осина', occupation: 'Врач' };
      expect((await organiser.run(change, { id, version: 1, input })).errors).toBeUndefined();
      expect((await organiser.run(card, { id })).data).toMatchObject({ person: { exposure: 'confidential', displayName: 'Осина', occupation: 'Врач' } });
    });

    it('keep what the faster of two wrote', async () => {
      const { id } = await aPerson({ workingName: 'Гость 07' });
      const faster = await organiser.run(change, { id, version: 1, input: { workingName: 'Гость седьмой' } });
      expect(faster.data).toEqual({ changePerson: { workingName: 'Гость седьмой', version: 2 } });
      expect(codeOf(await organiser.run(change, { id, version: 1, input: { workingName: 'Гость 7' } }))).toBe('platform.changedMeanwhile');
      expect(await namesFound('седьмой')).toEqual(['Гость седьмой']);
    });

    it('leave a record when the card of a confidential person is opened', async () => {
      const { id } = await aPerson({ workingName: 'Гость 07', codeName: 'Рябина', exposure: 'confidential' });
      expect((await organiser.run<{ person: object }>(card, { id })).data.person).toMatchObject({ displayName: 'Рябина', workingName: 'Гость 07' });
      const entries = await server.at((db) => db.tx.findBy(AuditEntry, { subjectId: id, act: 'people.card-opened' }));
      expect(entries).toMatchObject([{ accountId: organiser.accountId, facts: {} }]);
    });

    it('are the person’s own to read, without the notes of the organisers', async () => {
      const mine = await aPerson({ workingName: 'Гость 07' });
      await server.at(() => server.app.get(PersonNotes).add([{ id: String(mine.id), notes: 'спросить о дороге' }]));
      expect((await organiser.run<{ person: object }>(card, { id: mine.id })).data.person).toMatchObject({ notes: 'спросить о дороге' });
      const other = await aPerson({ workingName: 'Гость 08' });
      const guest = await server.client({ role: Role.Participant, personId: mine.id });
      expect((await guest.run<{ person: object }>(card, { id: mine.id })).data.person).toMatchObject({ workingName: 'Гость 07', notes: null });
      expect(codeOf(await guest.run(card, { id: other.id }))).toBe('platform.notFound');
    });

    it('answer the same for another host’s person and for nobody', async () => {
      const stranger = await aPerson({ workingName: 'Гость чужой' }, server.otherHostId);
      const nobody = '019a0000-0000-7000-8000-00000000ffff';
      const answers = await Promise.all([stranger.id, nobody].map((id) => organiser.run(card, { id })));
      expect(answers[0]).toEqual(answers[1]);
      for (const id of [stranger.id, nobody]) {
        expect(codeOf(await organiser.run(change, { id, version: 1, input: { workingName: 'Гость' } }))).toBe('platform.notFound');
        expect(codeOf(await organiser.run(remove, { id }))).toBe('platform.notFound');
        expect(codeOf(await organiser.run(open, { id, reason: 'виза в Грузию' }))).toBe('platform.notFound');
      }
      expect(codeOf(await organiser.run(card, { id: "1' or true" }))).toBe('platform.notFound');
    });

    it('go and come back, but not while they stand anywhere else', async () => {
      const { id } = await aPerson({ workingName: 'Гость 07' });
      expect((await organiser.run(remove, { id })).data).toEqual({ removePerson: true });
      expect(await namesFound('')).toEqual([]);
      expect(codeOf(await organiser.run(card, { id }))).toBe('platform.notFound');
      expect((await organiser.run(putBack, { id })).data).toEqual({ putPersonBack: { displayName: 'Гость 07' } });
      await server.client({ role: Role.Participant, personId: id });
      expect(codeOf(await organiser.run(remove, { id }))).toBe('people.personTied');
    });
  });

  describe('with a legal name', () => {
    it('open it with a reason, and the card says who did', async () => {
      const { id } = await aPerson({ workingName: 'Гость 07' });
      expect((await organiser.run(open, { id, reason: 'виза' })).data).toEqual({ openLegalIdentity: null });
      await organiser.run(write, { id, input: { legalName: 'Гостев Пример', dateOfBirth: '1990-12-31' } });
      for (const reason of ['', 'ок', '123 456']) expect(codeOf(await organiser.run(open, { id, reason }))).toBe('people.reasonNeeded');
      const opened = await organiser.run(open, { id, reason: 'билет на поезд' });
      expect(opened.data).toEqual({ openLegalIdentity: { legalName: 'Гостев Пример', dateOfBirth: '1990-12-31', version: 1 } });
      const { data } = await organiser.run<{ person: { legalIdentity: { openings: { at: string }[] } } }>(card, { id });
      expect(data.person.legalIdentity).toEqual({
        known: true,
        openings: [{ by: 'Guest 00', reason: 'билет на поезд', at: expect.stringMatching(/:00:00\.000Z$/) }],
      });
      const audit = await server.at((db) => db.tx.findBy(AuditEntry, { subjectId: id, act: 'people.legal-name-opened' }));
      // The hour is kept, and the id tells no more: version 4, random.
      expect(audit).toMatchObject([{ accountId: organiser.accountId, facts: { openingId: expect.stringMatching(/^.{14}4/) } }]);
      expect(JSON.stringify(audit)).not.toContain('билет');
    });

    it('write it over only by whoever has seen it', async () => {
      const { id } = await aPerson({ workingName: 'Гость 07' });
      await organiser.run(write, { id, input: { legalName: 'Гостев Пример' } });
      expect(codeOf(await organiser.run(write, { id, input: { legalName: 'Гостев Иной' } }))).toBe('platform.changedMeanwhile');
      expect((await organiser.run(write, { id, input: { legalName: 'Гостев Иной', version: 1 } })).data).toEqual({
        changeLegalIdentity: { legalName: 'Гостев Иной', version: 2 },
      });
      expect(codeOf(await organiser.run(write, { id, input: { dateOfBirth: '1990-02-31', version: 2 } }))).toBe('platform.invalid');
    });

    it('are closed to a protection officer, to trainers and to the administrator', async () => {
      const { id } = await aPerson({ workingName: 'Гость 07' });
      await server.at(() => server.app.get(IdentityVault).add([{ personId: String(id), legalName: 'Гостев Пример' }]));
      for (const role of [Role.ProtectionOfficer, Role.Trainer, Role.Participant, Role.Administrator]) {
        const other = await server.client({ role });
        const answer = await other.run(open, { id, reason: 'очень нужно' });
        expect([role, codeOf(answer)]).toEqual([role, 'platform.notFound']);
        expect(JSON.stringify(answer)).not.toContain('Гостев');
      }
      const officer = await server.client({ role: Role.ProtectionOfficer });
      expect((await officer.run<{ person: object }>(card, { id })).data.person).toMatchObject({ legalIdentity: null, allowedActions: ['changeExposure'] });
    });
  });
});
