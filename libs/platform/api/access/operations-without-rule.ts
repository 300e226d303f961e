import { accessMetadata } from './allow';
import { fieldsAnsweredBy, operationsOf } from './operations-of';
import type { Handler } from './operations-of';

/** Operations that answer from outside but say neither who may call them nor that anybody may: `VisasResolver.visas`. */
export function operationsWithoutRule(handlers: readonly Handler[]): string[] {
  return handlers.flatMap((handler) => {
    if (Reflect.hasMetadata(accessMetadata, handler)) return [];
    const open = operationsOf(handler).filter(([, method]) => !Reflect.hasMetadata(accessMetadata, method));
    return open.map(([name]) => `${handler.name}.${name}`);
  });
}

/** Fields whose resolver carries a rule. The guard is not asked for fields, so such a rule would look like a wall and be none: the row is judged where it is loaded. */
export function fieldsWithRule(handlers: readonly Handler[]): string[] {
  return handlers.flatMap((handler) => {
    const ruled = fieldsAnsweredBy(handler).filter(([, method]) => Reflect.hasMetadata(accessMetadata, method));
    return ruled.map(([name]) => `${handler.name}.${name}`);
  });
}
