import type { RefusalReason, Rule, Viewer } from '@kunak/platform/rules';
import type { Selection } from './selection';

/**
 * A root field that one SQL statement answers whole. The statement gives one row with one column `answer` of type json:
 * the field's value, or `{"refusal": "code", "details": {…}}` with the code of one of `refusals` and what its text needs.
 *
 * Why: an object per row costs more than the query itself. The same definition serves the ordinary resolver, so there is one truth.
 */
export type DirectOperation<Args> = {
  readonly kind: 'query' | 'mutation';
  /** Name of the root field in the schema. */
  readonly field: string;
  readonly rule: Rule;
  /** As the decorator of that name, for the way that does not pass a resolver. */
  readonly freshProof?: true;
  /** PostgreSQL types of the statement's `$1, $2, …`. */
  readonly types: readonly string[];
  /** Checks what was sent, throws a Refusal, and gives the values of the places in order. */
  values(args: Args, viewer: Viewer): readonly unknown[];
  /** The statement for these fields; depends on nothing else, so that it is prepared once per operation and connection. */
  statement(selection: Selection): string;
  readonly refusals?: readonly RefusalReason[];
  /**
   * Settings of PostgreSQL's planner for this statement alone, such as `enable_sort = off`. One plan serves all values, and for a page whose
   * length it does not know the planner guesses a tenth of the table.
   */
  readonly planner?: readonly string[];
};

/** A field of a type as SQL; an object of fields stands for an object of the schema. */
export type SqlFields = { readonly [field: string]: string | SqlFields };

/** `json_build_object('a', x, 'b', json_build_object(…))` of the selected fields, under their aliases. */
export function jsonOf(fields: SqlFields, selection: Selection): string {
  const pairs = selection.fields.map(({ alias, name, selection: inner }) => {
    const sql = fields[name];
    if (sql === undefined) throw new Error(`the statement has no field ${name}`);
    return `'${alias}', ${typeof sql === 'string' ? sql : jsonOf(sql, inner)}`;
  });
  // PostgreSQL takes at most 100 arguments to one call.
  const chunks = Array.from({ length: Math.ceil(pairs.length / 40) }, (_, index) => pairs.slice(index * 40, index * 40 + 40));
  if (chunks.length === 1) return `json_build_object(${chunks[0]?.join(', ')})`;
  return `(${chunks.map((chunk) => `jsonb_build_object(${chunk.join(', ')})`).join(' || ')})::json`;
}

/** A moment as the schema's Instant writes it. */
export function instantSql(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
