import { isCalendarDate, languages, Role } from '@kunak/platform/rules';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import type { ValueTransformer } from 'typeorm';

function scalar(name: string, description: string, read: (text: string) => string | null, write: (value: unknown) => string): GraphQLScalarType {
  const parse = (value: unknown): string => {
    const read_ = typeof value === 'string' ? read(value) : null;
    if (read_ === null) throw new GraphQLError(`${name}: ${description}`, { extensions: { code: 'BAD_USER_INPUT' } });
    return read_;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: write,
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : null),
  });
}

/** `YYYY-MM-DD`, a day that exists. */
export const CalendarDateScalar = scalar('CalendarDate', 'a day that exists, as YYYY-MM-DD', (text) => (isCalendarDate(text) ? text : null), String);

/** A moment, ISO 8601 with a zone; given back in UTC. */
export const InstantScalar = scalar(
  'Instant',
  'a moment with its zone, as 2012-11-16T09:00:00Z',
  (text) => (/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text)) ? new Date(text).toISOString() : null),
  (value) => (value instanceof Date ? value.toISOString() : new Date(String(value)).toISOString()),
);

/** `timestamptz` columns hold a moment as text, as every rule takes it. */
export const instantColumn: ValueTransformer = {
  from: (value: Date | null) => value?.toISOString() ?? null,
  to: (value: unknown) => value,
};

/**
 * The words of a rule's const object as a scalar: the schema's type is the rule's own union, and an unknown word is refused at the door.
 * `door` is the library that declares the union under the same name; the screens' generated types import it from there.
 */
export function wordScalar(name: string, words: readonly string[], door: string): GraphQLScalarType {
  return scalar(name, `one of ${words.join(', ')} (${name} of ${door})`, (text) => (words.includes(text) ? text : null), String);
}

export const LanguageScalar = wordScalar('Language', languages, '@kunak/platform/rules');
export const RoleScalar = wordScalar('Role', Object.values(Role), '@kunak/platform/rules');
