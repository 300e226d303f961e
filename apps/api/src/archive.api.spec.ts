import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { CertificateBatch } from '@kunak/certificates/api';
import { Event, Session, SessionPerson } from '@kunak/events/api';
import { Person } from '@kunak/people/api';
import { Jobs } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import { Participation } from '@kunak/registration/api';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { unpacked } from './erasure.examples';

const issue = `mutation ($batchId: ID!, $eventId: ID!, $ids: [ID!]) {
  issueCertificates(batchId: $batchId, eventId: $eventId, variant: "full", participationIds: $ids) { state } }`;
const release = 'mutation ($id: ID!, $eventId: ID!) { releaseSchedule(id: $id, eventId: $eventId) { number } }';
const revoke = 'mutation ($id: ID!) { revokeCertificate(id: $id, reason: "other", explanation: "Camomile") { state } }';

/** What lies in JSON, told to the person whom it is about. The page’s own words come from what the screens show. */
describe('an archive', () => {
  let server: TestServer;
  let organiser: TestClient;
  let me: TestClient;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
    const days = { firstDay: '2017-05-22', lastDay: '2017-05-22', timeZone: 'Europe/Moscow' };
    const title = { ru: 'Подготовка жалобы', en: 'Preparing an application' };
    const { id: eventId } = await server.add<Event>(Event, { slug: 'training', kind: 'training', title, languages: ['ru'], ...days });
    const { id: sessionId } = await server.add(Session, { eventId, kind: 'workshop', title, minutes: 90, startsAt: '2017-05-22T07:00:00Z' });
    const { id: personId } = await server.add<Person>(Person, { workingName: 'Гость 07', languages: ['ru'] });
    await server.add(SessionPerson, { sessionId, personId, role: 'moderator', languages: ['ce', 'en'] });
    const place = await server.add<Participation>(Participation, { eventId, personId, state: 'confirmed' });
    me = await server.client({ role: Role.Participant, personId, eventId });
    await organiser.run(release, { id: randomUUID(), eventId });
    await server.app.get(Jobs).start();
    // Nobody marked: there is no certificate yet. Then somebody does.
    const [early, late] = [randomUUID(), randomUUID()];
    for (const batchId of [early, late]) {
      await organiser.run(issue, { batchId, eventId, ids: [place.id] });
      while (await server.at(({ tx }) => tx.existsBy(CertificateBatch, { id: batchId, position: 0 }))) await wait(100);
      await server.at((db) =>
        db.sql(
          `insert into attendance_mark (event_id, session_id, participation_id, status, marked_at, device) select $1::uuid, $2::uuid, $3::uuid, 'present', now(), 'tablet' where not exists (select from attendance_mark)`,
          [eventId, sessionId, place.id],
        ),
      );
    }
    await server.at((db) =>
      db.sql(
        `with batch as (insert into import_batch (file_id, created, joined, skipped) values (uuidv7(), 0, 1, 0) returning id)
         insert into imported_row (batch_id, row, person_id, created, filled) select id, 1, $1, false, array['email', 'dateOfBirth', 'languages:ce'] from batch`,
        [personId],
      ),
    );
  });
  afterAll(() => server.stop());

  const html = async (language: string): Promise<string> => {
    const { data } = await me.run<{ exportMyArchive: { zip: string } }>('mutation { exportMyArchive { zip } }', {}, language);
    return unpacked(data.exportMyArchive.zip)['data.html'] ?? '';
  };

  it('says in Russian what stands in JSON, under words', async () => {
    const page = await html('ru');
    for (const text of [
      'Имя: Гость 07',
      'Страница: Подготовка жалобы. 22 мая 2017 года. 1 из 1 занятия, 1,5 часа',
      'Почему выдан: посещено занятий: 1 из 1, нужно было 1',
      'По правилу этого обучения сертификат пока не положен.',
      '<dt>Роль в выпусках расписания</dt><dd>Модератор</dd>',
      '<dt>Языки</dt><dd>Чеченский, Английский</dd>',
    ])
      expect(page).toContain(text);
  });

  it('says the same in English', async () => {
    const page = await html('en');
    for (const text of [
      'Name: Гость 07',
      'Preparing an application',
      'Why it was issued: sessions attended: 1 of 1, needed: 1',
      'Moderator',
      'Chechen, English',
    ])
      expect(page).toContain(text);
  });

  it('tells an organiser in words what a list filled in', async () => {
    const query = 'mutation ($id: ID!) { exportPersonArchive(personId: $id, language: "ru", reason: "asked by letter") { zip } }';
    const [person] = await server.at(({ tx }) => tx.findBy(Person, { workingName: 'Гость 07' }));
    const { data } = await organiser.run<{ exportPersonArchive: { zip: string } }>(query, { id: person?.id });
    const page = unpacked(data.exportPersonArchive.zip)['data.html'];
    expect(page).toContain('<dt>Что заполнено</dt><dd>Электронная почта, Дата рождения, Языки: Чеченский</dd>');
  });

  it('names no field as programs do', async () => {
    for (const language of ['ru', 'en'])
      expect(await html(language)).not.toMatch(
        /personId|participationId|firstDay|issuedOn|neutralSubject|decidedAt|passMark|languages:|doesNotQualify|<d[td]>[a-z]+[A-Z]/,
      );
  });

  it('tells the person of no event before an invitation does, and names what it leaves out', async () => {
    const [person] = await server.at(({ tx }) => tx.findBy(Person, { workingName: 'Гость 07' }));
    const personId = person?.id ?? '';
    const planned = async (slug: string, title: string): Promise<string> => {
      const days = { firstDay: '2099-05-22', lastDay: '2099-05-22', timeZone: 'Europe/Moscow' };
      const { id: eventId } = await server.add<Event>(Event, { slug, kind: 'seminar', title: { en: title }, languages: ['ru'], ...days });
      const session = await server.add(Session, { eventId, kind: 'panel', title: { en: title }, minutes: 90 });
      await server.add(SessionPerson, { sessionId: session.id, personId, role: 'speaker' });
      return eventId;
    };
    const listed = await server.add<Participation>(Participation, { eventId: await planned('listed', 'Walnut seminar'), personId, state: 'invited' });
    await planned('drafted', 'Hazel seminar');
    const query = 'mutation ($id: ID!) { exportPersonArchive(personId: $id, language: "en", reason: "asked by letter") { zip } }';
    const { data } = await organiser.run<{ exportPersonArchive: { zip: string } }>(query, { id: personId });
    expect(unpacked(data.exportPersonArchive.zip)['data.html']).toMatch(/Walnut[\s\S]*Hazel|Hazel[\s\S]*Walnut/);
    const before = await html('en');
    expect(before).not.toMatch(/Walnut|Hazel/);
    expect(before).toMatch(/<li>The part in the programme<\/li>/);
    await server.at(({ tx }) => tx.update(Participation, { id: listed.id }, { invitedAt: '2020-01-01T00:00:00Z' }));
    expect(await html('en')).toContain('Walnut seminar');
    expect(await html('en')).not.toContain('Hazel');
  });

  it('keeps from the person what organisers were told that they alone read', async () => {
    const [certificate] = await server.at((db) => db.sql<{ id: string }>('select id from certificate'));
    expect((await organiser.run(revoke, { id: certificate?.id })).errors).toBeUndefined();
    const page = await html('en');
    expect(page).not.toContain('Camomile');
    expect(page).toContain('<li>Why a certificate was revoked</li>');
  });
});
