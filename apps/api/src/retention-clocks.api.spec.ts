import { connect, Retention } from '@kunak/platform/api';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import type { Client } from 'pg';
import { aGuestOfTheHouse, isThere } from './retention-clocks.examples';
import type { Given, Thing } from './retention-clocks.examples';

/** The thing, the last day on which it may be kept, the first moment after that day in its zone, and what happened: days by the calendar, not by the code. */
type Example = readonly [thing: Thing, lastDay: string, over: string, given: Given];

const [stockholm, newYork] = ['Europe/Stockholm', 'America/New_York'];
const week = { clock: 'not-taking-part', days: 7 };

describe('the night, by each clock', () => {
  let server: TestServer;
  let owner: Client;
  beforeAll(async () => {
    server = await startTestServer();
    owner = await connect(server.settings.ownerUrl);
  });
  afterAll(async () => {
    await owner.end();
    await server.stop();
  });

  /** As the night of that moment leaves it; a day has but one night, and these may be two of the same day. */
  async function isThereAfter(house: TestServer, thing: Thing, moment: string): Promise<boolean> {
    await owner.query('delete from retention_report where host_id = $1', [house.hostId]);
    await house.app.get(Retention).run(house.hostId, moment);
    return isThere(owner, house, thing);
  }

  async function goes([thing, lastDay, over, given]: Example): Promise<void> {
    const house = await server.afresh();
    await aGuestOfTheHouse(owner, house, given);
    const before = new Date(Date.parse(over) - 1000).toISOString();
    expect([lastDay, await isThereAfter(house, thing, before)]).toEqual([lastDay, true]);
    expect([over, await isThereAfter(house, thing, over)]).toEqual([over, false]);
  }

  // A month.
  it.each<Example>([
    ['answer', '2012-11-30', '2012-11-30T23:00:00Z', { zone: stockholm, state: 'declined', decided: '2012-10-31T10:00:00Z' }],
    ['guarded answer', '2013-07-12', '2013-07-12T22:00:00Z', { zone: stockholm, state: 'declined', decided: '2013-06-12T10:00:00Z' }],
    // Half past ten in the evening of the 14th in New York.
    ['why not', '2012-12-14', '2012-12-15T05:00:00Z', { zone: newYork, state: 'declined', decided: '2012-11-15T03:30:00Z' }],
  ])('takes the %s of whom the organisers declined, kept through %s, at %s', async (...example) => goes(example));

  // A month.
  it.each<Example>([
    ['answer', '2013-02-28', '2013-02-28T23:00:00Z', { zone: stockholm, state: 'withdrawn', ended: '2013-01-31T10:00:00Z' }],
    ['answer', '2012-02-29', '2012-02-29T23:00:00Z', { zone: stockholm, state: 'not-coming', ended: '2012-01-31T10:00:00Z' }],
    ['guarded answer', '2012-12-16', '2012-12-17T05:00:00Z', { zone: newYork, state: 'not-coming', ended: '2012-11-16T10:00:00Z' }],
    ['why not', '2013-07-12', '2013-07-13T04:00:00Z', { zone: newYork, state: 'withdrawn', ended: '2013-06-13T03:30:00Z' }],
  ])('takes the %s of whom could not come, kept through %s, at %s', async (...example) => goes(example));

  it.each<Example>([
    ['answer', '2012-11-01', '2012-11-01T23:00:00Z', { zone: stockholm, state: 'declined', decided: '2012-10-25T10:00:00Z', asked: week }],
    ['guarded answer', '2012-11-07', '2012-11-08T05:00:00Z', { zone: newYork, state: 'withdrawn', ended: '2012-11-01T02:00:00Z', asked: week }],
    ['answer', '2013-01-04', '2013-01-05T05:00:00Z', { zone: newYork, state: 'not-coming', ended: '2012-12-28T15:00:00Z', asked: week }],
    ['answer', '2012-03-01', '2012-03-01T23:00:00Z', { zone: stockholm, lastDay: '2012-02-22', asked: { clock: 'event-ended', days: 8 } }],
    ['guarded answer', '2012-11-23', '2012-11-24T05:00:00Z', { zone: newYork, lastDay: '2012-11-16', asked: { clock: 'event-ended', days: 7 } }],
  ])('takes the %s when the days promised below the question are over, kept through %s, at %s', async (...example) => goes(example));

  // Guarded answers a month, why not, invitations and walk-ins three, answers six, parts in the programme two years.
  it.each<Example>([
    ['guarded answer', '2013-06-30', '2013-06-30T22:00:00Z', { zone: stockholm, lastDay: '2013-05-31' }],
    ['guarded answer', '2013-06-30', '2013-07-01T04:00:00Z', { zone: newYork, lastDay: '2013-05-31' }],
    ['why not', '2013-02-28', '2013-03-01T05:00:00Z', { zone: newYork, lastDay: '2012-11-30' }],
    ['invitation', '2013-02-16', '2013-02-16T23:00:00Z', { zone: stockholm, lastDay: '2012-11-16' }],
    ['walk-in', '2013-02-16', '2013-02-17T05:00:00Z', { zone: newYork, lastDay: '2012-11-16' }],
    ['answer', '2013-02-28', '2013-02-28T23:00:00Z', { zone: stockholm, lastDay: '2012-08-31' }],
    ['part in the programme', '2014-02-28', '2014-02-28T23:00:00Z', { zone: stockholm, lastDay: '2012-02-29' }],
  ])('takes the %s of an event that is over, kept through %s, at %s', async (...example) => goes(example));

  // Notes half a year, the address two years, the person three.
  it.each<Example>([
    ['notes', '2013-05-16', '2013-05-16T22:00:00Z', { zone: stockholm, lastDay: '2012-11-16', speaks: { zone: newYork, lastDay: '2012-05-24' } }],
    ['notes', '2013-05-16', '2013-05-17T04:00:00Z', { zone: stockholm, lastDay: '2012-05-24', speaks: { zone: newYork, lastDay: '2012-11-16' } }],
    ['notes', '2013-05-16', '2013-05-17T04:00:00Z', { zone: newYork, lastDay: '2012-11-16', speaks: { zone: stockholm, lastDay: '2012-11-16' } }],
    ['notes', '2013-05-16', '2013-05-17T04:00:00Z', { zone: stockholm, lastDay: '2012-11-16', speaks: { zone: newYork, lastDay: '2012-11-16' } }],
    // Learned of after the event; half past ten in the evening of the 30th in New York.
    ['notes', '2013-02-28', '2013-03-01T05:00:00Z', { zone: newYork, lastDay: '2012-05-24', recorded: '2012-08-31T02:30:00Z' }],
    ['e-mail', '2014-05-24', '2014-05-24T22:00:00Z', { zone: stockholm, lastDay: '2012-05-24', speaks: { zone: stockholm, lastDay: '2012-02-29' } }],
    ['name', '2015-02-28', '2015-03-01T00:00:00Z', { takesPart: false, recorded: '2012-02-29T12:00:00Z' }],
    // Whoever holds a certificate stays known as long as it, which is ten years from the day of issue.
    ['name', '2022-11-30', '2022-12-01T00:00:00Z', { zone: stockholm, lastDay: '2012-11-16' }],
  ])('takes the %s after the last event of the person, kept through %s, at %s', async (...example) => goes(example));

  // Mails 30 days, what was removed a day, certificates ten years.
  it.each<Example>([
    ['mail', '2013-03-02', '2013-03-03T00:00:00Z', { recorded: '2013-01-31T23:30:00Z' }],
    ['removal', '2012-02-29', '2012-03-01T00:00:00Z', { recorded: '2012-02-28T00:30:00Z' }],
    ['certificate', '2022-11-30', '2022-12-01T00:00:00Z', {}],
  ])('takes the %s that was written down, kept through %s, at %s', async (...example) => goes(example));

  it.each<Example>([
    [
      'guarded answer',
      '2013-02-16',
      '2013-02-17T05:00:00Z',
      { zone: newYork, lastDay: '2012-11-16', periods: [{ reason: 'registration.guarded-answers', clock: 'event-ended', period: 'P3M' }] },
    ],
    [
      'answer',
      '2012-11-26',
      '2012-11-26T23:00:00Z',
      {
        ...{ zone: stockholm, state: 'declined', decided: '2012-11-16T10:00:00Z' },
        periods: [{ reason: 'registration.answers', clock: 'refused', period: 'P10D' }],
      },
    ],
    // Nobody was refused: that period is not this one.
    [
      'answer',
      '2013-05-16',
      '2013-05-16T22:00:00Z',
      { zone: stockholm, lastDay: '2012-11-16', periods: [{ reason: 'registration.answers', clock: 'refused', period: 'P10D' }] },
    ],
  ])('takes the %s when the host’s own time is over, kept through %s, at %s', async (...example) => goes(example));

  it.each<[Thing, string, Given, string]>([
    ['answer', 'a guest who was declined and then accepted', { state: 'confirmed', decided: '2012-01-01T10:00:00Z' }, '2019-12-31T12:00:00Z'],
    ['answer', 'a guest who said no and then came', { state: 'confirmed', ended: '2012-01-01T10:00:00Z', asked: week }, '2019-12-31T12:00:00Z'],
    ['notes', 'somebody who works at the host', { lastDay: '2012-11-16', worksHere: true }, '2030-01-01T12:00:00Z'],
  ])('leaves the %s of %s', async (thing, _, given, moment) => {
    const house = await server.afresh();
    await aGuestOfTheHouse(owner, house, given);
    expect(await isThereAfter(house, thing, moment)).toBe(true);
  });
});
