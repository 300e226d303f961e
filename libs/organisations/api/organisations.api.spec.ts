import { Person } from '@kunak/people/api';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { Affiliation, ConsortiumMember, Organisation } from './organisation.entity';

const list = `query ($search: String, $kinds: [OrganisationKind!], $first: Int, $after: ID) { organisations(search: $search, kinds: $kinds, first: $first, after: $after) {
  total next items { id name { ru en } kind peopleCount members { role organisation { name { ru } } } } } }`;
const create = 'mutation ($id: ID, $input: OrganisationInput!) { createOrganisation(id: $id, input: $input) { id name { ru en } kind version } }';
const change =
  'mutation ($id: ID!, $version: Int!, $input: OrganisationInput!) { changeOrganisation(id: $id, version: $version, input: $input) { name { ru } kind version } }';
const remove = 'mutation ($id: ID!) { removeOrganisation(id: $id) }';
const setMember = `mutation ($id: ID!, $member: ConsortiumMemberInput!) { setConsortiumMember(consortiumId: $id, member: $member) {
  members { role since until organisation { name { ru } } } } }`;
const removeMember = 'mutation ($id: ID!, $memberId: ID!) { removeConsortiumMember(consortiumId: $id, memberId: $memberId) { members { role } } }';
const affiliate = `mutation ($personId: ID!, $organisationId: ID!, $position: String) {
  affiliate(personId: $personId, organisationId: $organisationId, position: $position) { position organisation { name { ru } } } }`;
const endAffiliation = 'mutation ($personId: ID!, $organisationId: ID!) { endAffiliation(personId: $personId, organisationId: $organisationId) }';
const people = '{ people { items { displayName affiliations { position organisation { name { ru } } } } } }';

type Page = { organisations: { total: number; next: string | null; items: { id: string; name: { ru: string | null }; peopleCount: number }[] } };

describe('organisations', () => {
  let server: TestServer;
  let organiser: TestClient;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
  });
  afterAll(() => server.stop());
  afterEach(() =>
    server.at(async (db) => {
      await db.sql('delete from organisation');
      await db.sql('delete from person');
    }),
  );

  const anOrganisation = (ru: string, kind: Organisation['kind'] = 'ngo', host = server.hostId) => server.add(Organisation, { name: { ru }, kind }, host);
  const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;
  const found = async (search: string) => (await organiser.run<Page>(list, { search })).data.organisations.items.map(({ name }) => name.ru);

  it('are found in either language and alphabet', async () => {
    await server.add(Organisation, { name: { ru: 'Сеть «Ӏаьржа» примеров', en: 'Example network' }, kind: 'network' });
    for (const typed of ['1аьржа', 'сеть прим', 'EXAMPLE', 'set', 'network exa']) expect(await found(typed)).toEqual(['Сеть «Ӏаьржа» примеров']);
    expect(await found('другая')).toEqual([]);
  });

  it('come page by page and by kind', async () => {
    for (const number of [1, 2, 3]) await anOrganisation(`Организация ${number}`, number === 2 ? 'donor' : 'ngo');
    const first = (await organiser.run<Page>(list, { first: 2 })).data.organisations;
    const second = (await organiser.run<Page>(list, { first: 2, after: first.next })).data.organisations;
    expect([...first.items, ...second.items].map(({ name }) => name.ru)).toEqual(['Организация 1', 'Организация 2', 'Организация 3']);
    expect([first.total, second.next]).toEqual([3, null]);
    expect((await organiser.run<Page>(list, { kinds: ['donor'] })).data.organisations).toMatchObject({ total: 1, items: [{ name: { ru: 'Организация 2' } }] });
  });

  it('are made once and changed by whoever saw the latest', async () => {
    const id = '019a0000-0000-7000-8000-0000000000a1';
    const input = { name: { ru: '  Фонд  примеров ', en: '' }, kind: 'ngo' };
    const made = await organiser.run(create, { id, input });
    expect(made.data).toEqual({ createOrganisation: { id, name: { ru: 'Фонд примеров', en: null }, kind: 'ngo', version: 1 } });
    expect(await organiser.run(create, { id, input })).toEqual(made);
    const changed = await organiser.run(change, { id, version: 1, input: { name: { ru: 'Совет примеров' }, kind: 'authority' } });
    expect(changed.data).toEqual({ changeOrganisation: { name: { ru: 'Совет примеров' }, kind: 'authority', version: 2 } });
    expect(codeOf(await organiser.run(change, { id, version: 1, input }))).toBe('platform.changedMeanwhile');
    expect(await found('совет')).toEqual(['Совет примеров']);
  });

  it.each([
    [{ name: {}, kind: 'ngo' }, 'organisations.nameNeeded'],
    [{ name: { ru: 'x'.repeat(301) }, kind: 'ngo' }, 'organisations.nameTooLong'],
    [{ name: { ru: 'Фонд\u202E' }, kind: 'ngo' }, 'people.directionCharacters'],
    [{ name: { ru: 'Фонд' }, kind: 'party' }, 'platform.invalid'],
  ])('refuse a bad entry (%#)', async (input, code) => {
    expect(codeOf(await organiser.run(create, { input }))).toBe(code);
  });

  it('of kind consortium have members with a role and dates', async () => {
    const consortium = await anOrganisation('Консорциум примеров', 'consortium');
    const member = await anOrganisation('Организация 1');
    const dated = { memberId: member.id, role: 'координатор', since: '2011-09-01' };
    const told = { role: 'координатор', since: '2011-09-01', until: null, organisation: { name: { ru: 'Организация 1' } } };
    expect((await organiser.run(setMember, { id: consortium.id, member: dated })).data).toEqual({ setConsortiumMember: { members: [told] } });
    const ended = await organiser.run(setMember, { id: consortium.id, member: { ...dated, until: '2018-12-31' } });
    expect(ended.data).toEqual({ setConsortiumMember: { members: [{ ...told, until: '2018-12-31' }] } });
    expect(codeOf(await organiser.run(setMember, { id: consortium.id, member: { ...dated, until: '2010-01-01' } }))).toBe('organisations.datesReversed');
    expect(codeOf(await organiser.run(setMember, { id: consortium.id, member: { memberId: consortium.id } }))).toBe('organisations.memberOfItself');
    expect(codeOf(await organiser.run(setMember, { id: member.id, member: { memberId: consortium.id } }))).toBe('organisations.notAConsortium');
    expect(codeOf(await organiser.run(change, { id: consortium.id, version: 1, input: { name: { ru: 'Сеть' }, kind: 'network' } }))).toBe(
      'organisations.hasMembers',
    );
    expect(codeOf(await organiser.run(remove, { id: member.id }))).toBe('organisations.organisationTied');
    expect((await organiser.run(removeMember, { id: consortium.id, memberId: member.id })).data).toEqual({ removeConsortiumMember: { members: [] } });
    expect((await organiser.run(remove, { id: member.id })).data).toEqual({ removeOrganisation: true });
  });

  it('are where people belong', async () => {
    const { id: organisationId } = await anOrganisation('Организация 1');
    const { id: personId } = await server.add(Person, { workingName: 'Гость 01', exposure: 'internal' });
    const said = await organiser.run(affiliate, { personId, organisationId, position: 'юрист' });
    expect(said.data).toEqual({ affiliate: { position: 'юрист', organisation: { name: { ru: 'Организация 1' } } } });
    await organiser.run(affiliate, { personId, organisationId, position: 'директор' });
    const place = { position: 'директор', organisation: { name: { ru: 'Организация 1' } } };
    expect((await organiser.run(people)).data).toEqual({ people: { items: [{ displayName: 'Гость 01', affiliations: [place] }] } });
    expect((await organiser.run<Page>(list)).data.organisations.items[0]?.peopleCount).toBe(1);
    const narrowed = await organiser.run('query ($f: PeopleFilter!) { people(filter: $f) { total } }', { f: { organisationId } });
    expect(narrowed.data).toEqual({ people: { total: 1 } });
    expect(codeOf(await organiser.run(remove, { id: organisationId }))).toBe('organisations.organisationTied');
    expect((await organiser.run(endAffiliation, { personId, organisationId })).data).toEqual({ endAffiliation: true });
    expect((await organiser.run<Page>(list)).data.organisations.items[0]?.peopleCount).toBe(0);
  });

  it('are loaded for three rows with as many queries as for one', async () => {
    const queries = async (): Promise<number> => {
      const [before] = await server.at((db) => db.sql<{ calls: number }>('select 0 as calls'));
      const seen: string[] = [];
      const runner = server.db.source.createQueryRunner.bind(server.db.source);
      server.db.source.createQueryRunner = (mode) => {
        const made = runner(mode);
        const query = made.query.bind(made) as (...given: unknown[]) => Promise<never>;
        made.query = (...given: unknown[]) => {
          seen.push(String(given[0]));
          return query(...given);
        };
        return made;
      };
      await organiser.run(list);
      await organiser.run(people);
      server.db.source.createQueryRunner = runner;
      return seen.length - (before?.calls ?? 0);
    };
    const add = async (number: number) => {
      const consortium = await anOrganisation(`Консорциум ${number}`, 'consortium');
      const member = await anOrganisation(`Организация ${number}`);
      const person = await server.add(Person, { workingName: `Гость 0${number}`, exposure: 'internal' });
      await server.add(ConsortiumMember, { consortiumId: consortium.id, memberId: member.id });
      await server.add(Affiliation, { personId: person.id, organisationId: member.id });
    };
    await add(1);
    const one = await queries();
    await add(2);
    await add(3);
    expect(await queries()).toBe(one);
    expect(one).toBeGreaterThan(5);
  });

  it('of another host are as missing as those that never were', async () => {
    const theirs = await anOrganisation('Чужая', 'consortium', server.otherHostId);
    const mine = await server.add(Person, { workingName: 'Гость 01', exposure: 'internal' });
    expect(await found('')).toEqual([]);
    const tries: (readonly [string, object])[] = [
      ['query ($id: ID!) { organisation(id: $id) { id } }', {}],
      [change, { version: 1, input: { name: { ru: 'Моя' }, kind: 'consortium' } }],
      [remove, {}],
      [setMember, { member: { memberId: theirs.id } }],
      [removeMember, { memberId: theirs.id }],
      [affiliate, { personId: mine.id, organisationId: theirs.id }],
    ];
    for (const [operation, more] of tries) expect(codeOf(await organiser.run(operation, { id: theirs.id, ...more }))).toBe('platform.notFound');
  });

  it.each([Role.Trainer, Role.Participant, Role.Administrator])('are hidden from a %s', async (role) => {
    const other = await server.client({ role });
    await anOrganisation('Организация 1');
    expect(codeOf(await other.run(list))).toBe('platform.notFound');
    expect(codeOf(await other.run(create, { input: { name: { ru: 'Моя' }, kind: 'ngo' } }))).toBe('platform.notFound');
  });
});
