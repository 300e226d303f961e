import { Event } from '@kunak/events/api';
import { Person } from '@kunak/people/api';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { anEvent, aParticipation, aPerson, sendLetters } from '../examples';
import { Participation } from '../participation/participation.entity';

const invite = `mutation ($eventId: ID!, $personIds: [ID!]!, $expiresAt: Instant) {
  inviteToEvent(eventId: $eventId, personIds: $personIds, expiresAt: $expiresAt) { invited { participationId personId channel link login } outboxId alreadyInvited unknown }
}`;
type Report = {
  inviteToEvent: {
    invited: { participationId: string; personId: string; channel: string; link: string | null; login: string | null }[];
    outboxId: string | null;
    alreadyInvited: string[];
    unknown: string[];
  };
};
const code = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;

describe('inviting people', () => {
  let server: TestServer;
  let organiser: TestClient;
  let event: Event;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
  });
  beforeEach(
    async () =>
      (event = await anEvent(server, {
        title: { ru: 'Конференция по Северному Кавказу', en: 'North Caucasus conference' },
        venue: { ru: 'Стокгольм', en: 'Stockholm' },
      })),
  );
  afterAll(() => server.stop());

  const mailTo = (toAddress: string) => server.letters().then((letters) => letters.filter((letter) => letter.toAddress === toAddress));
  const tokenIn = (text: string) => /\/portal\/i#([\w-]+)/.exec(text)?.[1] ?? '';
  const accept = (token: string) =>
    server.stranger.run<{ acceptInvitationLink: { login: string } }>(
      'mutation ($token: String!) { acceptInvitationLink(token: $token, passphrase: "волна чайник облако семь") { login } }',
      { token },
    );

  it('writes to each in their own language, and to those without an address gives a link to print', async () => {
    const russian = await aPerson(server, { email: 'guest01@example.org', languages: ['os', 'ru'] });
    const english = await aPerson(server, { email: 'guest02@example.org', languages: ['en', 'ru'] });
    const onPaper = await aPerson(server, { email: null });
    const personIds = [russian, english, onPaper].map(({ id }) => id);
    const { data } = await organiser.run<Report>(invite, { eventId: event.id, personIds, expiresAt: new Date(Date.now() + 5 * 86_400_000).toISOString() });
    expect(data.inviteToEvent.invited.map(({ personId, channel }) => [personId, channel])).toEqual([[onPaper.id, 'printed']]);
    expect(data.inviteToEvent.invited.map(({ link }) => link?.replace(/#.*/, '#'))).toEqual([`${server.settings.originOf('portal')}/portal/i#`]);
    expect(await mailTo('guest01@example.org')).toEqual([]);
    await sendLetters(server, organiser, data.inviteToEvent.outboxId);
    expect((await mailTo('guest01@example.org')).map(({ subject }) => subject)).toEqual(['У вас новое сообщение']);
    const [letter] = await mailTo('guest02@example.org');
    expect(letter).toMatchObject({ subject: 'You have a new message', language: 'en' });
    expect(letter?.body).toMatch(/^Hello,\n\nThere is a message for you\. .*\n.*\/portal\/i#[\w-]{32}\n/);
  });

  it('refuses an event that is over, and sends no letter that waited beyond its end', async () => {
    const [one, other] = [await aPerson(server, { email: 'late1@example.org' }), await aPerson(server, { email: 'late2@example.org' })];
    const { data } = await organiser.run<Report>(invite, { eventId: event.id, personIds: [one.id, other.id] });
    await server.at(({ tx }) => tx.update(Event, { id: event.id }, { firstDay: '2026-01-10', lastDay: '2026-01-12' }));
    await sendLetters(server, organiser, data.inviteToEvent.outboxId);
    expect([...(await mailTo('late1@example.org')), ...(await mailTo('late2@example.org'))]).toEqual([]);
    const place = await server.at(({ tx }) => tx.findOneByOrFail(Participation, { eventId: event.id, personId: one.id }));
    expect(code(await organiser.run('mutation ($id: ID!) { resendInvitation(participationId: $id) { channel } }', { id: place.id }))).toBe(
      'registration.eventOver',
    );
    const third = await aPerson(server, { email: 'late3@example.org' });
    expect(code(await organiser.run(invite, { eventId: event.id, personIds: [third.id] }))).toBe('registration.eventOver');
    expect(await server.at(({ tx }) => tx.countBy(Participation, { personId: third.id }))).toBe(0);
  });

  it('names no organisation, event, city, person or matter in any letter', async () => {
    const people = [
      await aPerson(server, { email: 'n1@example.org', languages: ['ru'] }),
      await aPerson(server, { email: 'n2@example.org', languages: ['en'] }),
    ];
    const { data } = await organiser.run<Report>(invite, { eventId: event.id, personIds: people.map(({ id }) => id) });
    await sendLetters(server, organiser, data.inviteToEvent.outboxId);
    for (const { id } of await server.at(({ tx }) => tx.findBy(Participation, { eventId: event.id })))
      await organiser.run('mutation ($id: ID!) { resendInvitation(participationId: $id) { channel } }', { id });
    const letters = [...(await mailTo('n1@example.org')), ...(await mailTo('n2@example.org'))];
    expect(letters).toHaveLength(4);
    const forbidden =
      /конференц|кавказ|стокгольм|правозащ|прав[ао] человека|тренинг|участ|приглаш|гость|host|caucasus|conferenc|stockholm|human|right|defend|training|invit|guest 0|kunak|кунак/iu;
    for (const { subject, body } of letters) expect(`${subject}\n${body.replace(/http\S+/g, '')}`).not.toMatch(forbidden);
  });

  it('leaves those who were invited alone and reports them, also when two organisers press at once', async () => {
    const person = await aPerson(server, { email: 'once@example.org' });
    const unknown = '0197a000-0000-7000-8000-000000000000';
    const both = await Promise.all([1, 2].map(() => organiser.run<Report>(invite, { eventId: event.id, personIds: [person.id, unknown] })));
    expect(both.map(({ data }) => data.inviteToEvent.invited.length).sort()).toEqual([0, 1]);
    expect(both.flatMap(({ data }) => data.inviteToEvent.alreadyInvited)).toEqual([person.id]);
    expect(both.flatMap(({ data }) => data.inviteToEvent.unknown)).toEqual([unknown, unknown]);
    expect(await mailTo('once@example.org')).toHaveLength(1);
  });

  it('invites whom the list held without an invitation, and whoever said no before', async () => {
    const added = await aPerson(server, { email: 'added@example.org' });
    await organiser.run('mutation ($e: ID!, $p: [ID!]!) { addPeopleToEvent(eventId: $e, personIds: $p) { added } }', { e: event.id, p: [added.id] });
    const former = await aPerson(server, { email: 'former@example.org' });
    await aParticipation(server, event, { personId: former.id, state: 'not-coming', invitedAt: '2020-01-01T00:00:00Z', reason: 'нет времени' });
    const { data } = await organiser.run<Report>(invite, { eventId: event.id, personIds: [added.id, former.id] });
    const place = () => server.at((db) => db.tx.findOneBy(Participation, { personId: former.id }));
    expect(await place()).toMatchObject({ state: 'invited', reason: null, invitedAt: null });
    await sendLetters(server, organiser, data.inviteToEvent.outboxId);
    expect(await place()).toMatchObject({ state: 'invited', invitedAt: expect.any(String) as string });
  });

  it('gives links that work once; a new one ends the one before', async () => {
    const person = await aPerson(server, { email: 'link@example.org' });
    const { data } = await organiser.run<Report>(invite, { eventId: event.id, personIds: [person.id] });
    const resend = 'mutation ($id: ID!) { resendInvitation(participationId: $id) { channel link } }';
    expect((await organiser.run(resend, { id: data.inviteToEvent.invited[0]?.participationId })).data).toEqual({
      resendInvitation: { channel: 'mail', link: null },
    });
    const [first, second] = (await mailTo('link@example.org')).map(({ body }) => tokenIn(body));
    expect(code(await accept(first ?? ''))).toBe('accounts.linkEnded');
    expect((await accept(second ?? '')).data.acceptInvitationLink.login).toBe('link@example.org');
    expect(code(await accept(second ?? ''))).toBe('accounts.linkEnded');
  });

  it.each(['declined', 'not-coming', 'withdrawn'] as const)('gives no new link and no role to whoever is %s: they are invited anew first', async (state) => {
    const person = await aPerson(server, { email: `${state}@example.org` });
    const place = await aParticipation(server, event, { personId: person.id, state });
    const guest = await server.client({ role: Role.Participant, eventId: (await anEvent(server)).id, personId: person.id });
    const resend = 'mutation ($id: ID!) { resendInvitation(participationId: $id) { channel } }';
    expect(code(await organiser.run(resend, { id: place.id }))).toBe('registration.stepNotPossible');
    expect(JSON.stringify(await guest.run('{ events { id } }'))).not.toContain(event.id);
    expect(await mailTo(`${state}@example.org`)).toEqual([]);
  });

  it('says beforehand how each is reached: by letter, by a slip of paper, or by word of mouth', async () => {
    const resend = 'mutation ($id: ID!) { resendInvitation(participationId: $id) { channel link } }';
    const card = 'query ($id: ID!) { participation(id: $id) { byMail canComeIn } }';
    const reached = async (email: string | null, hasAccount: boolean): Promise<unknown[]> => {
      const person = await aPerson(server, { email });
      const { id } = await aParticipation(server, event, { personId: person.id, state: 'invited' });
      if (hasAccount) await server.client({ role: Role.Participant, eventId: (await anEvent(server)).id, personId: person.id });
      const { participation } = (await organiser.run<{ participation: object }>(card, { id })).data;
      const { resendInvitation } = (await organiser.run<{ resendInvitation: { channel: string; link: string | null } }>(resend, { id })).data;
      return [participation, resendInvitation.channel, resendInvitation.link !== null];
    };
    expect(await reached('reached@example.org', false)).toEqual([{ byMail: true, canComeIn: false }, 'mail', false]);
    expect(await reached(null, false)).toEqual([{ byMail: false, canComeIn: false }, 'printed', true]);
    expect(await reached(null, true)).toEqual([{ byMail: false, canComeIn: true }, 'printed', false]);
  });

  it('sends nothing to somebody who is gone', async () => {
    const person = await aPerson(server, { email: 'gone@example.org' });
    const place = await aParticipation(server, event, { personId: person.id, state: 'invited' });
    await server.at(({ tx }) => tx.update(Person, { id: person.id }, { removedAt: '2020-01-01T00:00:00Z' }));
    const resend = 'mutation ($id: ID!) { resendInvitation(participationId: $id) { channel } }';
    expect(code(await organiser.run(resend, { id: place.id }))).toBe('platform.notFound');
  });

  it('notes when a guest takes the access, and from then on writes without a link', async () => {
    const person = await aPerson(server, { email: 'taken@example.org' });
    const { data } = await organiser.run<Report>(invite, { eventId: event.id, personIds: [person.id] });
    const [{ body } = { body: '' }] = await mailTo('taken@example.org');
    await accept(tokenIn(body));
    await server.startJobs();
    const id = data.inviteToEvent.invited[0]?.participationId;
    const card = 'query ($id: ID!) { participation(id: $id) { invitations { linkState openedAt } } }';
    type Card = { participation: { invitations: { linkState: string; openedAt: string | null }[] } };
    for (let tries = 0; tries < 60; tries += 1) {
      if ((await organiser.run<Card>(card, { id })).data.participation.invitations[0]?.openedAt) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect((await organiser.run<Card>(card, { id })).data.participation.invitations[0]?.linkState).toBe('used');
    const next = await anEvent(server);
    await organiser.run(invite, { eventId: next.id, personIds: [person.id] });
    const letters = await mailTo('taken@example.org');
    expect(letters.at(-1)?.body).not.toContain('#');
    const grants = await server.at((db) =>
      db.sql<{ role: string }>('select g.role from role_grant g join membership m using (host_id, account_id) where m.person_id = $1 order by g.id', [
        person.id,
      ]),
    );
    expect(grants).toEqual([{ role: 'participant' }, { role: 'participant' }]);
  });

  it('gives two people who share an address an account each', async () => {
    const people = [await aPerson(server, { email: 'family@example.org' }), await aPerson(server, { email: 'Family@example.org' })];
    const { data } = await organiser.run<Report>(invite, { eventId: event.id, personIds: people.map(({ id }) => id) });
    await sendLetters(server, organiser, data.inviteToEvent.outboxId);
    const letters = [...(await mailTo('family@example.org')), ...(await mailTo('Family@example.org'))];
    const logins = [];
    for (const { body } of letters) logins.push((await accept(tokenIn(body))).data.acceptInvitationLink.login);
    expect(logins).toEqual([expect.stringMatching(/^guest-[a-z2-9]{8}$/), expect.stringMatching(/^guest-[a-z2-9]{8}$/)]);
    expect(new Set(logins).size).toBe(2);
  });

  it('refuses links for yesterday or for ever, somebody else’s event, and roles that may not', async () => {
    const person = await aPerson(server);
    const run = (variables: object, client = organiser) => client.run(invite, { eventId: event.id, personIds: [person.id], ...variables });
    expect(code(await run({ expiresAt: '2020-01-01T00:00:00Z' }))).toBe('registration.expiryBroken');
    expect(code(await run({ expiresAt: '2999-01-01T00:00:00Z' }))).toBe('registration.expiryBroken');
    expect(code(await run({ personIds: [] }))).toBe('platform.invalid');
    const foreign = await anEvent(server, {}, server.otherHostId);
    expect(code(await run({ eventId: foreign.id }))).toBe('platform.notFound');
    for (const role of [Role.Trainer, Role.Participant, Role.Administrator, Role.ProtectionOfficer])
      expect(code(await run({}, await server.client({ role })))).toBe('platform.notFound');
    const foreigner = await aPerson(server, {}, server.otherHostId);
    expect((await organiser.run<Report>(invite, { eventId: event.id, personIds: [foreigner.id] })).data.inviteToEvent.unknown).toEqual([foreigner.id]);
  });
});
