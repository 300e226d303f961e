import { Refusal } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { Database } from '../database/database';
import { Hosts } from './hosts';

describe('a host', () => {
  let server: TestServer;
  beforeAll(async () => (server = await startTestServer()));
  afterAll(() => server.stop());

  const create = (slug: string): Promise<{ slug: string }> =>
    server.app.get(Database).within({ hostId: null }, () => server.app.get(Hosts).create(slug, 'Another house', 'en'));
  const lineOf = (made: Promise<unknown>): Promise<string> =>
    made.then(
      () => 'made',
      (error: unknown) => (error instanceof Refusal ? error.textIn('en') : String(error)),
    );
  const taken = 'There is a host with the slug “twice” already.';

  it('is made once under one slug, and whoever asks again reads why not in one plain line', async () => {
    expect(await lineOf(create('twice'))).toBe('made');
    expect(await lineOf(create('twice'))).toBe(taken);
  });

  it('is made once by two who ask at the same moment', async () => {
    const lines = await Promise.all([lineOf(create('at-once')), lineOf(create('at-once'))]);
    expect(lines.sort()).toEqual([taken.replace('twice', 'at-once'), 'made']);
  });

  it('has a slug that fits into an address', async () => {
    for (const slug of ['No Slug', 'x', '-house', 'дом'])
      expect(await lineOf(create(slug))).toBe(`The slug “${slug}” does not fit: Latin letters, digits and hyphens, 2 to 40 characters.`);
  });
});
