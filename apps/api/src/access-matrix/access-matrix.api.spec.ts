import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { accessMetadata } from '@kunak/platform/api';
import { People, PeopleModule } from '@kunak/people/api';
import { startTestServer, withoutStacks } from '@kunak/test-server';
import type { TestServer } from '@kunak/test-server';
import { handlersOf } from '../rooms';
import { withoutExample } from './examples';
import { MatrixRun, undoEverything } from './matrix-run';
import { differences, matrixLines } from './matrix-text';
import { routesOf } from './routes';
import { fieldsOf, operationsOf } from './schema-operations';
import type { SchemaOperation } from './schema-operations';
import { searches } from './searches';
import { makeWorld } from './world';
import type { World } from './world';

/** Reviewed by a person. What this run sees is left beside it: if each difference is right, copy it over. */
const reviewedFile = 'apps/api/access-matrix.txt';
const seenFile = 'tmp/access-matrix.txt';
const reviewed = (): string[] => readFileSync(reviewedFile, 'utf8').split('\n');
/** Mails are sent somewhere else than to the page that shows them on a developer's machine. */
const asInProduction = { KUNAK_SMTP_URL: 'smtp://127.0.0.1:9' };

describe('who may do and see what', () => {
  let server: TestServer;
  let world: World;
  let operations: SchemaOperation[];
  let run: MatrixRun;

  beforeAll(async () => {
    server = await startTestServer(asInProduction);
    await server.startJobs();
    const { schema } = server.app.get(GraphQLSchemaHost);
    operations = operationsOf(schema);
    const missing = operations.flatMap(({ name, args }) => withoutExample(name, args));
    if (missing.length > 0) throw new Error(missing.join('\n'));
    world = await makeWorld(server);
    await undoEverything(server);
    run = new MatrixRun(world);
    for (const field of fieldsOf(schema)) run.outcome.findings.open(`field ${field}`);
    for (const { kind } of world.secrets) run.outcome.findings.open(`text ${kind}`);
    await withoutStacks(async () => {
      await run.operations(operations);
      await run.routes(routesOf(server));
      await run.searches(operations);
      for (const frozen of world.moreFrozen) await new MatrixRun({ ...world, ...frozen }, run.outcome).operationsAtHome(operations);
    });
  }, 420_000);
  afterAll(() => server.stop());

  it('is what the reviewed file says, cell by cell, for every operation, route, field, text and search', () => {
    const lines = matrixLines(run.outcome.findings, run.tried);
    const head = reviewed().filter((line) => line.startsWith('#'));
    mkdirSync('tmp', { recursive: true });
    writeFileSync(seenFile, `${[...head, ...lines].join('\n')}\n`);
    expect(differences(reviewed(), lines, run.tried)).toEqual([]);
  });

  it('says of what is forbidden, letter by letter, what it says of what never was', () => {
    expect(run.outcome.telling).toEqual([]);
  });

  it('breaks nothing, whatever is asked by whomever', () => {
    expect(run.outcome.broken).toEqual([]);
  });

  describe('with a wall taken away', () => {
    const openedBy = async (names: readonly string[]): Promise<string[]> => {
      const again = new MatrixRun(world);
      await again.operations(operations.filter(({ name }) => names.includes(name)));
      return differences(reviewed(), matrixLines(again.outcome.findings, again.tried), again.tried).filter((difference) => difference.startsWith('opened'));
    };

    it('names exactly the cells that an operation opens whose rule says yes to all', async () => {
      const resolver = handlersOf(PeopleModule).find(({ name }) => name === 'PeopleResolver');
      const { freeCodeName } = resolver?.prototype as { freeCodeName: object };
      const rule: unknown = Reflect.getMetadata(accessMetadata, freeCodeName);
      Reflect.defineMetadata(accessMetadata, { rule: () => true }, freeCodeName);
      const opened = await openedBy(['freeCodeName', 'people', 'person']);
      Reflect.defineMetadata(accessMetadata, rule, freeCodeName);
      expect(opened).toEqual(['former', 'administrator', 'trainer', 'invited', 'participant'].map((asker) => `opened: query freeCodeName to ${asker}`));
    });

    it('names exactly the cards that open when no row is judged; the other host stays shut by the second wall', async () => {
      const people = server.app.get(People);
      const { allowed } = people;
      people.allowed = (_, viewer, id) => allowed.call(people, () => true, viewer, id);
      const opened = (await openedBy(['person'])).filter((difference) => difference.includes('query person'));
      people.allowed = allowed;
      const outside = ['former', 'administrator'].flatMap((asker) => [`${asker}@same`, `${asker}@other`]);
      expect(opened.sort()).toEqual(
        [...outside, 'event-organiser@other', 'trainer@same', 'trainer@other', 'invited@same', 'invited@other', 'participant@same', 'participant@other']
          .map((cell) => `opened: query person to ${cell}`)
          .sort(),
      );
    });
  });

  it('has a trial for each argument by which a list is searched or narrowed', () => {
    const narrowing = operations.filter(({ args }) => args.includes('search') || args.includes('filter')).map(({ name }) => name);
    expect([...new Set(searches.map(({ operation }) => operation))].sort()).toEqual(narrowing.sort());
  });
});
