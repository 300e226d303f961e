import { accessMetadata } from './allow';

type Handler = { readonly name: string; readonly prototype: object };

/** Operations that answer from outside but say neither who may call them nor that anybody may: `VisasResolver.visas`. */
export function operationsWithoutRule(handlers: readonly Handler[]): string[] {
  return handlers.flatMap((handler) => {
    if (Reflect.hasMetadata(accessMetadata, handler)) return [];
    const methods = Object.entries(Object.getOwnPropertyDescriptors(handler.prototype)).filter(
      ([name, { value }]) => name !== 'constructor' && typeof value === 'function' && isOperation(value as object),
    );
    return methods.filter(([, { value }]) => !Reflect.hasMetadata(accessMetadata, value as object)).map(([name]) => `${handler.name}.${name}`);
  });
}

/** Fields of types are not operations: their row was judged where it was loaded. */
function isOperation(method: object): boolean {
  const graphql: unknown = Reflect.getMetadata('graphql:resolver_type', method);
  return graphql === 'Query' || graphql === 'Mutation' || graphql === 'Subscription' || Reflect.hasMetadata('path', method);
}
