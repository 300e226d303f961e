import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { Participation } from '@kunak/registration/api';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { extractText } from 'unpdf';
import { CertificateBatches } from './batch/certificate-batches.service';
import { aGuest, aTraining } from './examples';
import { CertificateVault } from './issued/certificate-vault';
import { Certificate } from './issued/certificate.entity';
import type { TrainingExample } from './examples';

const issue =
  'mutation ($batchId: ID!, $eventId: ID!, $variant: CertificateVariant!) { issueCertificates(batchId: $batchId, eventId: $eventId, variant: $variant) { id } }';
const issueTo = `mutation ($batchId: ID!, $eventId: ID!, $ids: [ID!]) {
  issueCertificates(batchId: $batchId, eventId: $eventId, variant: "full", participationIds: $ids) { id } }`;
const list =
  'query ($id: ID!) { certificates(eventId: $id) { id displayName printedName { ru en } variant pages state replacesId reason explanation allowedActions } }';
const revoke =
  'mutation ($id: ID!, $reason: RevocationReason!, $why: String) { revokeCertificate(id: $id, reason: $reason, explanation: $why) { id state reason explanation allowedActions } }';
const reissue = `mutation ($id: ID!, $newId: ID!, $variant: CertificateVariant!, $name: LocalizedTextInput!) {
  reissueCertificate(id: $id, newId: $newId, reason: "mistake", variant: $variant, name: $name) { id state replacesId variant printedName { ru en } } }`;
const mine = 'query { myCertificates { id variant pages state title { ru en } subject { ru en } firstDay lastDay disclosure printedName { ru en } } }';
const choose = 'mutation ($id: ID!, $disclosure: Disclosure!) { chooseDisclosure(id: $id, disclosure: $disclosure) { id disclosure } }';
const changePage = 'mutation ($page: CertificatePageInput!) { changeCertificatePage(page: $page) { version organisations { ru } subject { ru en } } }';
const code = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;
type Issued = { id: string; state: string; variant: string; replacesId: string | null };

describe('certificates that were issued', () => {
  let server: TestServer;
  let organiser: TestClient;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
  });
  afterAll(() => server.stop());

  const holderOf = (training: TrainingExample, guest: Participation): Promise<TestClient> =>
    server.client({ role: Role.Participant, eventId: training.event.id, personId: guest.personId });
  const issued = async (training: TrainingExample): Promise<Issued[]> =>
    (await organiser.run<{ certificates: Issued[] }>(list, { id: training.event.id })).data.certificates;
  /** Issues to all of the training, and gives the one certificate of a training with one guest. */
  const certified = async (training: TrainingExample, variant = 'full'): Promise<Issued> => {
    const batchId = randomUUID();
    expect(code(await organiser.run(issue, { batchId, eventId: training.event.id, variant }))).toBeUndefined();
    await server.at(() => server.app.get(CertificateBatches).workOff(batchId));
    const [certificate] = await issued(training);
    return certificate as Issued;
  };
  const codesOf = (id: string): Promise<{ code: string; neutral_code: string | null }> =>
    server.at(async ({ tx }) => {
      const certificate = await tx.findOneByOrFail(Certificate, { id });
      const { personId } = await tx.findOneByOrFail(Participation, { id: certificate.participationId });
      const { code: opened, neutralCode } = await server.app.get(CertificateVault).open({ ...certificate, personId });
      return { code: opened, neutral_code: neutralCode };
    });
  const check = async (typed: string, language = 'en'): Promise<string> => {
    const body = new URLSearchParams({ code: typed, in: language });
    return (await server.stranger.fetch('/c', { method: 'POST', body })).text();
  };
  const stateOf = async (typed: string): Promise<string> => /<strong>(.*?)<\/strong>/.exec(await check(typed))?.[1] ?? '';
  const textOf = async (client: TestClient, path: string): Promise<string> =>
    (await extractText(new Uint8Array(await (await client.fetch(path)).arrayBuffer()), { mergePages: true })).text.replace(/\s+/g, ' ');

  it('are revoked once, with a reason that stands in the list; a new one goes only to whoever is chosen by name', async () => {
    const training = await aTraining(server);
    const guest = await aGuest(server, training);
    const { id } = await certified(training);
    expect(code(await organiser.run(revoke, { id, reason: 'other', why: ' ' }))).toBe('certificates.reasonMissing');
    const done = await organiser.run(revoke, { id, reason: 'not-earned', why: 'Отметки за 22 мая поставлены по ошибке' });
    const expected = { id, state: 'revoked', reason: 'not-earned', explanation: 'Отметки за 22 мая поставлены по ошибке', allowedActions: [] };
    expect(done.data).toEqual({ revokeCertificate: expected });
    expect((await organiser.run(revoke, { id, reason: 'not-earned', why: 'Отметки за 22 мая поставлены по ошибке' })).data).toEqual({
      revokeCertificate: expected,
    });
    expect(code(await organiser.run(revoke, { id, reason: 'mistake' }))).toBe('certificates.notInForce');
    expect(await stateOf((await codesOf(id)).code)).toContain('revoked or replaced');
    expect((await certified(training)).state).toBe('revoked');
    const batchId = randomUUID();
    await organiser.run(issueTo, { batchId, eventId: training.event.id, ids: [guest.id] });
    await server.at(() => server.app.get(CertificateBatches).workOff(batchId));
    expect((await issued(training)).map(({ state }) => state)).toEqual(['in-force', 'revoked']);
  });

  it('are replaced by a corrected one; the old code says so and the chain is kept', async () => {
    const training = await aTraining(server);
    const guest = await aGuest(server, training);
    const first = await certified(training);
    const holder = await holderOf(training, guest);
    await holder.run(choose, { id: first.id, disclosure: 'name' });
    const newId = randomUUID();
    const request = { id: first.id, newId, variant: 'full', name: { ru: 'Гость Исправленный', en: 'Guest Corrected' } };
    const twice = [await organiser.run(reissue, request), await organiser.run(reissue, request)];
    const expected = { id: newId, state: 'in-force', replacesId: first.id, variant: 'full', printedName: { ru: 'Гость Исправленный', en: 'Guest Corrected' } };
    expect(twice.map(({ data }) => data)).toEqual([{ reissueCertificate: expected }, { reissueCertificate: expected }]);
    expect((await issued(training)).map(({ state }) => state).sort()).toEqual(['in-force', 'replaced']);
    expect(await stateOf((await codesOf(first.id)).code)).toContain('revoked or replaced');
    const page = await check((await codesOf(newId)).code);
    expect(page).toContain('Guest Corrected');
    expect(page).toContain('Preparing an application');
    expect(code(await organiser.run(reissue, { ...request, newId: randomUUID() }))).toBe('certificates.notInForce');
    const third = await organiser.run(reissue, { id: newId, newId: randomUUID(), variant: 'neutral', name: { ru: 'Гость Исправленный' } });
    expect(third.data).toMatchObject({ reissueCertificate: { variant: 'neutral', replacesId: newId } });
    const [{ id: last } = { id: '' }] = (await issued(training)).filter(({ state }) => state === 'in-force');
    expect(code(await organiser.run(reissue, { id: last, newId: randomUUID(), variant: 'full', name: { ru: 'Гость' } }))).toBe('certificates.noFullPage');
    expect(code(await organiser.run(reissue, { id: last, newId: randomUUID(), variant: 'neutral', name: { ru: ' ' } }))).toBe('certificates.nameMissing');
  });

  it('say on the check page what the holder allowed, and not a word more', async () => {
    const training = await aTraining(server);
    const guest = await aGuest(server, training, 'PPPPP', { workingName: 'Гость <b>Седьмой</b>' });
    await organiser.run(changePage, {
      page: { eventId: training.event.id, version: 0, organisations: [], signatories: [], subject: { ru: 'Составление документов', en: 'Writing documents' } },
    });
    const { id } = await certified(training);
    const holder = await holderOf(training, guest);
    const { code: full, neutral_code: neutral } = await codesOf(id);
    const telling = ['Preparing an application', 'May 2017', 'Седьмой', 'Writing documents', 'Host', 'Training centre'];
    const told = async (typed: string | null): Promise<string[]> => {
      const page = await check(typed ?? '');
      expect(page).toContain('✓ The certificate is valid');
      return telling.filter((words) => page.includes(words));
    };
    expect([await told(full), await told(neutral)]).toEqual([[], []]);
    await holder.run(choose, { id, disclosure: 'programme' });
    expect([await told(full), await told(neutral)]).toEqual([
      ['Preparing an application', 'May 2017'],
      ['May 2017', 'Writing documents'],
    ]);
    await holder.run(choose, { id, disclosure: 'name' });
    expect(await told(full)).toEqual(['Preparing an application', 'May 2017', 'Седьмой']);
    expect(await check(full)).toContain('Гость &#60;b&#62;Седьмой&#60;/b&#62;');
    expect(await check(full, 'ru')).toContain('Сертификат действителен');
  });

  it('leave the choice to the holder alone', async () => {
    const training = await aTraining(server);
    const [guest, stranger] = [await aGuest(server, training), await aGuest(server, training, 'AAAAA')];
    const { id } = await certified(training);
    const answers = await Promise.all([
      organiser.run(choose, { id, disclosure: 'name' }),
      (await holderOf(training, stranger)).run(choose, { id, disclosure: 'name' }),
      (await server.client({ role: Role.Trainer, eventId: training.event.id })).run(choose, { id, disclosure: 'name' }),
      (await server.client({ role: Role.Organiser, hostId: server.otherHostId })).run(revoke, { id, reason: 'mistake' }),
      (await server.client({ role: Role.Trainer, eventId: training.event.id })).run(revoke, { id, reason: 'mistake' }),
      (await holderOf(training, guest)).run(reissue, { id, newId: randomUUID(), variant: 'full', name: { ru: 'Другое имя' } }),
    ]);
    expect(answers.map(code)).toEqual(Array.from({ length: 6 }, () => 'platform.notFound'));
    expect(code(await organiser.run(choose, { id, disclosure: 'everything' }))).toBe('platform.invalid');
    expect((await (await holderOf(training, guest)).run(mine)).data).toEqual({
      myCertificates: [
        {
          id,
          variant: 'full',
          pages: ['full', 'neutral'],
          state: 'in-force',
          title: { ru: 'Подготовка жалобы', en: 'Preparing an application' },
          subject: null,
          firstDay: '2017-05-22',
          lastDay: '2017-05-24',
          disclosure: 'nothing',
          printedName: expect.objectContaining({ ru: expect.stringMatching(/^Гость/) }),
        },
      ],
    });
    expect((await (await holderOf(training, stranger)).run(mine)).data).toEqual({ myCertificates: [] });
    expect((await (await server.client({ role: Role.Participant })).run(mine)).data).toEqual({ myCertificates: [] });
  });

  it('are printed from what was certified, the same to the last byte, whatever changes later', async () => {
    const training = await aTraining(server);
    const guest = await aGuest(server, training, 'PPLPA', { workingName: 'Гость Прежний' });
    const { id } = await certified(training);
    const holder = await holderOf(training, guest);
    const bytes = async (client: TestClient) => Buffer.from(await (await client.fetch(`/certificates/${id}.pdf`)).arrayBuffer());
    const first = await bytes(holder);
    await server.at(async (db) => {
      await db.sql("update person set working_name = 'Другое имя' where id = $1", [guest.personId]);
      await db.sql(`update event set title = '{"ru": "Другое название"}' where id = $1`, [training.event.id]);
    });
    expect((await bytes(organiser)).equals(first)).toBe(true);
    const text = await textOf(holder, `/certificates/${id}.pdf`);
    for (const words of [
      'Гость Прежний',
      'Подготовка жалобы',
      '22–24 мая 2017 года, Учебный центр',
      '4 из 5 занятий, 6 часов',
      'Host',
      (await codesOf(id)).code,
      '/c',
    ])
      expect(text).toContain(words);
    await expect(server.at((db) => db.sql("update certificate set snapshot = '' where id = $1", [id]))).rejects.toThrow('permission denied');
    const noted = await server.at((db) => db.sql("select facts from audit_entry where subject_id = $1 and act = 'certificates.printed'", [id]));
    expect(noted).toEqual([{ facts: { variant: 'full', own: true } }, { facts: { variant: 'full', own: false } }, { facts: { variant: 'full', own: true } }]);
  });

  it('lie sealed under the key of their holder, and are not printed from a seal that was touched', async () => {
    const training = await aTraining(server);
    const [one, other] = [await aGuest(server, training, 'PPPPP', { workingName: 'Гость 07' }), await aGuest(server, training, 'PPPPP')];
    await certified(training);
    const ids = new Map((await server.at(({ tx }) => tx.find(Certificate))).map(({ id, participationId }) => [participationId, id]));
    const [mineId, othersId] = [ids.get(one.id) ?? '', ids.get(other.id) ?? ''];
    const { code: printed } = await codesOf(mineId);
    expect((await organiser.run(revoke, { id: othersId, reason: 'other', why: 'Ромашка' })).errors).toBeUndefined();
    const owner = new Client({ connectionString: server.settings.ownerUrl });
    await owner.connect();
    const rows = (await owner.query('select c::text as row from certificate c')).rows.map(({ row }) => String(row)).join();
    for (const clear of ['Гость 07', 'Ромашка', printed, 'decidedAt'])
      for (const text of [clear, Buffer.from(clear).toString('hex')]) expect(rows).not.toContain(text);
    const holder = await holderOf(training, one);
    expect((await holder.fetch(`/certificates/${mineId}.pdf`)).status).toBe(200);
    await owner.query('update certificate set snapshot = (select snapshot from certificate where id = $2) where id = $1', [mineId, othersId]);
    expect((await holder.fetch(`/certificates/${mineId}.pdf`)).status).not.toBe(200);
    expect(await stateOf(printed)).not.toContain('valid');
    await owner.query('delete from certificate');
    await owner.end();
  });

  it('have a neutral page, with a code of its own, that names nobody but the holder', async () => {
    const training = await aTraining(server);
    const guest = await aGuest(server, training, 'PPPPP', { workingName: 'Гость 07' });
    const { id } = await certified(training);
    const holder = await holderOf(training, guest);
    const answer = await holder.fetch(`/certificates/${id}.pdf?variant=neutral`);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="document.pdf"');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const text = (await extractText(bytes, { mergePages: true })).text;
    const { code: full, neutral_code: neutral } = await codesOf(id);
    expect(text).toContain('Гость 07');
    expect(text).toContain(neutral ?? 'a code');
    for (const telling of ['Host', 'Подготовка жалобы', 'Preparing', 'Учебный', 'Training centre', full, 'http']) expect(text).not.toContain(telling);
  });

  it('are not printed for strangers, nor once they are revoked', async () => {
    const training = await aTraining(server);
    const guest = await aGuest(server, training);
    const { id } = await certified(training);
    const strangers = await Promise.all([
      holderOf(training, await aGuest(server, training, 'AAAAA')),
      server.client({ role: Role.Organiser, eventId: (await aTraining(server)).event.id }),
      server.client({ role: Role.Organiser, hostId: server.otherHostId }),
      server.client({ role: Role.Administrator }),
    ]);
    const answers = await Promise.all([
      ...strangers.map((client) => client.fetch(`/certificates/${id}.pdf`)),
      organiser.fetch(`/certificates/${randomUUID()}.pdf`),
      organiser.fetch('/certificates/first.pdf'),
      organiser.fetch(`/certificates/${id}.pdf?variant=golden`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 404));
    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect((await server.stranger.fetch(`/certificates/${id}.pdf`)).status).not.toBe(200);
    await organiser.run(revoke, { id, reason: 'safety' });
    expect((await (await holderOf(training, guest)).fetch(`/certificates/${id}.pdf`)).status).toBe(422);
  });

  it('are shown before they are issued, without a code', async () => {
    const training = await aTraining(server);
    const guest = await aGuest(server, training, 'PPPPP', { workingName: 'Гость 12' });
    const own = await textOf(organiser, `/certificates/preview/${training.event.id}.pdf?participation=${guest.id}`);
    expect(own).toContain('Гость 12');
    expect(own).not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(await textOf(organiser, `/certificates/preview/${training.event.id}.pdf?variant=neutral`)).toContain('Гость 00');
    expect((await (await holderOf(training, guest)).fetch(`/certificates/preview/${training.event.id}.pdf`)).status).toBe(404);
    expect(
      await server.at((db) =>
        db.sql('select 1 from certificate c join participation p on p.id = c.participation_id where p.event_id = $1', [training.event.id]),
      ),
    ).toEqual([]);
  });

  it('leave a subject out of neutral pages once the host’s list forbids a word of it, and no new one is issued with it', async () => {
    const training = await aTraining(server);
    const guest = await aGuest(server, training);
    const page = { eventId: training.event.id, version: 0, organisations: [], signatories: [], subject: { ru: 'Работа с документами' } };
    await organiser.run(changePage, { page });
    const { id } = await certified(training);
    const holder = await holderOf(training, guest);
    const neutral = (): Promise<string> => textOf(holder, `/certificates/${id}.pdf?variant=neutral`);
    expect(await neutral()).toContain('Работа с документами');
    const { data } = await organiser.run<{ addTellingWord: { added: { id: string }[] } }>('mutation { addTellingWord(words: "документ") { added { id } } }');
    expect(await neutral()).not.toContain('Работа');
    await holder.run(choose, { id, disclosure: 'programme' });
    const { neutral_code: neutralCode } = await codesOf(id);
    expect(await check(neutralCode ?? '', 'ru')).not.toContain('Работа');
    const again = { batchId: randomUUID(), eventId: training.event.id, variant: 'neutral' };
    const refused = await organiser.run(issue, again);
    expect([code(refused), refused.errors?.[0]?.message]).toEqual(['certificates.subjectNamesUs', expect.stringContaining('«документ»')]);
    await organiser.run('mutation ($id: ID!) { removeTellingWord(id: $id) { room } }', { id: data.addTellingWord.added[0]?.id });
    expect(await neutral()).toContain('Работа с документами');
    expect(await check(neutralCode ?? '', 'ru')).toContain('Работа с документами');
  });

  it('refuse pages that name the host on a neutral certificate, hold too much, or were changed by somebody else', async () => {
    const { event } = await aTraining(server);
    const page = { eventId: event.id, version: 0, organisations: [{ ru: 'Дом гостя' }], signatories: [], subject: null };
    const subject = (ru: string) => organiser.run(changePage, { page: { ...page, subject: { ru } } });
    for (const telling of ['Подготовка жалобы для новичков', 'Уроки в «Дом гостя»', 'Защита прав человека', 'Host'])
      expect(code(await subject(telling))).toBe('certificates.subjectNamesUs');
    expect(code(await organiser.run(changePage, { page: { ...page, organisations: [{ ru: 'Очень '.repeat(400) }] } }))).toBe('certificates.doesNotFit');
    expect((await organiser.run(changePage, { page: { ...page, subject: { ru: ' Работа с текстом ', en: '' } } })).data).toEqual({
      changeCertificatePage: { version: 1, organisations: [{ ru: 'Дом гостя' }], subject: { ru: 'Работа с текстом', en: null } },
    });
    expect(code(await organiser.run(changePage, { page }))).toBe('platform.changedMeanwhile');
    expect(code(await organiser.run(changePage, { page: { ...page, version: 7 } }))).toBe('platform.changedMeanwhile');
    expect(code(await (await server.client({ role: Role.Trainer, eventId: event.id })).run(changePage, { page }))).toBe('platform.notFound');
  });
});
