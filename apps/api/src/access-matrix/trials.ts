import { exampleFor, variants } from './examples';
import type { SchemaOperation } from './schema-operations';
import { relations } from './zones';
import type { Relation, Zone } from './zones';

/** One thing that somebody may do or not, about the records of one zone; `any` where it is about no record at all. */
export type Trial = {
  readonly line: string;
  readonly operation: SchemaOperation;
  readonly relation: Relation | 'any';
  readonly variables: Record<string, unknown>;
};

type ZoneOf = (relation: Relation) => Zone;

/** All arguments point into one zone. A zone that has no such record is left out: asking there is asking for what never was. */
export function trialsOf(operation: SchemaOperation, zoneOf: ZoneOf, home: Relation): Trial[] {
  const { kind, name, args } = operation;
  const line = `${kind} ${name}`;
  const pointing = pointingArgs(operation, zoneOf, home);
  if (pointing.length === 0) return [{ line, operation, relation: 'any', variables: given(name, args, zoneOf(home)) }];
  const usual = relationsWith(pointing, name, zoneOf).map((relation): Trial => ({ line, operation, relation, variables: given(name, args, zoneOf(relation)) }));
  const more = Object.entries(variants[name] ?? {}).flatMap(([way, examples]) =>
    usual.map((trial): Trial => {
      const zone = zoneOf(trial.relation as Relation);
      const other = Object.fromEntries(Object.entries(examples).map(([argument, example]) => [argument, example(zone)]));
      return { ...trial, line: `${line} (${way})`, variables: { ...trial.variables, ...other } };
    }),
  );
  return [...usual, ...more];
}

/**
 * Where several arguments point at records: one of them points into the zone while the others stay at home. Adding another event's person
 * to one's own event is such a case. Only for whoever may do it at home: for all others it is refused before this argument is looked at.
 */
export function singleTrialsOf(operation: SchemaOperation, zoneOf: ZoneOf, home: Relation): Trial[] {
  const { kind, name, args } = operation;
  const pointing = pointingArgs(operation, zoneOf, home);
  if (pointing.length < 2) return [];
  return pointing.flatMap((argument) =>
    relationsWith([argument], name, zoneOf).map((relation) => {
      const variables = { ...given(name, args, zoneOf(home)), ...given(name, [argument], zoneOf(relation)) };
      return { line: `${kind} ${name} (${argument} alone)`, operation, relation, variables };
    }),
  );
}

function given(name: string, args: readonly string[], zone: Zone): Record<string, unknown> {
  return Object.fromEntries(args.map((argument) => [argument, exampleFor(name, argument)(zone)]));
}

function pointingArgs({ name, args }: SchemaOperation, zoneOf: ZoneOf, home: Relation): string[] {
  return args.filter((argument) => pointsAtRecord(exampleFor(name, argument), zoneOf(home), zoneOf('unknown')));
}

function relationsWith(args: readonly string[], name: string, zoneOf: ZoneOf): Relation[] {
  return relations.filter(
    (relation) => relation === 'unknown' || args.some((argument) => pointsAtRecord(exampleFor(name, argument), zoneOf(relation), zoneOf('unknown'))),
  );
}

/** Whether this argument points at something that only this zone has. */
function pointsAtRecord(example: (zone: Zone) => unknown, here: Zone, nowhere: Zone): boolean {
  const found = JSON.stringify(example(here)) ?? '';
  const ofNobody = new Set(Object.values(nowhere));
  return Object.values(here).some((id) => found.includes(id) && !ofNobody.has(id));
}
