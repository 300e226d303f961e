import { readHeadText, Role } from '@kunak/platform/rules';
import type { SignedHead } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { Audit } from './audit';
import { AuditVerifier } from './audit-verifier';
import { isOurHead } from './head-signature';

type Page = { journal: { entries: { sequence: number | null; by: string | null; words: string }[]; next: number | null } };
type Head = { journalHead: { sequence: number; hash: string; text: string } };

describe('the journal', () => {
  let server: TestServer;
  let organiser: TestClient;
  beforeAll(async () => {
    server = await startTestServer();
    organiser = await server.client({ role: Role.Organiser });
    for (let n = 0; n < 3; n += 1)
      await server.db.within({ hostId: server.hostId, accountId: organiser.accountId }, () => server.app.get(Audit).record('people.person-added', null));
    await server.at(() => server.app.get(Audit).record('people.person-removed', null));
    await server.at(() => server.app.get(Audit).record('people.list-exported', null), server.otherHostId);
  });
  afterAll(() => server.stop());

  const page = 'query ($before: Float, $acts: [String!]) { journal(first: 3, before: $before, acts: $acts) { entries { sequence by words } next } }';
  const head = async (): Promise<Head['journalHead']> => (await organiser.run<Head>('{ journalHead { sequence hash text } }')).data.journalHead;

  it('tells who did what in the reader’s language, the newest first, page by page', async () => {
    await head();
    const { data } = await organiser.run<Page>(page);
    expect(data.journal).toEqual({
      entries: [
        { sequence: 4, by: null, words: 'Человек удалён из списка' },
        { sequence: 3, by: 'Guest 00', words: 'Человек добавлен' },
        { sequence: 2, by: 'Guest 00', words: 'Человек добавлен' },
      ],
      next: 2,
    });
    const next = await organiser.run<Page>(page, { before: 2 }, 'en');
    expect(next.data.journal).toEqual({ entries: [{ sequence: 1, by: 'Guest 00', words: 'Person added' }], next: null });
    const removed = await organiser.run<Page>(page, { acts: ['people.person-removed'] });
    expect(removed.data.journal.entries.map(({ sequence }) => sequence)).toEqual([4]);
  });

  it('hands out a signed end, and proves an earlier one', async () => {
    const before = await head();
    await server.at(() => server.app.get(Audit).record('people.person-added', null));
    expect((await head()).sequence).toBe(before.sequence + 1);
    const then = await organiser.run(`{ journalHashAt(sequence: ${before.sequence}) }`);
    expect(then.data).toEqual({ journalHashAt: before.hash });
    expect((await organiser.run('{ journalHashAt(sequence: 99) }')).data).toEqual({ journalHashAt: null });
    const kept = readHeadText(before.text) as SignedHead;
    expect(isOurHead(kept, server.settings.secret)).toBe(true);
    expect(isOurHead({ ...kept, sequence: kept.sequence + 1 }, server.settings.secret)).toBe(false);
    expect(isOurHead(kept, 'another secret of more than 32 characters')).toBe(false);
    const report = await server.app.get(AuditVerifier).verify(server.hostId, [{ sequence: kept.sequence, hash: Buffer.from(kept.hash, 'hex') }]);
    expect(report.problems).toEqual([]);
  });

  it('is for organisers of the whole host alone', async () => {
    for (const role of [Role.Trainer, Role.Participant, Role.ProtectionOfficer, Role.Administrator]) {
      const { errors } = await (await server.client({ role })).run(page);
      expect(errors?.[0]?.extensions.code).toBe('platform.notFound');
    }
    expect((await server.stranger.run(page)).errors).toHaveLength(1);
  });

  it('says which acts have no words', async () => {
    const { Journal } = await import('./journal');
    expect(server.app.get(Journal).without(['people.person-added', 'people.nobody-named-it'])).toEqual(['people.nobody-named-it']);
  });
});
