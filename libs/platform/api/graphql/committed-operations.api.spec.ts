import { readFileSync } from 'node:fs';
import { Role } from '@kunak/platform/rules';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';

type Answered = { readonly status: number; readonly body: unknown };
const operations = JSON.parse(readFileSync('apps/api/operations.json', 'utf8')) as Record<string, string>;
const idOf = (name: string): string => Object.entries(operations).find(([, text]) => new RegExp(`^(query|mutation) ${name}\\b`).test(text))?.[0] ?? '';
const unknown = { status: 400, body: { errors: [{ message: 'Unknown operation', extensions: { code: 'platform.unknownOperation' } }] } };

async function send(client: TestClient, body: unknown, init: RequestInit = {}, path = '/graphql'): Promise<Answered> {
  const headers = { 'content-type': 'application/json', 'accept-language': 'en' };
  const answer = await client.fetch(path, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body), ...init });
  const text = await answer.text();
  return { status: answer.status, body: text.startsWith('{') ? (JSON.parse(text) as unknown) : text };
}

describe('in production', () => {
  let server: TestServer;
  let organiser: TestClient;
  beforeAll(async () => {
    server = await startTestServer({ KUNAK_ANY_OPERATION: 'no' });
    organiser = await server.client({ role: Role.Organiser });
  });
  afterAll(() => server.stop());

  it('answers a committed operation by its id', async () => {
    expect(await send(organiser, { id: idOf('Me') })).toMatchObject({ status: 200, body: { data: { me: { accountId: organiser.accountId } } } });
  });

  it.each([
    ['a text of its own', { query: '{ me { accountId } }' }],
    ['a committed text without its id', { query: Object.values(operations)[0] }],
    ['a text beside an id that is not in the list', { id: 'a'.repeat(64), query: '{ me { accountId } }' }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['a field that is nearly one of ours', { query: '{ mee { accountId } }' }],
    ['an automatically persisted query', { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }],
    ['two operations at once', [{ id: idOf('Me') }, { id: idOf('Me') }]],
    ['an id that is no text', { id: { toString: 'x' } }],
    ['a word of the language', { id: '__proto__' }],
  ])('runs nothing else: %s', async (_, body) => {
    expect(await send(organiser, body)).toEqual(unknown);
  });

  it('prefers the id to a text beside it', async () => {
    const { body } = await send(organiser, { id: idOf('Me'), query: '{ team { members { displayName } } }' });
    expect(Object.keys((body as { data: object }).data)).toEqual(['me']);
  });

  it.each([
    ['GET', { method: 'GET', body: null }, `?query={me{accountId}}`],
    ['GET with an id', { method: 'GET', body: null }, `?id=${idOf('Me')}`],
    ['a form that another site could send', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: `id=${idOf('Me')}` }, ''],
    ['plain text that another site could send', { headers: { 'content-type': 'text/plain' } }, ''],
    ['a file form that another site could send', { headers: { 'content-type': 'multipart/form-data; boundary=x' } }, ''],
    ['nothing', { body: '' }, ''],
  ])('takes no %s', async (_, init, search) => {
    expect(await send(organiser, { id: idOf('Me') }, init as RequestInit, `/graphql${search}`)).toEqual(unknown);
  });

  it('tells of a variable that does not fit which one, and nothing of the schema', async () => {
    const { status, body } = await send(organiser, { id: idOf('ChangeEvent'), variables: { id: 'x', version: 1, input: { titel: {}, kind: 'semnar' } } });
    expect(status).toBe(400);
    const text = JSON.stringify(body);
    expect(text).not.toMatch(/Did you mean|EventInput|CalendarDate|EventKind|String!|titel|semnar/);
    expect((body as { errors: { extensions: object }[] }).errors[0]?.extensions).toMatchObject({
      code: 'platform.invalid',
      field: expect.stringMatching(/^input/) as string,
    });
  });

  it('refuses a request of more than 2 MB', async () => {
    expect((await send(organiser, { id: idOf('Me'), variables: { search: 'x'.repeat(2 * 1_048_576) } })).status).toBe(413);
  });
});

describe('where any operation is taken', () => {
  let server: TestServer;
  beforeAll(async () => (server = await startTestServer({ KUNAK_ANY_OPERATION: 'yes' })));
  afterAll(() => server.stop());

  const signIns = (count: number, login: string): string =>
    `mutation { ${Array.from({ length: count }, (_, index) => `try${index}: signIn(login: "${login}", passphrase: "passphrase ${index}") { outcome }`).join(' ')} }`;
  const codeOf = ({ body }: Answered): unknown => (body as { errors?: { extensions: { code: string } }[] }).errors?.[0]?.extensions.code;

  it('a hundred sign-ins are not one request', async () => {
    const answer = await send(server.stranger, { query: signIns(100, 'guest01@example.org') });
    expect([answer.status, codeOf(answer)]).toEqual([400, 'GRAPHQL_PARSE_FAILED']);
    const shorter = await send(server.stranger, { query: signIns(40, 'guest01@example.org') });
    expect(shorter).toMatchObject({ status: 400, body: { errors: [{ message: 'The document is too large: aliases.' }] } });
  });

  it('ten sign-ins in one request stop at the first that fails, and each request counts as a try', async () => {
    const codes = [];
    for (let request = 0; request < 7; request += 1) codes.push(codeOf(await send(server.stranger, { query: signIns(10, 'guest02@example.org') })));
    expect(codes).toEqual([...Array<string>(6).fill('accounts.refused'), 'platform.tooManyTries']);
  });

  it.each([
    ['depth', `{ organisations { items { ${'members { organisation { '.repeat(6)} id ${'} } '.repeat(6)} } } }`],
    ['directives', `{ me { accountId ${'@include(if: true) @skip(if: false) '.repeat(6)} } }`],
    ['fields', `{ me { ${'...f '.repeat(30)} } } fragment f on Me { ${'accountId '.repeat(20)} }`],
  ])('a document is not too large: %s', async (measure, query) => {
    const { status, body } = await send(server.stranger, { query });
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(`The document is too large: ${measure}.`);
  });

  it.each([
    [
      'fragments that spread one another in a circle',
      { query: '{ me { ...a } } fragment a on Me { ...b } fragment b on Me { ...a }' },
      'Cannot spread fragment',
    ],
    ['a list of requests', [{ query: '{ me { accountId } }' }, { query: '{ me { accountId } }' }], 'batch'],
    ['a mutation by GET', undefined, ''],
  ])('refuses %s', async (_, body, words) => {
    const answer = body
      ? await send(server.stranger, body)
      : await send(server.stranger, null, { method: 'GET', body: null }, '/graphql?query=mutation{signOut}');
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(JSON.stringify(answer.body)).toContain(words);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'takes no %s, which another site could send',
    async (type) => {
      const answer = await send(server.stranger, { query: '{ me { accountId } }' }, { headers: { 'content-type': type } });
      expect(answer.status).toBe(400);
    },
  );
});
