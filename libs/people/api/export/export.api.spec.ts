import { Role } from '@kunak/platform/rules';
import { AuditEntry } from '@kunak/platform/api';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { IdentityVault } from '../identity-vault';
import { Person } from '../person.entity';

const exportPeople =
  'mutation ($search: String, $filter: PeopleFilter, $reason: String!) { exportPeople(search: $search, filter: $filter, reason: $reason) { id people leftOut text } }';

describe('a list that leaves', () => {
  let server: TestServer;
  beforeAll(async () => (server = await startTestServer()));
  afterAll(() => server.stop());

  it('is inert, without confidential people and legal names, and recorded with its reason apart', async () => {
    const organiser = await server.client({ role: Role.Organiser });
    const formula = await server.add(Person, {
      workingName: 'Гость 01',
      exposure: 'internal',
      occupation: '=HYPERLINK("x")',
      languages: ['ru', 'ce'],
      homeRegion: 'RU-CE',
    });
    await server.add(Person, { workingName: 'Гость Тайный', codeName: 'Рябина', exposure: 'confidential' });
    await server.add(Person, { workingName: 'Гость чужой', exposure: 'public' }, server.otherHostId);
    await server.at(() => server.app.get(IdentityVault).add([{ personId: formula.id, legalName: 'Гостев Пример' }]));
    type Made = { exportPeople: { id: string; people: number; leftOut: number; text: string } };
    const { data } = await organiser.run<Made>(exportPeople, { reason: 'список для гостиницы' }, 'en');
    expect(data.exportPeople).toMatchObject({ people: 1, leftOut: 1 });
    expect(data.exportPeople.text).toBe(
      '\uFEFFName;Languages;Home region;Occupation;E-mail;Phone;Organisation\r\nГость 01;Russian, Chechen;Chechnya;"\'=HYPERLINK(""x"")";;;\r\n',
    );
    const audit = await server.at((db) => db.tx.findBy(AuditEntry, { act: 'people.list-exported' }));
    expect(audit).toMatchObject([{ subjectId: data.exportPeople.id, accountId: organiser.accountId, facts: { people: 1, leftOut: 1 } }]);
    expect(JSON.stringify(audit)).not.toContain('гостиниц');
    expect((await organiser.run(exportPeople, { reason: ' ' })).errors?.[0]?.extensions.code).toBe('people.reasonNeeded');
  });

  it('goes with nobody but an organiser of the host', async () => {
    for (const role of [Role.ProtectionOfficer, Role.Trainer, Role.Participant, Role.Administrator]) {
      const other = await server.client({ role });
      expect((await other.run(exportPeople, { reason: 'очень нужно' })).errors?.[0]?.extensions.code).toBe('platform.notFound');
    }
  });
});
