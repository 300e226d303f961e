import { Event, Session, SessionPerson } from '@kunak/events/api';
import { Organisation } from '@kunak/organisations/api';
import { Person } from '@kunak/people/api';
import { Eraser } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';

const list = `known { kind words setAside } added { id words } judged { place text words } room`;
const read = `{ tellingWords { ${list} } }`;
const add = `mutation ($words: String!) { addTellingWord(words: $words) { ${list} } }`;
const remove = `mutation ($id: ID!) { removeTellingWord(id: $id) { ${list} } }`;
const setAside = `mutation ($words: String!) { setTellingWordAside(words: $words) { ${list} } }`;
const takeBack = `mutation ($words: String!) { takeTellingWordBack(words: $words) { ${list} } }`;
type Known = { kind: string; words: string; setAside: boolean };
type List = { known: Known[]; added: { id: string; words: string }[]; judged: { place: string; text: string | null; words: string[] }[]; room: number };
const code = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;
const listIn = (data: object): List => Object.values(data)[0] as List;

/** An event in a town, with somebody who speaks there under their name and somebody under a code name. */
async function aProgramme(server: TestServer, hostId = server.hostId): Promise<Event> {
  const event = await server.add<Event>(
    Event,
    {
      ...{ slug: 'mountains-2012', kind: 'conference', timeZone: 'Europe/Moscow', firstDay: '2012-11-14', lastDay: '2012-11-16' },
      ...{ title: { ru: 'Встреча в горах 2012' }, venue: { ru: 'Нальчик, гостиница «Гость»' } },
    },
    hostId,
  );
  const session = await server.add<Session>(Session, { eventId: event.id, kind: 'panel', title: { ru: 'Дискуссия' }, minutes: 60 }, hostId);
  const people = [
    { workingName: 'Лейла Гостева' },
    { workingName: 'Мадина Тайная', exposure: 'confidential' as const, codeName: 'Ласточка' },
    { workingName: 'Пётр Безымянный', exposure: 'confidential' as const },
  ];
  for (const person of people) {
    const { id: personId } = await server.add<Person>(Person, person, hostId);
    await server.add<SessionPerson>(SessionPerson, { sessionId: session.id, personId, role: 'speaker' }, hostId);
  }
  // At no session: not of the programme.
  await server.add<Person>(Person, { workingName: 'Гость 99' }, hostId);
  return event;
}

describe('the list of telling words', () => {
  let server: TestServer;
  let organiser: TestClient;
  let eventId: string;
  beforeAll(async () => {
    server = await startTestServer({ KUNAK_ORIGIN: 'https://mountains.example' });
    organiser = await server.client({ role: Role.Organiser });
    await server.add<Organisation>(Organisation, { kind: 'ngo', name: { ru: 'Правозащитный центр «Очаг» (ПЦО)', en: 'Hearth' } });
    ({ id: eventId } = await aProgramme(server));
  });
  afterAll(() => server.stop());

  const now = async (): Promise<List> => listIn((await organiser.run(read)).data);
  const knownOf = (all: List, kind: string): string[] => all.known.filter((one) => one.kind === kind).map(({ words }) => words);

  it('has the host’s own names, from its data, under the names that screens show', async () => {
    const all = await now();
    expect(knownOf(all, 'host')).toEqual(['Host']);
    expect(knownOf(all, 'organisation')).toEqual(['Hearth', 'Правозащитный центр «Очаг» (ПЦО)', 'Очаг', 'ПЦО']);
    expect(knownOf(all, 'event')).toEqual(['mountains-2012', 'mountains', 'Встреча в горах 2012', 'Встреча в горах']);
    expect(knownOf(all, 'place')).toEqual(['Нальчик', 'гостиница «Гость»']);
    expect(knownOf(all, 'person')).toEqual(['Ласточка', 'Лейла Гостева', 'Лейла', 'Гостева']);
    expect(knownOf(all, 'mission')).toContain('права человека');
    expect(all.known.some((one) => one.setAside)).toBe(false);
  });

  it('says what leaves with every letter, and what of it tells', async () => {
    expect((await now()).judged).toEqual([
      { place: 'sender', text: 'no-reply@localhost', words: [] },
      { place: 'door', text: 'https://mountains.example', words: ['mountains'] },
      { place: 'letter', text: null, words: [] },
    ]);
    const { added } = listIn((await organiser.run(add, { words: 'сообщение' })).data);
    expect((await now()).judged[2]?.words).toEqual(['сообщение']);
    await organiser.run(remove, { id: added[0]?.id });
  });

  it('lets letters go whose plain words stand in a speaker’s name as it was imported, and still knows the speaker', async () => {
    const session = await server.at(({ tx }) => tx.findOneByOrFail(Session, { eventId }));
    const { id: personId } = await server.add<Person>(Person, { workingName: 'Гостья Сообщение - please open' });
    await server.add<SessionPerson>(SessionPerson, { sessionId: session.id, personId, role: 'speaker' });
    const all = await now();
    expect(all.judged[2]).toEqual({ place: 'letter', text: null, words: [] });
    expect(knownOf(all, 'person')).toEqual(expect.arrayContaining(['Гостья Сообщение - please open', 'Гостья']));
    expect(all.known.map(({ words }) => words)).not.toEqual(expect.arrayContaining(['Сообщение']));
    await server.at(({ tx }) => tx.delete(SessionPerson, { personId }));
  });

  it('takes words by hand, once each, and lets them go again', async () => {
    const before = (await now()).room;
    const after = listIn((await organiser.run(add, { words: '  Фонд   «Маяк» ' })).data);
    expect([after.added.map(({ words }) => words), after.room]).toEqual([['Фонд «Маяк»'], before - 1]);
    for (const again of ['фонд маяк', 'FOND MAIAK', 'нальчик', 'Nalchik'])
      expect([again, code(await organiser.run(add, { words: again }))]).toEqual([again, 'telling.already']);
    const gone = listIn((await organiser.run(remove, { id: after.added[0]?.id })).data);
    expect([gone.added, gone.room]).toEqual([[], before]);
    expect(code(await organiser.run(remove, { id: after.added[0]?.id }))).toBe('platform.notFound');
  });

  it.each([
    ['', 'telling.empty'],
    ['…', 'telling.empty'],
    ['а\u200Bб', 'telling.odd'],
    ['<i>б</i>', 'telling.odd'],
    ['я'.repeat(121), 'telling.tooLong'],
    ['я'.repeat(5_000), 'platform.invalid'],
  ])('refuses what is no word: %#', async (words, refusal) => {
    expect(code(await organiser.run(add, { words }))).toBe(refusal);
  });

  it('sets a word of its own data aside and takes it back', async () => {
    const aside = listIn((await organiser.run(setAside, { words: 'mountains' })).data);
    expect(aside.known.filter((one) => one.setAside)).toEqual([{ kind: 'event', words: 'mountains', setAside: true }]);
    expect(aside.judged[1]?.words).toEqual([]);
    expect(code(await organiser.run(setAside, { words: 'mountains' }))).toBe('telling.already');
    expect(code(await organiser.run(setAside, { words: 'a word of nobody' }))).toBe('platform.notFound');
    expect(listIn((await organiser.run(takeBack, { words: 'mountains' })).data).judged[1]?.words).toEqual(['mountains']);
    expect(code(await organiser.run(takeBack, { words: 'mountains' }))).toBe('platform.notFound');
  });

  it('holds no more than a person can keep in view', async () => {
    await server.at((db) => db.sql("insert into telling_word (words, key, stance) select 'w' || n, 'w' || n, 'added' from generate_series(1, 300) n"));
    expect(code(await organiser.run(add, { words: 'Ещё одно' }))).toBe('telling.tooMany');
    expect(code(await organiser.run(setAside, { words: 'NGO' }))).toBe('telling.tooMany');
    await server.at((db) => db.sql("delete from telling_word where key like 'w%'"));
  });

  it('judges an event’s texts by the people of that event alone: no refusal tells who is at another', async () => {
    const days = { timeZone: 'Europe/Moscow', firstDay: '2017-05-22', lastDay: '2017-05-26' };
    const { id: other } = await server.add<Event>(Event, { slug: 'elsewhere', kind: 'training', title: { en: 'Lessons' }, ...days });
    const change = 'mutation ($page: CertificatePageInput!) { changeCertificatePage(page: $page) { version } }';
    const subject = (eventId: string, ru: string) =>
      organiser.run(change, { page: { eventId, version: 0, organisations: [], signatories: [], subject: { ru } } });
    expect(code(await subject(eventId, 'Рассказ Лейлы'))).toBe('certificates.subjectNamesUs');
    expect(code(await subject(other, 'Поездка в Нальчик'))).toBe('certificates.subjectNamesUs');
    expect((await subject(other, 'Рассказ Лейлы')).data).toEqual({ changeCertificatePage: { version: 1 } });
  });

  it('forgets the names that organisers added when their people are erased, and no others', async () => {
    const { id } = await server.add(Person, { workingName: 'Заур Ледников', exposure: 'confidential', codeName: 'Скворец' });
    const names = ['Ледников', 'Скворец', 'Заур-Хаджи', 'Ледниковый перевал'];
    for (const words of names) expect(code(await organiser.run(add, { words }))).toBeUndefined();
    await server.at(() => server.app.get(Eraser).erase(server.hostId, id, 'decided'));
    const left = (await now()).added;
    expect(left.map(({ words }) => words)).toEqual(['Заур-Хаджи', 'Ледниковый перевал']);
    for (const one of left) await organiser.run(remove, { id: one.id });
  });

  it('is the host’s own: another host’s words are neither seen nor counted', async () => {
    const stranger = await server.client({ role: Role.Organiser, hostId: server.otherHostId });
    await stranger.run(add, { words: 'Чужое слово' });
    expect((await now()).added).toEqual([]);
    expect(knownOf(listIn((await stranger.run(read)).data), 'place')).toEqual([]);
  });

  it('is set by organisers of the whole host alone', async () => {
    const { id: anotherId } = await server.add<Event>(Event, {
      ...{ slug: 'another', kind: 'training', timeZone: 'Europe/Moscow', firstDay: '2017-05-22', lastDay: '2017-05-26', title: { en: 'Course' } },
    });
    for (const role of [Role.Trainer, Role.ProtectionOfficer, Role.Administrator, Role.Participant])
      expect([role, code(await (await server.client({ role })).run(read))]).toEqual([role, 'platform.notFound']);
    const ofEvent = await server.client({ role: Role.Organiser, eventId: anotherId });
    for (const [operation, variables] of [
      [read, {}],
      [add, { words: 'слово' }],
      [setAside, { words: 'NGO' }],
    ] as const)
      expect(code(await ofEvent.run(operation, variables))).toBe('platform.notFound');
  });
});
