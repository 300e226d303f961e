import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { AuditEntry } from '../audit/audit-entry.entity';
import { MailMessage } from '../mail/mail-message.entity';
import { RoleGrant } from './membership.entity';

const invite = `mutation ($login: String!, $role: Role!, $eventId: ID) {
  inviteToTeam(login: $login, displayName: "Trainer 01", role: $role, eventId: $eventId, language: "en") { mailed link }
}`;
const team = '{ team { members { accountId displayName grants { id role eventId } } invitations { id displayName role eventId } } }';
const remove = 'mutation ($grantId: ID!) { removeRole(grantId: $grantId) { members { accountId } } }';
const give =
  'mutation ($accountId: ID!, $role: Role!, $eventId: ID) { giveRole(accountId: $accountId, role: $role, eventId: $eventId) { members { accountId } } }';
type Grants = { id: string; role: string; eventId: string | null }[];
type Seen = { team: { members: { accountId: string; grants: Grants }[]; invitations: { id: string; role: string }[] } };
const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;

describe('the team of a host', () => {
  let house: TestServer;
  let server: TestServer;
  let organiser: TestClient;
  let event: { readonly id: string };
  beforeAll(async () => (house = await startTestServer()));
  afterAll(() => house.stop());
  beforeEach(async () => {
    server = await house.afresh();
    organiser = await server.client({ role: Role.Organiser });
    // The platform knows events by their id alone, and so does this spec.
    const [added] = await server.at((db) =>
      db.sql<{ id: string }>(
        `insert into event (slug, kind, title, first_day, last_day, time_zone)
         values ('edition-01', 'training', '{"ru":"Встреча","en":"Meeting"}', '2099-11-16', '2099-11-18', 'Europe/Stockholm') returning id`,
      ),
    );
    event = added ?? { id: '' };
  });
  afterEach(() => server.stop());

  const membersSeen = async (client = organiser) => (await client.run<Seen>(team)).data.team.members;

  it('shows those who run events and no guest', async () => {
    const trainer = await server.client({ role: Role.Trainer, eventId: event.id });
    const guest = await server.client({ role: Role.Participant, eventId: event.id });
    const elsewhere = await server.client({ role: Role.Organiser, hostId: server.otherHostId });
    const ids = (await membersSeen()).map(({ accountId }) => accountId);
    expect(ids.sort()).toEqual([organiser.accountId, trainer.accountId].sort());
    expect(ids).not.toContain(guest.accountId);
    expect((await membersSeen(elsewhere)).map(({ accountId }) => accountId)).toEqual([elsewhere.accountId]);
  });

  it.each([
    ['a trainer', Role.Trainer, false],
    ['an organiser of one event', Role.Organiser, true],
    ['a protection officer', Role.ProtectionOfficer, false],
    ['an administrator', Role.Administrator, false],
    ['a guest', Role.Participant, true],
  ])('is closed to %s', async (_who, role, atEvent) => {
    const client = await server.client({ role, eventId: atEvent || role === Role.Trainer ? event.id : null });
    const [grant] = (await membersSeen())[0]?.grants ?? [];
    const answers = [
      await client.run(team),
      await client.run(invite, { login: 'new@example.org', role: 'organiser' }),
      await client.run(give, { accountId: client.accountId, role: 'organiser' }),
      await client.run(remove, { grantId: grant?.id }),
    ];
    expect(answers.map(codeOf)).toEqual(Array(4).fill('platform.notFound'));
  });

  it('lets a trainer in to one event by a letter that names nothing, and the last link alone works', async () => {
    const ask = { login: 'Trainer01@example.org', role: 'trainer', eventId: event.id };
    expect((await organiser.run(invite, ask)).data).toEqual({ inviteToTeam: { mailed: true, link: null } });
    await organiser.run(invite, ask);
    const letters = await server.letters();
    expect(letters.map(({ toAddress, subject }) => [toAddress, subject])).toEqual(Array(2).fill(['trainer01@example.org', 'You have a new message']));
    const words = letters.map(({ body }) => body.replace(/http\S+/g, '')).join('');
    expect(words).not.toMatch(/trainer|event|meeting|host|organis|role|invit|kunak/iu);
    const tokens = letters.map(({ body }) => /\/venue\/i#([\w-]+)/.exec(body)?.[1] ?? '');
    const accept = (token: string | undefined) =>
      server.stranger.run('mutation ($token: String!) { acceptInvitationLink(token: $token, passphrase: "волна чайник облако семь") { login } }', { token });
    expect(codeOf(await accept(tokens[0]))).toBe('accounts.linkEnded');
    expect((await accept(tokens[1])).data).toEqual({ acceptInvitationLink: { login: 'trainer01@example.org' } });
    const grants = (await membersSeen()).flatMap((member) => member.grants).map(({ role, eventId }) => [role, eventId]);
    expect(grants).toContainEqual(['trainer', event.id]);
    expect((await organiser.run<Seen>(team)).data.team.invitations).toEqual([]);
  });

  it('hands over a link where the user name is no address', async () => {
    const { data } = await organiser.run<{ inviteToTeam: { mailed: boolean; link: string } }>(invite, {
      login: 'trainer-02',
      role: 'trainer',
      eventId: event.id,
    });
    expect(data.inviteToTeam.mailed).toBe(false);
    expect(data.inviteToTeam.link).toMatch(/\/venue\/i#[\w-]{32}$/);
    expect(await server.at((db) => db.tx.count(MailMessage))).toBe(0);
  });

  it.each([
    ['a guest’s role', { role: 'participant' }, 'team.notOfTeam'],
    ['an administrator’s role', { role: 'administrator' }, 'team.notOfTeam'],
    ['a trainer without an event', { role: 'trainer' }, 'team.trainerNeedsEvent'],
    ['another host’s event', { role: 'trainer', eventId: '0197a000-0000-7000-8000-000000000000' }, 'platform.notFound'],
  ])('refuses %s', async (_what, ask, code) => {
    expect(codeOf(await organiser.run(invite, { login: 'new@example.org', ...ask }))).toBe(code);
  });

  it('keeps its last organiser, also when two remove each other at once', async () => {
    const [own] = (await membersSeen())[0]?.grants ?? [];
    expect(codeOf(await organiser.run(remove, { grantId: own?.id }))).toBe('team.lastOrganiser');
    const second = await server.client({ role: Role.Organiser });
    const grants = (await membersSeen()).flatMap((member) => member.grants);
    const other = grants.find(({ id }) => id !== own?.id);
    const both = await Promise.all([organiser.run(remove, { grantId: other?.id }), second.run(remove, { grantId: own?.id })]);
    expect(both.filter((answer) => !codeOf(answer))).toHaveLength(1);
    expect(await server.at((db) => db.tx.countBy(RoleGrant, { role: Role.Organiser }))).toBe(1);
  });

  it('takes a role away at once and gives it back; both are in the audit', async () => {
    const officer = await server.client({ role: Role.ProtectionOfficer });
    const card = `{ participationCounts(eventId: "${event.id}") { taken } }`;
    expect((await officer.run(card)).data).toEqual({ participationCounts: { taken: 0 } });
    const grant = (await membersSeen()).flatMap((member) => member.grants).find(({ role }) => role === 'protection-officer');
    await organiser.run(remove, { grantId: grant?.id });
    expect(codeOf(await officer.run(card))).toBe('platform.notFound');
    await organiser.run(give, { accountId: officer.accountId, role: 'protection-officer' });
    expect((await officer.run(card)).data).toEqual({ participationCounts: { taken: 0 } });
    const acts = await server.at((db) => db.tx.find(AuditEntry, { order: { id: 'ASC' } }));
    expect(acts.map(({ act }) => act).filter((act) => act.startsWith('team.'))).toEqual(['team.role-removed', 'team.role-given']);
  });

  it('touches neither a guest’s role nor another host’s', async () => {
    const guest = await server.client({ role: Role.Participant, eventId: event.id });
    await server.client({ role: Role.Organiser, hostId: server.otherHostId });
    const guestGrant = await server.at((db) => db.tx.findOneByOrFail(RoleGrant, { accountId: guest.accountId }));
    const others = await server.at((db) => db.tx.findOneByOrFail(RoleGrant, { role: Role.Organiser }), server.otherHostId);
    for (const { id } of [guestGrant, others]) expect(codeOf(await organiser.run(remove, { grantId: id }))).toBe('platform.notFound');
  });
});
