export type Handler = { readonly name: string; readonly prototype: object };
type Named = [string, object];

/** What a handler answers from outside: `[name, method]` of each query, mutation, and route. Fields of types are not operations: their row was judged where it was loaded. */
export function operationsOf(handler: Handler): Named[] {
  return methodsOf(handler.prototype).filter(([, method]) => isOperation(method));
}

/** Fields of types that a resolver answers. */
export function fieldsAnsweredBy(handler: Handler): Named[] {
  return methodsOf(handler.prototype).filter(([, method]) => Reflect.hasMetadata('graphql:resolve_property', method));
}

/** The class's own and those that it inherits: a resolver may stand on a class that brings an operation along. */
function methodsOf(prototype: object | null): Named[] {
  if (!prototype || prototype === Object.prototype) return [];
  const own = Object.entries(Object.getOwnPropertyDescriptors(prototype)).map(([name, { value }]): [string, unknown] => [name, value]);
  const methods = own.filter((entry): entry is Named => entry[0] !== 'constructor' && typeof entry[1] === 'function');
  const names = new Set(methods.map(([name]) => name));
  return [...methods, ...methodsOf(Object.getPrototypeOf(prototype) as object | null).filter(([name]) => !names.has(name))];
}

function isOperation(method: object): boolean {
  const graphql: unknown = Reflect.getMetadata('graphql:resolver_type', method);
  return graphql === 'Query' || graphql === 'Mutation' || graphql === 'Subscription' || Reflect.hasMetadata('path', method);
}
