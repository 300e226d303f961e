import { getNamedType, isObjectType } from 'graphql';
import { wrappings } from './findings';
import type { GraphQLField, GraphQLNamedType, GraphQLObjectType, GraphQLOutputType, GraphQLSchema } from 'graphql';

/** One query or mutation of the schema, with a document that asks for every field there is below it. */
export type SchemaOperation = {
  readonly kind: 'query' | 'mutation';
  readonly name: string;
  readonly args: readonly string[];
  readonly type: GraphQLOutputType;
  readonly document: string;
};

export function operationsOf(schema: GraphQLSchema): SchemaOperation[] {
  const of = (kind: SchemaOperation['kind'], root: GraphQLObjectType | null | undefined): SchemaOperation[] =>
    Object.values(root?.getFields() ?? {}).map((field) => ({
      kind,
      name: field.name,
      args: field.args.map(({ name }) => name),
      type: field.type,
      document: documentOf(kind, field),
    }));
  return [...of('query', schema.getQueryType()), ...of('mutation', schema.getMutationType())];
}

/** Every field of every object type that is not a root: `Person.displayName`. */
export function fieldsOf(schema: GraphQLSchema): string[] {
  const roots: (GraphQLNamedType | null | undefined)[] = [schema.getQueryType(), schema.getMutationType()];
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && !roots.includes(type) && !type.name.startsWith('__') && !wrappings.includes(type.name),
  );
  return types.flatMap((type) => Object.keys((type as GraphQLObjectType).getFields()).map((field) => `${type.name}.${field}`)).sort();
}

function documentOf(kind: string, field: GraphQLField<unknown, unknown>): string {
  const places = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  return `${kind}${places && ` (${places})`} { ${field.name}${given && `(${given})`}${selectionOf(field.type, [])} }`;
}

/** All fields. Where a type comes again only its plain ones: an organisation's members are organisations that have members. */
function selectionOf(output: GraphQLOutputType, above: readonly string[]): string {
  const type = getNamedType(output);
  if (!isObjectType(type)) return '';
  const again = above.includes(type.name);
  const fields = Object.values(type.getFields()).filter((field) => !again || !isObjectType(getNamedType(field.type)));
  return ` { ${fields.map((field) => `${field.name}${selectionOf(field.type, [...above, type.name])}`).join(' ')} }`;
}
