import { randomUUID } from 'node:crypto';
import { Person } from '@kunak/people/api';
import { Passkey } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import { Participation } from '@kunak/registration/api';
import { TestClient } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { ProductMaker } from './product-making';
import { marker, ZoneMaker } from './zone-making';
import type { Place } from './zone-making';
import { records } from './zones';
import type { Asker, RecordName, Relation, Secret, Zone } from './zones';

/** Two hosts and three events, with one set of records for each place that a target can have. */
export type World = {
  readonly zones: Readonly<Record<Relation, Zone>>;
  readonly clients: Readonly<Partial<Record<Asker, TestClient>>>;
  /** What each asker's own account has: its session, its role, a file that it brought in. */
  readonly own: ReadonlyMap<Asker, Partial<Zone>>;
  readonly secrets: readonly Secret[];
  /** Accounts of all other roles that somebody froze, one by one in the place of the frozen organiser. */
  readonly moreFrozen: readonly Pick<World, 'clients' | 'own'>[];
  /** Whose record an id is. */
  readonly owners: ReadonlyMap<string, Relation>;
};

type Made = { readonly zone: ZoneMaker; readonly product: ProductMaker; readonly place: Place; readonly slug: string; readonly reset: string };

export async function makeWorld(server: TestServer): Promise<World> {
  const secrets: Secret[] = [];
  const here = await server.client({ role: Role.Organiser });
  const there = await server.client({ role: Role.Organiser, hostId: server.otherHostId });
  const same = await zoneOf(server, 'same', secrets, here);
  const self = await zoneOf(server, 'self', secrets, here, same.place);
  const other = await zoneOf(server, 'other', secrets, here);
  const foreign = await zoneOf(server, 'foreign', secrets, there);
  const unknown = unknownZone();
  const zones = {
    self: await finished(self, unknown),
    same: await finished(same, unknown),
    other: await finished(other, unknown),
    foreign: await finished(foreign, unknown),
  };
  const removed = await removedZone(server, here, { event: zones.same.event, unknown }, secrets);
  const owners = new Map<string, Relation>();
  for (const [relation, zone] of Object.entries({ ...zones, removed }) as [Relation, Zone][])
    for (const record of records) if (zone[record] !== unknown[record] && record !== 'host' && !owners.has(zone[record])) owners.set(zone[record], relation);
  // The event is everybody's who is there, and the asking guest's too.
  for (const record of ['event', 'room', 'session'] as const) owners.set(zones.same[record], 'same');
  const clients = await clientsOf(server, zones, here);
  const moreFrozen = await moreFrozenClients(server, zones, here);
  return { zones: { ...zones, removed, unknown }, clients, own: await ownOf(server, clients), moreFrozen, secrets, owners };
}

async function zoneOf(server: TestServer, of: Relation, secrets: Secret[], organiser: TestClient, sharedPlace?: Place): Promise<Made> {
  const hostId = of === 'foreign' ? server.otherHostId : server.hostId;
  const zone = new ZoneMaker(server, hostId, of, secrets);
  const product = new ProductMaker(server, hostId, organiser, zone);
  const place = sharedPlace ?? (await zone.place());
  Object.assign(zone.ids, { event: place.event.id, room: place.room.id, session: place.sessions[0]?.id, host: hostId });
  const person = await zone.person();
  const participation = await zone.participation(place, person);
  const ids = { event: place.event.id, person: person.id, participation: participation.id };
  await product.legalIdentity(ids);
  await product.answers(ids);
  await product.files(ids);
  await product.team(ids);
  const reset = await product.locks(ids);
  await zone.batch(place, participation);
  if (!sharedPlace) {
    await zone.hidden(place);
    await zone.applicant(place);
    await zone.walkIn(place, participation);
    await product.release(ids);
    await product.groupMail(ids);
    await product.tellingWords(place.event.slug);
  }
  await product.certificate(ids);
  return { zone, product, place, slug: place.event.slug, reset };
}

/** What a zone has no record of is the one id that never was. */
async function finished({ zone, product, slug, reset }: Made, unknown: Zone): Promise<Zone> {
  const code = await product.issued(zone.ids as Record<RecordName, string>);
  return { ...unknown, ...zone.ids, slug, code, reset, link: await product.link() };
}

/** What was there and is no more: removed by the product's own verbs. */
async function removedZone(server: TestServer, organiser: TestClient, { event, unknown }: { event: string; unknown: Zone }, secrets: Secret[]): Promise<Zone> {
  const run = async (operation: string, variables: Record<string, unknown>): Promise<string> => {
    const { data, errors } = await organiser.run<Record<string, { id: string }>>(operation, variables);
    if (errors) throw new Error(`the world cannot be made: ${JSON.stringify(errors)}: ${operation}`);
    return Object.values(data)[0]?.id ?? '';
  };
  const title = { en: 'Zqremoved' };
  const person = await run('mutation ($input: PersonInput!) { createPerson(input: $input) { id } }', { input: { workingName: 'ZqnameRemoved' } });
  await run('mutation ($id: ID!) { removePerson(id: $id) }', { id: person });
  const room = await run('mutation ($eventId: ID!, $input: RoomInput!) { createRoom(eventId: $eventId, input: $input) { id } }', {
    eventId: event,
    input: { name: title },
  });
  await run('mutation ($id: ID!) { deleteRoom(id: $id) { roomId } }', { id: room });
  const session = await run('mutation ($eventId: ID!, $input: SessionInput!) { createSession(eventId: $eventId, input: $input) { id } }', {
    eventId: event,
    input: { kind: 'panel', title, minutes: 60 },
  });
  await run('mutation ($id: ID!) { deleteSession(id: $id) }', { id: session });
  const days = { firstDay: '2098-01-01', lastDay: '2098-01-02', timeZone: 'Europe/Moscow' };
  const gone = await run('mutation ($input: EventInput!) { createEvent(input: $input) { id } }', {
    input: { kind: 'seminar', title, languages: ['ru'], slug: 'removed', ...days },
  });
  await run('mutation ($id: ID!) { deleteEvent(id: $id) }', { id: gone });
  secrets.push({ kind: 'removed name', of: 'removed', text: 'ZqnameRemoved' });
  return { ...unknown, event: gone, person, room, session, slug: 'removed' };
}

function unknownZone(): Zone {
  const ids = Object.fromEntries(records.map((record) => [record, randomUUID()])) as Record<RecordName, string>;
  return { ...ids, slug: 'never-was', link: randomUUID(), reset: randomUUID(), code: '0000-0000-0000-0000-0000-0000-0000' };
}

async function clientsOf(server: TestServer, { self, same }: { self: Zone; same: Zone }, organiser: TestClient): Promise<World['clients']> {
  const eventId = same.event;
  const former = await server.client({ role: Role.Trainer, eventId });
  await server.at((db) => db.sql('delete from role_grant where account_id = $1', [former.accountId]));
  return {
    'signed-out': server.stranger,
    frozen: await frozenClient(server, organiser, { role: Role.Organiser }),
    former,
    administrator: await server.client({ role: Role.Administrator }),
    'protection-officer': await server.client({ role: Role.ProtectionOfficer }),
    organiser: await server.client({ role: Role.Organiser }),
    'event-organiser': await server.client({ role: Role.Organiser, eventId }),
    trainer: await server.client({ role: Role.Trainer, eventId }),
    invited: await invitedClient(server, eventId),
    participant: await server.client({ role: Role.Participant, eventId, personId: self.person }),
  };
}

/** Has an account and an invitation to the event, and no place. */
async function invitedClient(server: TestServer, eventId: string): Promise<TestClient> {
  const person = await server.add<Person>(Person, { workingName: 'Guest 97' });
  await server.add<Participation>(Participation, { eventId, personId: person.id, state: 'invited', invitedAt: '2017-05-01T10:00:00Z' });
  return server.client({ role: Role.Participant, eventId, personId: person.id });
}

/** Somebody who could do all this an hour ago. */
async function frozenClient(server: TestServer, organiser: TestClient, access: Parameters<TestServer['client']>[0]): Promise<TestClient> {
  const frozen = await server.client(access);
  const { errors } = await organiser.run('mutation ($id: ID!) { freezeAccount(accountId: $id) { __typename } }', { id: frozen.accountId });
  if (errors) throw new Error(`the world cannot be made: nobody was frozen: ${JSON.stringify(errors)}`);
  return frozen;
}

async function moreFrozenClients(server: TestServer, { self, same }: { self: Zone; same: Zone }, organiser: TestClient): Promise<World['moreFrozen']> {
  const eventId = same.event;
  const roles = [
    { role: Role.Administrator },
    { role: Role.ProtectionOfficer },
    { role: Role.Organiser, eventId },
    { role: Role.Trainer, eventId },
    { role: Role.Participant, eventId, personId: self.person },
  ];
  const frozen = await Promise.all(roles.map((access) => frozenClient(server, organiser, access)));
  return Promise.all(frozen.map(async (client) => ({ clients: { frozen: client }, own: await ownOf(server, { frozen: client }) })));
}

async function ownOf(server: TestServer, clients: World['clients']): Promise<Map<Asker, Partial<Zone>>> {
  const own = new Map<Asker, Partial<Zone>>();
  for (const [asker, client] of Object.entries(clients) as [Asker, TestClient][]) {
    if (!client.accountId) continue;
    const [row] = await server.at((db) =>
      db.sql<{ accountSession: string | null; grant: string | null }>(
        'select (select id from account_session where account_id = $1) as "accountSession", (select id from role_grant where account_id = $1) as grant',
        [client.accountId],
      ),
    );
    const body = `Name;E-mail\nOwn Guest;own@example.org\n${marker('workingname', 'same')};own@@example\n`;
    const uploaded = await client.fetch('/files', { method: 'POST', headers: { 'x-file-name': 'own.csv' }, body });
    const file = uploaded.ok ? { file: ((await uploaded.json()) as { id: string }).id } : {};
    const passkey = { accountId: client.accountId, credentialId: randomUUID(), publicKey: 'none', name: 'key', lastUsedAt: '2017-05-22T07:00:00Z' };
    const { id } = await server.at((db) => db.asAccount(client.accountId, () => db.tx.save(Passkey, passkey)));
    const known = Object.fromEntries(Object.entries(row ?? {}).filter(([, one]) => one !== null));
    own.set(asker, { passkey: id, account: client.accountId, ...file, ...known });
  }
  return own;
}
