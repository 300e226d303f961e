import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Event } from '@kunak/events/api';
import { Person } from '@kunak/people/api';
import { Jobs } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import { Participation } from '@kunak/registration/api';
import { startTestServer, TestClient } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { Client } from 'pg';
import { placesOf } from './erasure.examples';

const erase = 'mutation ($id: ID!) { erasePerson(personId: $id, reason: "danger", confirmation: "Lavanda") }';
const eraseMe = 'mutation { eraseMe(confirmation: "erase") }';
const withdraw = 'mutation ($id: ID!) { withdrawParticipation(participationId: $id, reason: "Lavanda") { state } }';
const agree = 'mutation ($id: ID!) { answerConsent(participationId: $id, purpose: "name-in-programme", wordingVersion: 1, answer: "given") { purpose } }';
const answer =
  'mutation ($id: ID!) { saveAnswers(participationId: $id, answers: [{ questionId: "call-you", given: { raw: "Lavanda" } }], formVersion: 1, seen: 0) { problems { code } } }';
/** The promise is a minute. News of it travels at once; a server that heard nothing looks after five seconds, and believes what it knows for as long. */
const promised = 60_000;
/** How long an example that waits for it may take. */
const withinPromise = promised + 30_000;
const atOnce = 3_000;

describe('a guest who is erased at one server', () => {
  let here: TestServer;
  let there: TestServer;
  let owner: Client;
  let organiser: TestClient;
  beforeAll(async () => {
    here = await startTestServer();
    there = await here.beside();
    owner = new Client({ connectionString: here.settings.ownerUrl });
    await owner.connect();
    organiser = await here.client({ role: Role.Organiser });
  });
  afterAll(async () => {
    await owner.end();
    await there.stop();
    await here.stop();
  });

  async function anEvent(slug: string, days: { firstDay: string; lastDay: string }): Promise<string> {
    const title = { ru: 'Встреча', en: 'Meeting' };
    return (await here.add<Event>(Event, { slug, kind: 'conference', title, languages: ['ru'], timeZone: 'Europe/Stockholm', ...days })).id;
  }
  /** With a place at an event ahead and at one that is over; signed in here, and known there. */
  async function aGuest(number: number) {
    const { id: personId } = await here.add<Person>(Person, { workingName: 'Lavanda', languages: ['ru'] });
    const eventIds = [
      await anEvent(`ahead-${number}`, { firstDay: '2099-11-14', lastDay: '2099-11-16' }),
      await anEvent(`over-${number}`, { firstDay: '2012-11-14', lastDay: '2012-11-16' }),
    ];
    const places: string[] = [];
    for (const eventId of eventIds) places.push((await here.add<Participation>(Participation, { eventId, personId, state: 'confirmed' })).id);
    const client = await here.client({ role: Role.Participant, personId, eventId: eventIds[0] });
    return { personId, places, client, elsewhere: new TestClient(there.origin, client.accountId, client.cookie) };
  }
  /** Asked without the account’s own row, which is gone at once. What rested on a connection that was just cut asks anew. */
  const isIn = async (client: TestClient): Promise<boolean> => {
    const ask = () => client.run('{ myParticipations { id } }');
    return (await ask().catch(ask)).errors === undefined;
  };
  /** Erased here, and has withdrawn there since. Where five seconds were too short for the machine, it is tried with the next. */
  async function aGuestStillBelieved() {
    for (const number of [3, 4, 5]) {
      const guest = await aGuest(number);
      expect(await isIn(guest.elsewhere)).toBe(true);
      await organiser.run(erase, { id: guest.personId });
      const { data, errors } = await guest.elsewhere.run(withdraw, { id: guest.places[1] });
      if (!errors) {
        expect(data).toEqual({ withdrawParticipation: { state: 'withdrawn' } });
        return guest;
      }
    }
    throw new Error('the other server believed in none of three guests');
  }
  /** A connection as a browser keeps it. */
  async function keptOpen({ cookie }: TestClient): Promise<Socket> {
    const socket = connect(Number(new URL(there.origin).port), '127.0.0.1');
    const body = '{"query":"{ me { accountId } }"}';
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: kunak\r\ncookie: ${cookie}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    await new Promise((resolve) => socket.once('data', resolve));
    return socket;
  }

  it.each([
    ['by an organiser', 1, (id: string) => organiser.run(erase, { id })],
    ['by their own wish', 2, (_id: string, me: TestClient) => me.run(eraseMe)],
  ])(
    '%s is out at the other at once, and their open connections are gone within a minute',
    async (_who, number, how) => {
      const { personId, client, elsewhere } = await aGuest(number);
      expect(await isIn(elsewhere)).toBe(true);
      const kept = await keptOpen(elsewhere);
      const gone = new Promise((resolve) => kept.once('close', resolve));
      const since = Date.now();
      expect((await how(personId, client)).errors).toBeUndefined();
      while (await isIn(elsewhere)) await wait(200);
      const asked = Date.now() - since;
      expect(asked).toBeLessThan(atOnce);
      await gone;
      process.stdout.write(`erased: refused after ${asked} ms; connection gone after ${Date.now() - since} ms\n`);
      expect(Date.now() - since).toBeLessThan(promised);
      expect(await isIn(organiser)).toBe(true);
    },
    withinPromise,
  );

  it(
    'leaves nothing there that was written while the other server still believed in them',
    async () => {
      // As for a server whose connection was lost just then: it hears nothing, and believes for five seconds.
      await owner.query('drop function tell_of_account cascade');
      await wait(300);
      const { personId, places, elsewhere } = await aGuestStillBelieved();
      const written = async (): Promise<string[]> => placesOf(owner, here.settings.given.KUNAK_DATA, 'Lavanda');
      const consents = async (): Promise<number | null> => (await owner.query('select from consent where participation_id = any($1)', [places])).rowCount;
      // All at once: it does not believe for long.
      const [agreed, refused] = await Promise.all([
        Promise.all(places.map((id) => elsewhere.run(agree, { id }))),
        Promise.all([
          elsewhere.run('mutation ($id: ID!) { changeLegalIdentity(personId: $id, input: { legalName: "Lavanda Primer" }) { id } }', { id: personId }),
          ...places.map((id) => elsewhere.run(answer, { id })),
        ]),
      ]);
      expect(agreed.map(({ errors }) => errors)).toEqual(places.map(() => undefined));
      expect(refused.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual(['platform.notFound', ...places.map(() => 'registration.stepNotPossible')]);
      expect([await written(), await consents()]).toEqual([['participation.reason'], 2]);

      await here.app.get(Jobs).start();
      for (const end = Date.now() + promised; Date.now() < end && (await consents()) !== 0; await wait(200));
      expect([await written(), await consents()]).toEqual([[], 0]);
      expect((await owner.query('select from person_key where person_id = $1', [personId])).rowCount).toBe(0);
      const erased = await owner.query("select from audit_entry where act = 'platform.person-erased' and subject_id = $1", [personId]);
      expect(erased.rowCount).toBe(1);
    },
    withinPromise,
  );
});
