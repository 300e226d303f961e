import { TestBed } from '@angular/core/testing';
import { Connection } from '../api/connection';
import { FakeServer } from '../testing';
import { MeOperation } from './account.graphql.ts';
import { Session } from './session';
import { SessionClock } from './session-clock';

const minute = 60_000;

describe('the end of a session', () => {
  let server: FakeServer;
  let clock: SessionClock;
  let session: Session;
  const signedIn = async (role: 'organiser' | 'trainer', hoursAgo = 0) => {
    const signedInAt = new Date(Date.now() - hoursAgo * 60 * minute).toISOString();
    const me = {
      accountId: 'a1',
      displayName: 'Guest',
      language: 'ru',
      personId: null,
      hostId: 'h1',
      hostName: 'Host',
      hosts: [],
      totpEnabled: false,
    } as const;
    server.on(MeOperation, () => ({ me: { ...me, hosts: [], ways: ['passphrase' as const], roles: [{ role, eventId: null }], signedInAt } }));
    session = TestBed.inject(Session);
    clock = TestBed.inject(SessionClock);
    await session.known();
  };
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-11-20T09:00:00Z') });
    server = new FakeServer();
  });
  afterEach(() => jest.useRealTimers());
  const pass = (minutes: number) => jest.advanceTimersByTimeAsync(minutes * minute);

  it('is announced before it comes, and put off by staying', async () => {
    await signedIn('organiser');
    await pass(11);
    expect(clock.warns()).toBe(false);
    await pass(1.5);
    expect([clock.warns(), clock.canStay(), session.ended()]).toEqual([true, true, false]);
    await clock.stay();
    await pass(0.2);
    expect(clock.warns()).toBe(false);
    await pass(14.2);
    expect([clock.warns(), session.ended()]).toEqual([false, true]);
  });

  it('comes later for those who see nobody’s data but their own', async () => {
    await signedIn('trainer');
    await pass(26);
    expect([clock.warns(), session.ended()]).toEqual([false, false]);
    await pass(3.2);
    expect(session.ended()).toBe(true);
  });

  it('does not come while somebody types', async () => {
    await signedIn('organiser');
    for (let minutes = 0; minutes < 40; minutes += 2) {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'а', bubbles: true }));
      await pass(2);
    }
    expect([clock.warns(), session.ended()]).toEqual([false, false]);
  });

  it('comes after twelve hours all the same', async () => {
    await signedIn('organiser', 11.98);
    await pass(0.2);
    expect([clock.warns(), clock.canStay()]).toEqual([true, false]);
    await pass(1.2);
    expect(session.ended()).toBe(true);
  });

  it('shuts nobody out who has no connection: they go on marking', async () => {
    await signedIn('trainer');
    TestBed.inject(Connection).online.set(false);
    await pass(60);
    expect([clock.warns(), session.ended()]).toEqual([false, false]);
  });
});
