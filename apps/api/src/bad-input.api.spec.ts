import { GraphQLSchemaHost } from '@nestjs/graphql';
import { startTestServer } from '@kunak/test-server';
import type { TestClient, TestServer } from '@kunak/test-server';
import { getNamedType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { GraphQLInputType, GraphQLSchema } from 'graphql';
import { exampleFor, withoutExample } from './access-matrix/examples';
import { undoEverything } from './access-matrix/matrix-run';
import { operationsOf } from './access-matrix/schema-operations';
import type { SchemaOperation } from './access-matrix/schema-operations';
import { makeWorld } from './access-matrix/world';
import type { World } from './access-matrix/world';

type Path = readonly (string | number)[];
type Leaf = { readonly path: Path; readonly type: string };
type Body = { readonly data?: Record<string, unknown> | null; readonly errors?: readonly { message: string; extensions?: { code?: string } }[] };

/** What people, programs and enemies really send. Of the kind that a field has no word for it gets those of a text. */
const badValues: Readonly<Record<string, readonly unknown[]>> = {
  text: ['Гость\u0000', 'Гость \ud800', 'exe.\u202efdp', 'Го\u200bсть', '<img src=x onerror=alert(1)>', '=1+1', "' or 1=1 --", '   ', 'щ'.repeat(40_000)],
  Int: [-1, 2_147_483_647, 2_147_483_648, 0.5, '1', null],
  Float: [-1, 1e308, 'много'],
  ID: ['', 'x', "' or 1=1 --", '00000000-0000-0000-0000-00000000000g', '\u0000'],
  CalendarDate: ['2026-02-30', '31.12.2026', '0000-01-01', '99999-01-01', ''],
  Instant: ['вчера', '2026-02-30T25:00:00Z', '2026-02-03T10:00:00', '9999999999999'],
  Boolean: ['да', 1],
};

const atOnce = 5;

/** Every place in the arguments where something is typed. */
function leavesOf(type: GraphQLInputType, path: Path): Leaf[] {
  if (isNonNullType(type)) return leavesOf(type.ofType as GraphQLInputType, path);
  if (isListType(type)) return leavesOf(type.ofType as GraphQLInputType, [...path, 0]);
  if (isInputObjectType(type)) return Object.values(type.getFields()).flatMap((field) => leavesOf(field.type, [...path, field.name]));
  return [{ path, type: getNamedType(type).name }];
}

/** The same arguments with another value at one place; what leads there is made where the example has nothing. */
function withValue(whole: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') return [withValue((whole as unknown[] | undefined)?.[0], rest, value)];
  return { ...(whole as object | undefined), [step]: withValue((whole as Record<string, unknown> | undefined)?.[step], rest, value) };
}

describe('whatever is sent, to whichever operation', () => {
  let server: TestServer;
  let world: World;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    server = await startTestServer();
    await server.startJobs();
    world = await makeWorld(server);
    ({ schema } = server.app.get(GraphQLSchemaHost));
  }, 120_000);
  afterAll(() => server.stop());

  function ask(client: TestClient, { document }: SchemaOperation, variables: unknown): Promise<{ status: number; text: string }> {
    return client.ask(document, variables, { 'accept-language': 'ru' });
  }

  /** What is wrong with an answer: it may refuse or obey, in the reader's words, and never break. */
  function wrongWith({ status, text }: { status: number; text: string }): string | null {
    if (status >= 500 || !text.startsWith('{')) return `${status} ${text.slice(0, 80)}`;
    for (const { message, extensions } of (JSON.parse(text) as Body).errors ?? []) {
      if (extensions?.code === 'platform.broken') return 'broken';
      if (!/[а-яё]/i.test(message) || /\b(select|insert|column|relation|constraint|undefined|null|NaN)\b|\.ts\b/.test(message)) return message;
    }
    return null;
  }

  it.each([
    ['no JSON', '{"query": "{ me'],
    ['bytes that are no text', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
    ['nothing but depth', '['.repeat(100_000)],
    [
      'depth in a variable',
      `{"query":"query($search: String) { people(search: $search) { total } }","variables":{"search":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
    ],
    ['the words of the language', '{"query":"{ me { accountId } }","variables":{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}}'],
    ['a number where a request belongs', '7'],
    ['10 MB of text', JSON.stringify({ query: '{ me { accountId } }', variables: { note: 'щ'.repeat(5_242_880) } })],
  ])('a request of %s is refused or obeyed, and nothing breaks', async (_, body) => {
    const headers = { 'content-type': 'application/json', 'accept-language': 'ru' };
    const client = world.clients.organiser as TestClient;
    const answer = await client.fetch('/graphql', { method: 'POST', headers, body });
    const text = await answer.text();
    expect(answer.status).toBeLessThan(500);
    expect(text).not.toMatch(/platform\.broken|\.ts\b|node_modules|\n\s+at /);
    if (answer.status === 413) expect(text).toContain('слишком велик');
  });

  it.each([
    ['a picture under the name of a list', Buffer.from('89504e470d0a1a0a0000000d494844520000000100000001', 'hex')],
    ['half of a UTF-16 character', Buffer.from([0xff, 0xfe, 0x18])],
    ['Cyrillic in no encoding at all', Buffer.from([0xc0, 0xff, 0x00, 0x81, 0xfe, 0xff, 0x0a, 0xd0])],
    ['nothing but line ends', '\r\n'.repeat(20_000)],
    ['nothing but a quotation mark', '"'],
    ['one line of 3,000 columns', `${'а;'.repeat(3000)}\n${'б;'.repeat(3000)}`],
    [
      'XML that asks for a file of the server',
      '<?xml version="1.0"?><!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><schedule><title>&x;</title></schedule>',
    ],
    [
      'XML that swells',
      `<!DOCTYPE s [<!ENTITY a "${'щ'.repeat(1000)}">${[...'bcdefgh'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefg'[at]};`.repeat(10)}">`).join('')}]><schedule><title>&h;</title></schedule>`,
    ],
  ])('a file of %s is told of as one that cannot be read', async (_, bytes) => {
    const client = world.clients.organiser as TestClient;
    const headers = { 'content-type': 'text/csv', 'x-file-name': encodeURIComponent('Гости<b>.csv') };
    for (const operation of operationsOf(schema).filter(({ name }) => ['previewImport', 'programmePreview'].includes(name))) {
      const { id } = (await (await client.fetch('/files', { method: 'POST', headers, body: bytes })).json()) as { id: string };
      const answer = await ask(client, operation, { fileId: id, eventId: world.zones.same.event });
      expect(answer.text).not.toContain('platform.notFound');
      expect(wrongWith(answer)).toBeNull();
      expect(answer.text).not.toMatch(/root:|щ{1000}/);
    }
  });

  // The last, because nothing stays of what is done from here on.
  it('the answer is a sentence in the reader’s language, and nothing breaks', async () => {
    await undoEverything(server);
    const wrong: string[] = [];
    // The access matrix insists on an example for each; here one that is still missing stops nobody.
    for (const operation of operationsOf(schema).filter(({ name, args }) => withoutExample(name, args).length === 0)) {
      const args = (operation.kind === 'query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[operation.name]?.args ?? [];
      const tried = (['organiser', 'participant', 'trainer', 'signed-out'] as const).flatMap((asker) => {
        const client = world.clients[asker];
        const zone = world.zones[asker === 'participant' ? 'self' : 'same'];
        return client ? [{ client, example: Object.fromEntries(operation.args.map((name) => [name, exampleFor(operation.name, name)(zone)])) }] : [];
      });
      let chosen = tried[0];
      for (const one of tried) {
        const { text } = await ask(one.client, operation, one.example);
        if (!/platform\.(notFound|signed-out)/.test(text)) {
          chosen = one;
          break;
        }
      }
      if (!chosen) continue;
      const { client, example } = chosen;
      const tries = args
        .flatMap((argument) => leavesOf(argument.type, [argument.name]))
        .flatMap(({ path, type }) => (badValues[type] ?? badValues['text'] ?? []).map((value) => ({ path, value })));
      for (let start = 0; start < tries.length; start += atOnce)
        await Promise.all(
          tries.slice(start, start + atOnce).map(async ({ path, value }) => {
            const problem = wrongWith(await ask(client, operation, withValue(example, path, value)));
            if (problem) wrong.push(`${operation.name}(${path.join('.')}: ${JSON.stringify(value).slice(0, 40)}): ${problem}`);
          }),
        );
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
