import { getNamedType, isListType, isNonNullType, isObjectType } from 'graphql';
import type { GraphQLOutputType } from 'graphql';
import type { Asker, Relation } from './zones';

export type Seen = Relation | 'any';
type Value = Record<string, unknown>;

/** What was seen, by line: who may, about whose records. */
export class Findings {
  private readonly lines = new Map<string, Map<Asker, Set<Seen>>>();

  /** A line without a cell yet: it is there, and nobody may. */
  open(line: string): void {
    if (!this.lines.has(line)) this.lines.set(line, new Map());
  }

  add(line: string, asker: Asker, relation: Seen): void {
    this.open(line);
    const cells = this.lines.get(line) as Map<Asker, Set<Seen>>;
    cells.set(asker, (cells.get(asker) ?? new Set()).add(relation));
  }

  entries(): [string, ReadonlyMap<Asker, ReadonlySet<Seen>>][] {
    return [...this.lines.entries()];
  }
}

/** Nothing, none, no and zero tell nothing. */
function tells(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return Boolean(value);
}

/** Types that say nothing by themselves: what they hold is the field in which they stand. */
export const wrappings = ['LocalizedText'];

const pointers = ['id', 'participationId', 'personId', 'accountId', 'memberId', 'organisationId', 'walkInId', 'sessionId', 'eventId'];

/** Goes through an answer and reports each field that told something, with whose record it belongs to. */
export function walk(
  output: GraphQLOutputType,
  value: unknown,
  inherited: Seen,
  owners: ReadonlyMap<string, Relation>,
  report: (field: string, relation: Seen) => void,
): void {
  if (isNonNullType(output)) return walk(output.ofType as GraphQLOutputType, value, inherited, owners, report);
  if (Array.isArray(value) && isListType(output)) {
    for (const item of value) walk(output.ofType as GraphQLOutputType, item, inherited, owners, report);
    return;
  }
  const type = getNamedType(output);
  if (!isObjectType(type) || typeof value !== 'object' || value === null) return;
  const relation = ownerOf(value as Value, owners) ?? inherited;
  for (const field of Object.values(type.getFields())) {
    const inner = (value as Value)[field.name];
    if (inner === undefined || !tells(inner)) continue;
    if (!wrappings.includes(type.name)) report(`${type.name}.${field.name}`, relation);
    walk(field.type, inner, relation, owners, report);
  }
}

function ownerOf(value: Value, owners: ReadonlyMap<string, Relation>): Relation | undefined {
  return pointers.map((pointer) => owners.get(String(value[pointer]))).find((owner) => owner !== undefined);
}
