import { Event, Room, Session, SessionPerson } from '@kunak/events/api';
import { Person } from '@kunak/people/api';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';

/** Two sessions at once in one hall with one speaker, one elsewhere: one clash of the room, one of the person. */
const file = `<?xml version="1.0" encoding="utf-8"?>
<schedule><version>3</version>
  <conference><title>Встреча в ноябре</title><acronym>vstrecha</acronym><start>2012-11-14</start><end>2012-11-15</end></conference>
  <day index="1" date="2012-11-14" start="2012-11-14T08:00:00+01:00" end="2012-11-15T02:00:00+01:00">
    <room name="Очаг">
      <event id="1" guid="11111111-1111-4111-8111-111111111111"><title>Открытие</title><date>2012-11-14T09:00:00+01:00</date><start>09:00</start><duration>01:00</duration>
        <room>Очаг</room><type>plenary</type><track/><abstract>Год в регионе</abstract><persons><person id="7">Гость 07</person></persons></event>
      <event id="2" guid="22222222-2222-4222-8222-222222222222"><title>Пересечение</title><date>2012-11-14T09:30:00+01:00</date><start>09:30</start><duration>01:00</duration>
        <room>Очаг</room><type>workshop</type><track/><abstract/><persons><person id="7">Гость 07</person><person id="8">Гость 08</person></persons></event>
    </room>
    <room name="Сад">
      <event id="3" guid="33333333-3333-4333-8333-333333333333"><title>Кофе</title><date>2012-11-14T11:00:00+01:00</date><start>11:00</start><duration>00:30</duration>
        <room>Сад</room><type>break</type><track/><abstract/><persons/></event>
    </room>
  </day>
</schedule>`;

const importing =
  'mutation ($eventId: ID!, $fileId: ID!) { importProgramme(eventId: $eventId, fileId: $fileId) { added changed people clashes { sessions rooms roomClashes personClashes } } }';
const clashes = { sessions: 3, rooms: 2, roomClashes: 1, personClashes: 1 };

describe('a programme file', () => {
  let server: TestServer;
  let organiser: TestClient;
  let eventId: string;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
    eventId = (
      await server.add(Event, {
        slug: 'vstrecha',
        kind: 'conference',
        title: { ru: 'Встреча' },
        firstDay: '2012-11-14',
        lastDay: '2012-11-15',
        timeZone: 'Europe/Stockholm',
      })
    ).id;
  });
  afterAll(() => server.stop());

  const bring = async (client: TestClient, bytes: string | Uint8Array<ArrayBuffer>): Promise<Response> =>
    client.fetch('/files', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent('программа.xml') },
      body: bytes,
    });
  const brought = async (bytes: string): Promise<string> => ((await (await bring(organiser, bytes)).json()) as { id: string }).id;
  const rows = () =>
    server.at(async (db) =>
      Promise.all([db.tx.countBy(Session, { eventId }), db.tx.countBy(Room, { eventId }), db.tx.count(Person), db.tx.count(SessionPerson)]),
    );

  it('shows what it holds before anything is written', async () => {
    const fileId = await brought(file);
    const { data } = await organiser.run(
      'query ($fileId: ID!) { programmePreview(fileId: $fileId) { people problems { place text } clashes { sessions rooms roomClashes personClashes } } }',
      { fileId },
    );
    expect(data).toEqual({ programmePreview: { people: 2, problems: [], clashes } });
    expect(await rows()).toEqual([0, 0, 0, 0]);
  });

  it('comes in whole, and again without doubling anything', async () => {
    const fileId = await brought(file);
    expect((await organiser.run(importing, { eventId, fileId })).data).toEqual({ importProgramme: { added: 3, changed: 0, people: 2, clashes } });
    expect((await organiser.run(importing, { eventId, fileId })).data).toEqual({ importProgramme: { added: 0, changed: 3, people: 0, clashes } });
    expect(await rows()).toEqual([3, 2, 2, 3]);
  });

  it('leaves as it came, but without confidential people', async () => {
    const exported = async (): Promise<string> => (await organiser.fetch(`/exports/programme/${eventId}.xml`)).text();
    expect(await exported()).toMatch(/<event[^>]*guid="11111111-1111-4111-8111-111111111111"[\s\S]*Год в регионе[\s\S]*<person id="7"[^>]*>Гость 07<\/person>/);
    await server.at((db) => db.tx.update(Person, { workingName: 'Гость 08' }, { exposure: 'confidential', codeName: 'Ива' }));
    expect(await exported()).not.toMatch(/Гость 08|Ива/);
  });

  it('that is broken changes nothing, and says where', async () => {
    const fileId = await brought(file.replace('</schedule>', ''));
    const before = await rows();
    const { errors } = await organiser.run(importing, { eventId, fileId }, 'en');
    expect(errors?.[0]?.extensions.code).toBe('conference.xmlTagBroken');
    expect(errors?.[0]?.message).toMatch(/^Line \d+, character \d+:/);
    expect(await rows()).toEqual(before);
  });

  it.each([
    ['calendar', `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\n'.repeat(50_000)}${'END:VEVENT\r\n'.repeat(50_000)}END:VCALENDAR`],
    ['JSON', `[{"title":"T","start":"2012-11-16T10:00","notes":${'['.repeat(50_000)}${']'.repeat(50_000)}}]`],
  ])('that is a %s of 50,000 levels is refused in the language of its reader, and changes nothing', async (_kind, deep) => {
    const fileId = await brought(deep);
    const before = await rows();
    for (const [language, words] of [
      ['ru', 'Записи в файле вложены друг в друга слишком глубоко. Это не программа.'],
      ['en', 'The entries of the file are nested too deep. This is not a programme.'],
    ] as const) {
      const { errors } = await organiser.run(importing, { eventId, fileId }, language);
      expect(errors?.[0]).toMatchObject({ message: words, extensions: { code: 'conference.nestedTooDeep' } });
    }
    expect(await rows()).toEqual(before);
  });

  it('comes in again beside organisers who edit sessions and rooms, and nobody is told that they collided', async () => {
    const codes: unknown[] = [];
    for (let round = 0; round < 10; round += 1) {
      const another = await brought(file.replace('<room name="Сад">', `<room name="Зал ${round}">`).replace('<room>Сад</room>', `<room>Зал ${round}</room>`));
      const sessions = await server.at((db) => db.tx.find(Session, { where: { eventId }, order: { id: 'ASC' } }));
      const order = 'mutation ($eventId: ID!, $ids: [ID!]!) { orderRooms(eventId: $eventId, ids: $ids) { id } }';
      const place =
        'mutation ($id: ID!, $version: Int!) { placeSession(id: $id, version: $version, startsAt: "2012-11-14T15:00:00Z", roomId: null) { version } }';
      const answers = await Promise.all([
        organiser.run(importing, { eventId, fileId: another }),
        ...sessions.map(({ id, version }) => organiser.run(place, { id, version })),
        organiser.run(order, { eventId, ids: [] }),
      ]);
      codes.push(...answers.map(({ errors }) => errors?.[0]?.extensions.code));
    }
    // Whoever comes after the file hears that the session has changed meanwhile.
    expect(codes.filter((code) => code !== undefined && code !== 'platform.changedMeanwhile')).toEqual([]);
  });

  it('is nobody’s but the organiser’s of that event', async () => {
    const fileId = await brought(file);
    const trainer = await server.client({ role: Role.Trainer, eventId });
    const stranger = await server.client({ role: Role.Organiser, hostId: server.otherHostId });
    const elsewhere = await server.client({
      role: Role.Organiser,
      eventId: (
        await server.add(Event, { slug: 'other', kind: 'seminar', title: { ru: 'Другое' }, firstDay: '2012-11-14', lastDay: '2012-11-14', timeZone: 'UTC' })
      ).id,
    });
    for (const client of [trainer, stranger, elsewhere]) {
      expect((await client.run(importing, { eventId, fileId })).errors?.[0]?.extensions.code).toBe('platform.notFound');
      expect((await client.fetch(`/exports/programme/${eventId}.xml`)).status).toBe(404);
    }
    expect((await server.stranger.run(importing, { eventId, fileId })).errors?.[0]?.extensions.code).toBe('platform.signed-out');
    expect((await bring(trainer, file)).status).toBe(404);
  });

  it('of 200 MB is refused before it is read', async () => {
    const answer = await bring(organiser, new Uint8Array(200 * 1_048_576)).catch(() => null);
    // The server may hang up while the browser is still sending: both are a refusal.
    if (answer)
      expect([answer.status, ((await answer.json()) as { errors: { extensions: object }[] }).errors[0]?.extensions]).toEqual([
        413,
        { code: 'platform.tooLarge' },
      ]);
    expect((await organiser.fetch('/health')).status).toBe(200);
  });
});
