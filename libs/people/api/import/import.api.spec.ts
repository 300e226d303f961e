import { Role } from '@kunak/platform/rules';
import { StoredFile } from '@kunak/platform/api';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { IdentityVault } from '../identity-vault';
import { PersonNotes } from '../person-notes';
import { Person } from '../person.entity';
import { ImportBatch, ImportedRow } from './import-batch.entity';

const preview = `query ($fileId: ID!, $settings: ImportSettings) { previewImport(fileId: $fileId, settings: $settings) {
  encoding separator mappingProblem problemCount columns { letter header field samples } problems { row letter header severity code text value }
  doubles { row name proposal personName sameAsRow why } counts { rows create join skip undecided leftOut } } }`;
const importPeople = `mutation ($fileId: ID!, $settings: ImportSettings, $eventId: ID) {
  importPeople(fileId: $fileId, settings: $settings, eventId: $eventId) { id fileName created joined skipped undoneAt } }`;
const undo = 'mutation ($id: ID!) { undoImport(batchId: $id) { undoneAt } }';
const batches = '{ importBatches { id fileName created undoneAt } }';
const discard = 'mutation ($id: ID!) { discardUpload(fileId: $id) }';

/** What an office keeps: semicolons, Windows-1251, two digits of a year, a comma in an address, an alias with a formula. */
const office = [
  '№;ФИО;Организация;Регион;E-mail;Приезд;Языки;Примечания',
  '1;Гость Хьамзат ГIалгIай;Фонд «Пример»;Ингушетия;guest01@example.org;16.11.12;русский, ингушский;=HYPERLINK("x")',
  '2;Гостья Алёна;НКО Пример фонд;Чечня;guest02@example,org;16.11.12;русский/English B1;',
  '3;;;;;;;',
  '4;ГОСТЬ ХЬАМЗАТ Г1АЛГ1АЙ;;Ингушетия;GUEST01@EXAMPLE.ORG;;;',
  '5;Гость Третий;Сеть примеров;Атлантида;guest01@example.org;31.02.12;;Аллергия на орехи',
];
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const others: Record<string, number> = { Ё: 0xa8, ё: 0xb8, '№': 0xb9, '«': 0xab, '»': 0xbb };
    return others[letter] ?? (code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code);
  });

type Problem = { row: number; letter: string; code: string; severity: string };
type Preview = { previewImport: { problems: Problem[]; counts: object; doubles: object[]; columns: { field: string }[]; mappingProblem: string | null } };
type Imported = { importPeople: { id: string; created: number; joined: number; skipped: number } };

describe('a list of people', () => {
  let server: TestServer;
  let organiser: TestClient;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
  });
  afterAll(() => server.stop());
  afterEach(() =>
    server.at(async (db) => {
      await db.sql('update membership set person_id = null');
      for (const table of ['person', 'organisation', 'import_batch']) await db.sql(`delete from ${table}`);
    }),
  );

  const upload = async (bytes: Uint8Array | string, client = organiser): Promise<string> => {
    const headers = { 'content-type': 'text/csv', 'x-file-name': encodeURIComponent('список.csv') };
    const answer = await client.fetch('/files', { method: 'POST', headers, body: typeof bytes === 'string' ? bytes : new Uint8Array(bytes) });
    return ((await answer.json()) as { id: string }).id;
  };
  const officeFile = () => upload(windows1251(office.join('\r\n')));
  const decided = { decisions: [{ row: 6, action: 'create' }] };
  const codeOf = (answer: { errors?: readonly { extensions: { code: string } }[] }) => answer.errors?.[0]?.extensions.code;
  const everybody = () =>
    server.at(async ({ tx }) => {
      const people = await tx.find(Person, { order: { workingName: 'ASC' } });
      const notes = server.app.get(PersonNotes);
      return Promise.all(people.map(async (person) => ({ ...person, notes: await notes.of(person) })));
    });
  const bringIn = async (fileId: string, settings: object = decided) => (await organiser.run<Imported>(importPeople, { fileId, settings })).data.importPeople;

  it('is understood before anything is written', async () => {
    const { data } = await organiser.run<Preview>(preview, { fileId: await officeFile() }, 'en');
    expect(data.previewImport).toMatchObject({
      ...{ encoding: 'windows-1251', separator: ';', mappingProblem: null },
      counts: { rows: 5, create: 2, join: 0, skip: 1, undecided: 1, leftOut: 1 },
    });
    expect(data.previewImport.columns.map(({ field }) => field)).toEqual([
      ...['ignore', 'workingName', 'organisation', 'homeRegion', 'email', 'arrival', 'languages', 'notes'],
    ]);
    expect(await everybody()).toEqual([]);
  });

  it('has each bad cell named by row and column, in the language of the reader', async () => {
    const fileId = await officeFile();
    const { data } = await organiser.run<Preview>(preview, { fileId }, 'en');
    const errors = data.previewImport.problems.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([
      { row: 3, letter: 'E', header: 'E-mail', code: 'people.emailAlmost', value: 'guest02@example,org' },
      { row: 4, letter: 'B', code: 'people.cellNameMissing', text: 'The name is missing: the row stays out.' },
      { row: 6, letter: 'D', code: 'people.cellRegionUnknown', value: 'Атлантида' },
      { row: 6, letter: 'F', code: 'people.dateDoesNotExist' },
    ]);
    const codesAt = (row: number, letter: string) =>
      data.previewImport.problems.filter((one) => one.row === row && one.letter === letter).map(({ code }) => code);
    expect(codesAt(2, 'B')).toEqual(['people.cellPalochka']);
    expect(codesAt(2, 'H')).toEqual(['people.cellFormula']);
    expect(codesAt(2, 'F')).toEqual(['people.dateTwoDigitYear']);
    expect(codesAt(5, 'E')).toContain('people.repeatsRow');
    const russian = await organiser.run<Preview>(preview, { fileId });
    expect(russian.data.previewImport.problems.find(({ row }) => row === 4)).toMatchObject({ text: 'Имя не указано: строка не войдёт.' });
  });

  it('says who comes twice and why, and asks where it cannot know', async () => {
    const { data } = await organiser.run<Preview>(preview, { fileId: await officeFile() }, 'en');
    expect(data.previewImport.doubles).toEqual([
      { row: 5, name: 'ГОСТЬ ХЬАМЗАТ Г1АЛГ1АЙ', proposal: 'skip', personName: null, sameAsRow: 2, why: 'the same e-mail, the same name' },
      { row: 6, name: 'Гость Третий', proposal: 'ask', personName: null, sameAsRow: 2, why: 'the same e-mail, another name' },
    ]);
    const fileId = await officeFile();
    const undecided = await organiser.run(importPeople, { fileId });
    expect(undecided).toMatchObject({ data: null, errors: [{ extensions: { code: 'people.importUndecided' } }] });
    expect(await everybody()).toEqual([]);
  });

  it('comes in whole, with legal data apart and organisations made once', async () => {
    const batch = await bringIn(await officeFile());
    expect(batch).toMatchObject({ created: 3, joined: 0, skipped: 1 });
    const people = await everybody();
    expect(people).toMatchObject([
      { workingName: 'Гость Третий', email: 'guest01@example.org', homeRegion: null, notes: 'Аллергия на орехи' },
      { workingName: 'Гость Хьамзат ГIалгIай', homeRegion: 'RU-IN', languages: ['ru', 'inh'], notes: '=HYPERLINK("x")', importBatchId: batch.id },
      { workingName: 'Гостья Алёна', email: null, homeRegion: 'RU-CE', languages: ['ru', 'en'], languageLevels: { en: 'B1' } },
    ]);
    const rows = await server.at((db) => db.tx.find(ImportedRow, { order: { row: 'ASC' } }));
    expect(rows).toMatchObject([
      { row: 2, arrival: '2012-11-16' },
      { row: 3, arrival: '2012-11-16' },
      { row: 6, arrival: null },
    ]);
    const found = await organiser.run<{ people: { items: object[] } }>('{ people { items { displayName affiliations { organisation { name { ru } } } } } }');
    expect(found.data.people.items).toEqual([
      { displayName: 'Гость Третий', affiliations: [{ organisation: { name: { ru: 'Сеть примеров' } } }] },
      { displayName: 'Гость Хьамзат ГIалгIай', affiliations: [{ organisation: { name: { ru: 'Фонд «Пример»' } } }] },
      { displayName: 'Гостья Алёна', affiliations: [{ organisation: { name: { ru: 'Фонд «Пример»' } } }] },
    ]);
  });

  it('comes in once, however often the network repeats it, also at the same moment', async () => {
    const fileId = await officeFile();
    const answers = await Promise.all([1, 2, 3].map(() => organiser.run<Imported>(importPeople, { fileId, settings: decided })));
    expect(new Set(answers.map(({ data }) => data.importPeople.id)).size).toBe(1);
    expect((await organiser.run<Imported>(importPeople, { fileId, settings: decided })).data.importPeople).toEqual(answers[0]?.data.importPeople);
    expect(await everybody()).toHaveLength(3);
  });

  it('leaves no copy of the file behind', async () => {
    const fileId = await officeFile();
    await bringIn(fileId);
    expect(await server.at((db) => db.tx.findBy(StoredFile, { id: fileId }))).toEqual([]);
  });

  it('takes the corrections that were made on the screen', async () => {
    const corrections = [
      { row: 3, column: 4, value: 'guest02@example.org' },
      { row: 4, column: 1, value: 'Гость Четвёртый' },
      { row: 6, column: 3, value: '' },
    ];
    await bringIn(await officeFile(), { corrections, decisions: [{ row: 6, action: 'skip' }] });
    expect(await everybody()).toMatchObject([{ workingName: 'Гость Хьамзат ГIалгIай' }, { workingName: 'Гость Четвёртый' }, { email: 'guest02@example.org' }]);
  });

  it('fills the gaps of those who are known, and undoing empties exactly these', async () => {
    const known = await server.add(Person, {
      workingName: 'Хьамзат гӀалгӀай Гость',
      exposure: 'internal',
      email: 'guest01@example.org',
      languages: ['ce'],
    });
    await server.at(() => server.app.get(PersonNotes).add([{ id: known.id, notes: 'зовите Хамзатом' }]));
    const file =
      'Имя (как в паспорте);Называть;Почта;Языки;Дата рождения;Примечания\r\nГостев Пример;Гость Хьамзат ГIалгIай;guest01@example.org;русский;31.12.1990;Лекарства с собой\r\n';
    const batch = await bringIn(await upload(file), {});
    expect(batch).toMatchObject({ created: 0, joined: 1 });
    expect(await everybody()).toMatchObject([
      { id: known.id, workingName: 'Хьамзат гӀалгӀай Гость', languages: ['ce', 'ru'], notes: 'зовите Хамзатом\nЛекарства с собой' },
    ]);
    const identity = () => server.at(() => server.app.get(IdentityVault).of(known.id));
    expect(await identity()).toMatchObject({ legalName: 'Гостев Пример', dateOfBirth: '1990-12-31' });
    expect((await organiser.run(undo, { id: batch.id })).errors).toBeUndefined();
    expect(await everybody()).toMatchObject([{ id: known.id, languages: ['ce'], notes: 'зовите Хамзатом' }]);
    expect(await identity()).toMatchObject({ legalName: null, dateOfBirth: null });
  });

  it('is undone as one, and can come in again', async () => {
    const { id } = await bringIn(await officeFile());
    expect((await organiser.run(undo, { id })).data).toEqual({ undoImport: { undoneAt: expect.any(String) } });
    expect(await everybody()).toEqual([]);
    expect(await server.at((db) => db.sql('select 1 from organisation union all select 1 from legal_identity'))).toEqual([]);
    expect(codeOf(await organiser.run(undo, { id }))).toBe('people.importUndone');
    expect(await bringIn(await officeFile())).toMatchObject({ created: 3 });
    const listed = await organiser.run<{ importBatches: object[] }>(batches);
    expect(listed.data.importBatches).toMatchObject([
      { fileName: 'список.csv', undoneAt: null },
      { id, undoneAt: expect.any(String) },
    ]);
  });

  it('is not undone when one of its people stands elsewhere already', async () => {
    const { id } = await bringIn(await officeFile());
    const [guest] = await everybody();
    await server.client({ role: Role.Participant, personId: guest?.id ?? '' });
    const refused = await organiser.run(undo, { id }, 'en');
    expect(refused.errors?.[0]).toMatchObject({ extensions: { code: 'people.importTied' }, message: expect.stringContaining('Гость Третий') });
    expect(await everybody()).toHaveLength(3);
  });

  it('names no confidential person to whoever brings their real name', async () => {
    await server.add(Person, { workingName: 'Гостья Алёна', codeName: 'Рябина', exposure: 'confidential', email: 'guest02@example.org' });
    const corrections = [{ row: 3, column: 4, value: 'guest02@example.org' }];
    const answer = await organiser.run<Preview>(preview, { fileId: await officeFile(), settings: { corrections } });
    expect(answer.data.previewImport.doubles).toContainEqual(expect.objectContaining({ row: 3, proposal: 'join', personName: '•••' }));
    expect(JSON.stringify(answer)).not.toContain('Рябина');
    const all = preview.replace('doubles {', 'doubles { personId');
    expect((await organiser.run(all, { fileId: await officeFile() })).errors?.[0]?.message).toMatch(/^Cannot query field "personId"/);
  });

  it('does not tell whether a working name belongs to a legal one', async () => {
    const alias = await server.add(Person, { workingName: 'Гость Под Именем', exposure: 'internal' });
    await server.at(() => server.app.get(IdentityVault).add([{ personId: alias.id, legalName: 'Гостья Алёна' }]));
    const { data } = await organiser.run<Preview>(preview, { fileId: await officeFile() });
    expect(data.previewImport.doubles).not.toContainEqual(expect.objectContaining({ row: 3 }));
  });

  it('waits for a name column instead of failing', async () => {
    const { data } = await organiser.run<Preview>(preview, { fileId: await upload('цвет,число\nсиний,7\n') }, 'en');
    expect(data.previewImport).toMatchObject({ mappingProblem: 'No column is set as the name. Choose where the name is.', counts: { rows: 0 } });
  });

  it.each([
    ['PK\u0003\u0004', 'people.importNotText'],
    ['имя,почта\n', 'people.importEmpty'],
    ['имя,почта\n"Гость,x\n', 'people.importOpenQuote'],
    [`имя\n${'Гость\n'.repeat(5001)}`, 'people.importTooManyRows'],
    [`имя\n${'x'.repeat(11 * 1024 * 1024)}`, 'people.importTooBig'],
  ])('refuses a file that is none', async (text, code) => {
    expect(codeOf(await organiser.run(preview, { fileId: await upload(text) }))).toBe(code);
  });

  it('is closed to everybody else, and to another host', async () => {
    const fileId = await officeFile();
    const elsewhere = await server.client({ role: Role.Organiser, hostId: server.otherHostId });
    const others = [
      elsewhere,
      ...(await Promise.all([Role.Trainer, Role.Participant, Role.ProtectionOfficer, Role.Administrator].map((role) => server.client({ role })))),
    ];
    const { id } = await bringIn(await officeFile());
    for (const other of others) {
      expect(codeOf(await other.run(preview, { fileId }))).toBe('platform.notFound');
      expect(codeOf(await other.run(importPeople, { fileId }))).toBe('platform.notFound');
      expect(codeOf(await other.run(undo, { id }))).toBe('platform.notFound');
      expect(codeOf(await other.run(discard, { id: fileId }))).toBe('platform.notFound');
    }
    expect((await organiser.run(discard, { id: fileId })).data).toEqual({ discardUpload: true });
    expect(await server.at((db) => db.tx.count(ImportBatch))).toBe(1);
  });
});
