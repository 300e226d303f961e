export type Handler = { readonly name: string; readonly prototype: object };

/** What a handler answers from outside: `[name, method]` of each query, mutation, and route. Fields of types are not operations: their row was judged where it was loaded. */
export function operationsOf(handler: Handler): [string, object][] {
  const methods = Object.entries(Object.getOwnPropertyDescriptors(handler.prototype)).map(([name, { value }]): [string, unknown] => [name, value]);
  return methods.filter((entry): entry is [string, object] => entry[0] !== 'constructor' && typeof entry[1] === 'function' && isOperation(entry[1]));
}

function isOperation(method: object): boolean {
  const graphql: unknown = Reflect.getMetadata('graphql:resolver_type', method);
  return graphql === 'Query' || graphql === 'Mutation' || graphql === 'Subscription' || Reflect.hasMetadata('path', method);
}
