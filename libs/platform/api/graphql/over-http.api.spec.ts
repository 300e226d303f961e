import { startTestServer } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { serverAudits } from 'graphql-http';

const noGet = 'Nothing is asked by GET, in development neither.';
const honestStatus =
  'The older media type wants 200 for a document that could not be run. Ours is 400 in both: whoever watches a status must not take a refusal for an answer.';

/** What the suite would like and we do not do, and why. All of these are its lesser wishes. */
const explained: Readonly<Record<string, string>> = {
  '5A70': noGet,
  D6D5: noGet,
  '6A70': noGet,
  '572B': honestStatus,
  FDE2: honestStatus,
  '7B9B': honestStatus,
};

describe('GraphQL over HTTP, by the audits of graphql-http, as for development', () => {
  let server: TestServer;
  beforeAll(async () => (server = await startTestServer({ KUNAK_ANY_OPERATION: 'yes' })));
  afterAll(() => server.stop());

  it('has no error, and no warning but those that are explained', async () => {
    const audits = serverAudits({ url: `${server.origin}/graphql` });
    const results = await Promise.all(audits.map((audit) => audit.fn()));
    expect(results.length).toBeGreaterThan(50);
    expect(results.filter(({ status }) => status === 'error').map(({ name }) => name)).toEqual([]);
    const short = results.filter(({ status }) => status !== 'ok').map(({ id }) => id);
    expect(short.sort()).toEqual(Object.keys(explained).sort());
  });
});
