import { accessMetadata } from './allow';
import { operationsOf } from './operations-of';
import type { Handler } from './operations-of';

/** Operations that answer from outside but say neither who may call them nor that anybody may: `VisasResolver.visas`. */
export function operationsWithoutRule(handlers: readonly Handler[]): string[] {
  return handlers.flatMap((handler) => {
    if (Reflect.hasMetadata(accessMetadata, handler)) return [];
    const open = operationsOf(handler).filter(([, method]) => !Reflect.hasMetadata(accessMetadata, method));
    return open.map(([name]) => `${handler.name}.${name}`);
  });
}
