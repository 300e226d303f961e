import { GraphQLError, Kind } from 'graphql';
import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode, ValidationContext, ValidationRule } from 'graphql';

/**
 * How large a document may be. Twice and more what the largest committed operation needs (103 tokens, 6 levels, 48 fields, no alias); where any
 * operation is taken, for development, these stand between the server and whoever sends a hundred sign-ins as one request.
 */
export const documentLimits = { tokens: 1_000, depth: 12, fields: 400, aliases: 10, directives: 10 } as const;

type Size = { depth: number; fields: number; aliases: number; directives: number };
const nothing: Size = { depth: 0, fields: 0, aliases: 0, directives: 0 };

/** Refuses documents that are too deep or too wide once their fragments are opened. */
export const documentLimitsRule: ValidationRule = (context: ValidationContext) => ({
  Document(document) {
    const size = sizeOf(document);
    for (const measure of ['depth', 'fields', 'aliases', 'directives'] as const)
      if (size[measure] > documentLimits[measure]) context.reportError(new GraphQLError(`The document is too large: ${measure}.`));
    return false;
  },
});

/** Each fragment is measured once and counted at each spread, so that nesting fragments in fragments costs the sender and not the server. */
export function sizeOf(document: DocumentNode): Size {
  const fragments = new Map(
    document.definitions.flatMap((node): [string, FragmentDefinitionNode][] => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const measured = new Map<string, Size>();
  const ofFragment = (name: string): Size => {
    const known = measured.get(name);
    if (known) return known;
    // A circle, which another rule refuses, ends here.
    measured.set(name, nothing);
    const fragment = fragments.get(name);
    const size = fragment ? plus(ofSet(fragment.selectionSet), { ...nothing, directives: fragment.directives?.length ?? 0 }) : nothing;
    measured.set(name, size);
    return size;
  };
  const ofSet = (set: SelectionSetNode): Size =>
    set.selections.reduce((sum, node) => {
      const directives = node.directives?.length ?? 0;
      if (node.kind === Kind.FRAGMENT_SPREAD) return beside(sum, plus(ofFragment(node.name.value), { ...nothing, directives }));
      if (node.kind === Kind.INLINE_FRAGMENT) return beside(sum, plus(ofSet(node.selectionSet), { ...nothing, directives }));
      // The schema asking about itself has a depth of its own, and is closed outside of development.
      const inner = node.selectionSet && !node.name.value.startsWith('__') ? ofSet(node.selectionSet) : nothing;
      return beside(sum, plus(inner, { depth: 1, fields: 1, aliases: node.alias ? 1 : 0, directives }));
    }, nothing);
  return document.definitions.reduce((sum, node) => {
    if (node.kind !== Kind.OPERATION_DEFINITION) return sum;
    return beside(sum, plus(ofSet(node.selectionSet), { ...nothing, directives: node.directives?.length ?? 0 }));
  }, nothing);
}

function beside(one: Size, other: Size): Size {
  return { ...plus(one, other), depth: Math.max(one.depth, other.depth) };
}

function plus(one: Size, other: Size): Size {
  return {
    depth: one.depth + other.depth,
    fields: one.fields + other.fields,
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
  };
}
