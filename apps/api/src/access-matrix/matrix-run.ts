import { AuditSealer } from '@kunak/platform/api';
import type { TestClient, TestServer } from '@kunak/test-server';
import { Findings, walk } from './findings';
import type { Seen } from './findings';
import { exampleFor } from './examples';
import { routeExamples } from './routes';
import type { RouteExample } from './routes';
import { searches } from './searches';
import type { SchemaOperation } from './schema-operations';
import { singleTrialsOf, trialsOf } from './trials';
import type { Trial } from './trials';
import type { World } from './world';
import { askers, relations } from './zones';
import type { Asker, Relation, Zone } from './zones';

export type Outcome = {
  readonly findings: Findings;
  /** Forbidden and missing that do not look alike. */
  readonly telling: string[];
  /** Requests that broke something in the server. */
  readonly broken: string[];
};

type Answer = { readonly trial: Trial; readonly text: string };
type Body = { readonly data?: Record<string, unknown> | null; readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[] };

/** Codes that say "not for you" and nothing else. */
const denials = ['platform.notFound', 'platform.signed-out'];
const atOnce = 4;

/**
 * Operations that answer many records at once and leave out what is not for the asker without an error: here an answer that is the same as
 * for ids that never were counts as a no. Everywhere else only the denial itself does.
 */
const partial = new Set(
  [
    ...['acceptParticipations', 'declineParticipations', 'putAllOnWaitingList', 'addPeopleToEvent', 'inviteToEvent', 'sendMarks', 'registrationNeeds'],
    ...['certificateBatchUnderWay', 'participants', 'accountOfPerson', 'journal'],
  ].flatMap((name) => [`query ${name}`, `mutation ${name}`]),
);

/** Whatever a trial changes is undone: its transaction ends, as always, and is never committed. So nothing is ever left to seal, and no turn of it would be the last. */
export async function undoEverything({ app, db }: TestServer): Promise<void> {
  const sealer = app.get(AuditSealer);
  await sealer.seal();
  sealer.seal = async () => {};
  const end = db.end.bind(db);
  db.end = () => end('rollback');
}

export class MatrixRun {
  constructor(
    readonly world: World,
    readonly outcome: Outcome = { findings: new Findings(), telling: [], broken: [] },
  ) {}

  /** Those for whom there is somebody to ask. */
  get tried(): readonly Asker[] {
    return askers.filter((asker) => this.world.clients[asker]);
  }

  async operations(operations: readonly SchemaOperation[]): Promise<void> {
    for (const asker of this.tried)
      await inTurns(operations, async (operation) => {
        const zoneOf = (relation: Relation): Zone => this.zoneOf(asker, relation);
        const home = homeOf(asker);
        const whole = await this.answers(asker, trialsOf(operation, zoneOf, home));
        this.judge(asker, whole);
        const singles = singleTrialsOf(operation, zoneOf, home);
        for (const { line } of singles) this.outcome.findings.open(line);
        if (whole.some(({ trial, text }) => trial.relation === home && !isDenial(text))) this.judge(asker, await this.answers(asker, singles));
      });
  }

  /** For those who are shut out before anybody looks at what they ask about. */
  async operationsAtHome(operations: readonly SchemaOperation[]): Promise<void> {
    for (const asker of this.tried)
      await inTurns(operations, async (operation) => {
        const trials = trialsOf(operation, (relation) => this.zoneOf(asker, relation), homeOf(asker));
        this.judge(
          asker,
          await this.answers(
            asker,
            trials.filter(({ relation }) => relation === 'any' || relation === homeOf(asker)),
          ),
        );
      });
  }

  async routes(routes: readonly string[]): Promise<void> {
    for (const asker of this.tried)
      await inTurns(routes, async (route) => {
        const { path, init } = exampleForRoute(route);
        const asked = async (relation: Relation): Promise<string> => {
          const zone = this.zoneOf(asker, relation);
          const answer = await this.client(asker).fetch(path(zone), init?.(zone));
          return Buffer.from(await answer.arrayBuffer()).toString('utf8');
        };
        this.outcome.findings.open(route);
        const nothing = await asked('unknown');
        const pointing = relations.filter((relation) => relation !== 'unknown' && this.pointsSomewhere(asker, relation, route));
        if (pointing.length === 0) this.judgeRoute(asker, route, 'any', nothing, nothing);
        else this.judgeRoute(asker, route, 'unknown', nothing, nothing);
        for (const relation of pointing) this.judgeRoute(asker, route, relation, await asked(relation), nothing);
      });
  }

  private pointsSomewhere(asker: Asker, relation: Relation, route: string): boolean {
    const { path, init } = exampleForRoute(route);
    const asked = (zone: Zone): string => JSON.stringify([path(zone), init?.(zone)]);
    return asked(this.zoneOf(asker, relation)) !== asked(this.zoneOf(asker, 'unknown'));
  }

  private judgeRoute(asker: Asker, route: string, relation: Seen, text: string, nothing: string): void {
    this.learn(asker, text);
    if (!isDenial(text)) this.outcome.findings.add(route, asker, relation);
    else if (isDenial(nothing) && text !== nothing) this.outcome.telling.push(`${route}: ${asker}@${relation}`);
    if (codeOf(text) === 'platform.broken') this.outcome.broken.push(`${route}: ${asker}@${relation}`);
  }

  async searches(operations: readonly SchemaOperation[]): Promise<void> {
    for (const asker of this.tried)
      await inTurns(searches, async ({ line, operation: name, variables }) => {
        const operation = operations.find((one) => one.name === name) as SchemaOperation;
        const usual = Object.fromEntries(operation.args.map((argument) => [argument, exampleFor(name, argument)(this.world.zones.same)]));
        this.outcome.findings.open(`search ${line}`);
        for (const relation of ['self', 'same', 'other', 'foreign', 'removed'] as const) {
          if (relation === 'self' && asker !== 'participant') continue;
          const text = await this.ask(asker, { operation, variables: { ...usual, ...variables(this.world.zones[relation], relation) } });
          if (finds((JSON.parse(text) as Body).data?.[name])) this.outcome.findings.add(`search ${line}`, asker, relation);
        }
      });
  }

  private async answers(asker: Asker, trials: readonly Trial[]): Promise<Answer[]> {
    const answers: Answer[] = [];
    for (const trial of trials) answers.push({ trial, text: await this.ask(asker, trial) });
    return answers;
  }

  /**
   * For the asking guest the zone `self` is their own; for everybody else it holds their own account and nothing more. What somebody brought in is
   * theirs alone, so that at home the file is their own.
   */
  zoneOf(asker: Asker, relation: Relation): Zone {
    const zone = this.world.zones[relation];
    const { file } = this.world.own.get(asker) ?? {};
    if (relation === 'same' && file) return { ...zone, file };
    if (relation !== 'self') return zone;
    return { ...(asker === 'participant' ? zone : this.world.zones.unknown), ...this.world.own.get(asker) };
  }

  /** What is found of the asking guest is "self" to them, and one more person at the same event to everybody else. */
  seenBy(asker: Asker, owner: Seen): Seen {
    return owner === 'self' && asker !== 'participant' ? 'same' : owner;
  }

  async ask(asker: Asker, { operation, variables }: Pick<Trial, 'operation' | 'variables'>): Promise<string> {
    return (await this.client(asker).ask(operation.document, variables, { 'accept-language': 'en' })).text;
  }

  private client(asker: Asker): TestClient {
    const client = this.world.clients[asker];
    if (!client) throw new Error(`there is nobody to ask as ${asker}`);
    return client;
  }

  private judge(asker: Asker, answers: readonly Answer[]): void {
    for (const { trial, text } of answers) {
      const { line, operation, relation } = trial;
      this.outcome.findings.open(line);
      this.learn(asker, text);
      const nothing = answers.find((other) => other.trial.line === line && other.trial.relation === 'unknown');
      const code = codeOf(text);
      if (code === 'platform.broken') this.outcome.broken.push(`${line}: ${asker}@${relation}`);
      if (isDenial(text)) {
        if (nothing && codeOf(nothing.text) === code && nothing.text !== text) this.outcome.telling.push(`${line}: ${asker}@${relation}`);
      } else if (partial.has(`${operation.kind} ${operation.name}`) && nothing && alike(nothing, { trial, text })) {
        continue;
      } else this.outcome.findings.add(line, asker, relation);
      const { data } = JSON.parse(text) as Body;
      walk(operation.type, data?.[operation.name], relation, this.world.owners, (field, owner) =>
        this.outcome.findings.add(`field ${field}`, asker, this.seenBy(asker, owner)),
      );
    }
  }

  /** Any text that stands in one zone only and has come through, wherever it was: in a field, a file, an error. */
  learn(asker: Asker, text: string): void {
    for (const secret of this.world.secrets)
      if (text.includes(secret.text)) this.outcome.findings.add(`text ${secret.kind}`, asker, this.seenBy(asker, secret.of));
  }
}

export function homeOf(asker: Asker): Relation {
  return asker === 'participant' ? 'self' : 'same';
}

function exampleForRoute(route: string): RouteExample {
  const example = routeExamples[route];
  if (!example) throw new Error(`${route}: say in access-matrix/routes.ts how it is asked`);
  return example;
}

/** A row, or a number of rows. */
function finds(found: unknown): boolean {
  if (Array.isArray(found)) return found.length > 0;
  if (typeof found === 'number') return found > 0;
  return typeof found === 'object' && found !== null && Object.entries(found).some(([name, value]) => name !== 'text' && name !== 'id' && finds(value));
}

function isDenial(text: string): boolean {
  return denials.includes(codeOf(text) ?? '');
}

function codeOf(text: string): string | undefined {
  if (!text.startsWith('{')) return undefined;
  const { errors } = JSON.parse(text) as Body;
  return errors && (errors[0]?.extensions?.code ?? 'without a code');
}

/** The same answer but for the ids that were asked about. */
function alike(one: Answer, other: Answer): boolean {
  return withoutAsked(one) === withoutAsked(other);
}

function withoutAsked({ text, trial }: Answer): string {
  const asked = JSON.stringify(trial.variables).match(/[0-9a-f-]{36}/g) ?? [];
  return asked.reduce((rest, id, index) => rest.replaceAll(id, `asked ${index}`), text.replace(/"clockSkew":[-\d.e]+/g, ''));
}

/** A few at a time: as many as the server has connections for. */
export async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
