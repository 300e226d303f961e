import { freshProofMetadata } from './allow';
import { operationsOf } from './operations-of';
import type { Handler } from './operations-of';

/** Opening what is closed and taking data out of the house are called by these words, and by no others. */
const opensOrExports = /^(open|export)[A-Z]/;

/** Operations that ask for a fresh proof: `LegalIdentitiesResolver.openLegalIdentity`. */
export function operationsWithProof(handlers: readonly Handler[]): string[] {
  return handlers.flatMap((handler) => {
    const all = Reflect.hasMetadata(freshProofMetadata, handler);
    const asking = operationsOf(handler).filter(([, method]) => all || Reflect.hasMetadata(freshProofMetadata, method));
    return asking.map(([name]) => `${handler.name}.${name}`);
  });
}

/** Operations that open or export something and forget to ask who is there: by their name, or by an address below `exports`. */
export function operationsWithoutProof(handlers: readonly Handler[]): string[] {
  const asking = new Set(operationsWithProof(handlers));
  return handlers.flatMap((handler) => {
    const exporting = Reflect.getMetadata('path', handler) === 'exports';
    const closed = operationsOf(handler).filter(([name]) => exporting || opensOrExports.test(name));
    return closed.map(([name]) => `${handler.name}.${name}`).filter((name) => !asking.has(name));
  });
}
