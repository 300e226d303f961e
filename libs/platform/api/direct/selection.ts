import { Kind } from 'graphql';
import type { FieldNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';

export type SelectedField = { readonly alias: string; readonly name: string; readonly selection: Selection };
/** What an operation asks for below a field, fragments opened. */
export type Selection = { readonly fields: readonly SelectedField[] };

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** Opens fragments and joins fields asked for twice. Directives would make the statement depend on variables: null, the ordinary way answers. */
export function selectionOf(set: SelectionSetNode | undefined, fragments: Fragments): Selection | null {
  const found = new Map<string, FieldNode[]>();
  if (set && !collect(set, fragments, found)) return null;
  const fields: SelectedField[] = [];
  for (const [alias, nodes] of found) {
    const [node] = nodes;
    const merged = nodes.flatMap((one) => one.selectionSet?.selections ?? []);
    const selection = selectionOf(merged.length > 0 ? { kind: Kind.SELECTION_SET, selections: merged } : undefined, fragments);
    if (!node || !selection || (node.arguments?.length ?? 0) > 0) return null;
    fields.push({ alias, name: node.name.value, selection });
  }
  return { fields };
}

function collect(set: SelectionSetNode, fragments: Fragments, found: Map<string, FieldNode[]>): boolean {
  return set.selections.every((node) => {
    if ((node.directives?.length ?? 0) > 0) return false;
    if (node.kind === Kind.FIELD) {
      const alias = node.alias?.value ?? node.name.value;
      found.set(alias, [...(found.get(alias) ?? []), node]);
      return node.name.value !== '__typename';
    }
    const inner = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments[node.name.value]?.selectionSet;
    return inner !== undefined && collect(inner, fragments, found);
  });
}

/** The same fields under their own names, for a resolver: GraphQL itself puts the aliases on. */
export function underOwnNames(selection: Selection): Selection {
  const fields = new Map(selection.fields.map((field) => [field.name, { alias: field.name, name: field.name, selection: underOwnNames(field.selection) }]));
  return { fields: [...fields.values()] };
}
