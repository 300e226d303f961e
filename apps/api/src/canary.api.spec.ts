import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PostOffice } from '@kunak/platform/api';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { Client } from 'pg';

/** All that the database holds, as its superuser reads it: each row as JSON, so that bytes stand there as hex. */
async function everything(url: string): Promise<string> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    const { rows: tables } = await owner.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'jobs') order by 1",
    );
    const dumps: string[] = [];
    for (const { name } of tables)
      dumps.push(...(await owner.query<{ row: string }>(`select to_jsonb(t)::text as row from ${name} t`)).rows.map(({ row }) => row));
    return dumps.join('\n');
  } finally {
    await owner.end();
  }
}

/** The text as it stands, and as it looks in hexadecimal digits or base64. */
const formsOf = (text: string): string[] => [text, Buffer.from(text).toString('hex'), Buffer.from(text).toString('base64').replace(/=+$/, '').slice(0, -1)];
const found = (text: string, place: string): boolean => formsOf(text).some((form) => place.includes(form));

describe('the database alone', () => {
  let server: TestServer;
  beforeAll(async () => (server = await startTestServer()));
  afterAll(() => server.stop());

  it('tells no secret that somebody brought in through the doors', async () => {
    const organiser = await server.client({ role: Role.Organiser });
    await organiser.run('mutation ($input: PersonInput!) { createPerson(input: $input) { id } }', { input: { workingName: 'canary-working-name' } });
    const file = await organiser.fetch('/files', { method: 'POST', headers: { 'x-file-name': 'canary-file-name.csv' }, body: 'canary-file-content' });
    expect(file.status).toBe(201);
    const { secret } = (await organiser.run<{ startTotp: { secret: string } }>('mutation { startTotp { secret } }')).data.startTotp;
    await server.at(() =>
      server.app.get(PostOffice).post({
        to: 'canary-address@example.org',
        language: 'en',
        subject: { ru: 'canary-subject', en: 'canary-subject' },
        body: { ru: '{link}', en: '{link}' },
        values: { link: 'https://example.org/portal/i#canary-link' },
      }),
    );
    expect((await server.letters()).map(({ toAddress }) => toAddress)).toEqual(['canary-address@example.org']);

    const dump = await everything(server.settings.ownerUrl);
    // What is not sealed is found, in every form: so the search would find the rest as well.
    for (const form of formsOf('canary-working-name')) expect(found('canary-working-name', `… ${form} …`)).toBe(true);
    expect(found('canary-working-name', dump)).toBe(true);
    const secrets = ['canary-file-name', 'canary-file-content', secret, 'canary-address', 'canary-subject', 'canary-link'];
    expect(secrets.filter((text) => found(text, dump))).toEqual([]);
  });

  it('finds nothing readable in the folder of the files either', () => {
    const folder = join(server.settings.given.KUNAK_DATA, 'files', server.hostId);
    const files = readdirSync(folder);
    expect(files).toHaveLength(1);
    const [file = ''] = files;
    expect(file).toMatch(/^[\da-f-]{36}$/);
    expect(found('canary-file-content', readFileSync(join(folder, file), 'latin1'))).toBe(false);
  });
});
