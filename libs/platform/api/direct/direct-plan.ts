import { createHash } from 'node:crypto';
import { Kind, OperationTypeNode, parse, valueFromASTUntyped } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, OperationDefinitionNode, ValueNode } from 'graphql';
import type { DirectOperation } from './direct-operation';
import { selectionOf } from './selection';

/** How one committed operation is answered directly. */
export type DirectPlan = {
  readonly operation: DirectOperation<Record<string, unknown>>;
  /** The key under `data`. */
  readonly alias: string;
  readonly text: string;
  /** Name of the prepared statement: the same text has the same name on every connection. */
  readonly name: string;
  argsOf(variables: Readonly<Record<string, unknown>>): Record<string, unknown>;
};

/** The plan for an operation's text, or null where the ordinary way must answer: several root fields, directives, arguments below. */
export function planOf(text: string, direct: ReadonlyMap<string, DirectOperation<never>>): DirectPlan | null {
  const document = parse(text);
  const operations = document.definitions.filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  const [root] = operation?.selectionSet.selections ?? [];
  if (!operation || !root || operations.length > 1 || operation.selectionSet.selections.length > 1 || root.kind !== Kind.FIELD) return null;
  const found = direct.get(root.name.value) as DirectOperation<Record<string, unknown>> | undefined;
  const kind = operation.operation === OperationTypeNode.MUTATION ? 'mutation' : 'query';
  if (!found || found.kind !== kind || root.directives?.length) return null;
  const selection = selectionOf(root.selectionSet, fragmentsOf(document));
  if (!selection) return null;
  const statement = found.statement(selection);
  return { operation: found, alias: root.alias?.value ?? root.name.value, text: statement, name: nameOf(statement), argsOf: argsReader(operation, root) };
}

export function nameOf(statement: string): string {
  return `direct_${createHash('sha256').update(statement).digest('hex').slice(0, 24)}`;
}

function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function argsReader(operation: OperationDefinitionNode, root: FieldNode): DirectPlan['argsOf'] {
  const defaults = Object.fromEntries(
    (operation.variableDefinitions ?? []).map((node) => [node.variable.name.value, node.defaultValue ? valueFromASTUntyped(node.defaultValue) : undefined]),
  );
  const valueOf = (node: ValueNode, variables: Readonly<Record<string, unknown>>): unknown =>
    node.kind === Kind.VARIABLE ? (variables[node.name.value] ?? defaults[node.name.value]) : valueFromASTUntyped(node, variables);
  return (variables) => Object.fromEntries((root.arguments ?? []).map((argument) => [argument.name.value, valueOf(argument.value, variables)]));
}
