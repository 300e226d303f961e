import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Role } from '@kunak/platform/rules';
import { MeOperation, SignOutOperation } from '../account/account.graphql.ts';
import { Session } from '../account/session';
import { FakeServer, openPage } from '../testing';
import { JournalHashAtOperation, JournalHeadOperation } from './journal.graphql.ts';
import { JournalWatch } from './journal-watch';

const house = '01890000-0000-7000-8000-000000000001';
const otherHouse = '01890000-0000-7000-8000-000000000002';
/** One digit, sixty-four times: a chain of an example has one for each entry. */
const hash = (digit: string): string => digit.repeat(64);
const line = (hostId: string, sequence: number, digit: string): string =>
  `kunak-head-1 ${hostId} ${sequence} 2026-03-01T10:00:00.000Z ${hash(digit)} ${'s'.repeat(86)}`;

describe('the end of the journal that a browser saw last', () => {
  let server: FakeServer;
  /** A digit for each entry of the chain that the server has today. */
  let chain: string;
  const remembered = (): string | null => localStorage.getItem('end');

  const comeIn = async (role: Role = 'organiser', eventId: string | null = null) => {
    const me = { accountId: 'a7', displayName: 'Организатор 01', language: 'ru' as const, personId: null, hostId: house, hostName: 'Дом', totpEnabled: true };
    const since = new Date().toISOString();
    server.on(MeOperation, () => ({
      me: { ...me, hosts: [{ id: house, name: 'Дом' }], roles: [{ role, eventId }], ways: ['passphrase' as const], signedInAt: since },
    }));
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const page = await openPage(JournalWatch);
    await TestBed.inject(Session).known();
    return page.settle();
  };

  beforeEach(() => {
    localStorage.clear();
    chain = 'abc';
    server = new FakeServer()
      .on(JournalHeadOperation, () => {
        const last = chain.at(-1) ?? '0';
        return { journalHead: { hostId: house, sequence: chain.length, hash: hash(last), text: line(house, chain.length, last) } };
      })
      .on(JournalHashAtOperation, ({ sequence }) => ({ journalHashAt: chain[sequence - 1] ? hash(String(chain[sequence - 1])) : null }))
      // What the browser does with the header of the answer.
      .on(SignOutOperation, () => {
        localStorage.clear();
        return { signOut: true };
      });
  });
  afterAll(() => localStorage.clear());

  it.each([
    ['is remembered the first time', '', 'abc', line(house, 3, 'c')],
    ['agrees with the same end', line(house, 3, 'c'), 'abc', line(house, 3, 'c')],
    ['agrees with a longer journal, whose end is remembered instead', line(house, 3, 'c'), 'abcde', line(house, 5, 'e')],
    ['says nothing of another host', line(otherHouse, 9, 'f'), 'abc', `${line(otherHouse, 9, 'f')}\n${line(house, 3, 'c')}`],
    ['is begun anew where the storage holds something strange', '{"sequence":3}', 'abc', line(house, 3, 'c')],
  ])('%s', async (_name, before, today, after) => {
    localStorage.setItem('end', before);
    chain = today;
    const page = await comeIn();
    expect(page.all('alert')).toEqual([]);
    expect(remembered()).toBe(after);
  });

  it.each([
    ['was cut off', 'ab'],
    ['was emptied', ''],
    ['was written anew to the same length', 'abd'],
    ['was written anew and goes on', 'abdef'],
  ])('is missed where the journal %s, and is not replaced', async (_name, today) => {
    localStorage.setItem('end', line(house, 3, 'c'));
    chain = today;
    const page = await comeIn();
    expect(page.the('alert').textContent).toContain('Журнал изменён задним числом');
    expect(page.the('alert').textContent).toContain('администратору');
    expect(page.the('alert').textContent).toContain(`kunak audit verify --head '${line(house, 3, 'c')}'`);
    expect(remembered()).toBe(line(house, 3, 'c'));
  });

  it('is replaced by today’s only when somebody says so', async () => {
    localStorage.setItem('end', line(house, 3, 'c'));
    chain = 'ab';
    const page = await comeIn();
    await page.click('button', 'Строка сохранена, причина известна');
    expect(page.all('alert')).toEqual([]);
    expect(remembered()).toBe(line(house, 2, 'b'));
  });

  it('outlives a sign-out, which empties the storage', async () => {
    await comeIn();
    localStorage.setItem('visit', 'something else');
    await TestBed.inject(Session).signOut();
    expect({ ...localStorage }).toEqual({ end: line(house, 3, 'c') });
  });

  it.each([
    ['a trainer', 'trainer', null],
    ['an organiser of one event', 'organiser', 'e1'],
  ] as const)('is neither asked for nor remembered for %s', async (_name, role, eventId) => {
    await comeIn(role, eventId);
    expect(server.asked.map(({ name }) => name)).toEqual(['Me']);
    expect(remembered()).toBeNull();
  });
});
