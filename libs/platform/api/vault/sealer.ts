import { Refusal, sealedContext, vaultRefusals } from '@kunak/platform/rules';
import type { Owner, Place } from '@kunak/platform/rules';
import { logger } from '../logging';
import { openBytes, sealBytes, SealBroken } from './envelope';

/** Seals and opens what belongs to one owner, under that owner's key. Not kept longer than the transaction it was made in. */
export class Sealer {
  constructor(
    private readonly key: Uint8Array,
    private readonly owner: Owner,
  ) {}

  seal(place: Place, text: string): Buffer {
    return this.sealBytes(place, Buffer.from(text));
  }

  /** For columns that may be empty. */
  sealIfAny(place: Place, text: string | null | undefined): Buffer | null {
    return text === null || text === undefined ? null : this.seal(place, text);
  }

  /** @throws Refusal that does not say what was wrong */
  open(place: Place, sealed: Uint8Array): string {
    return Buffer.from(this.openBytes(place, sealed)).toString();
  }

  sealBytes(place: Place, content: Uint8Array): Buffer {
    return sealBytes(this.key, sealedContext(this.owner, place), content);
  }

  openBytes(place: Place, sealed: Uint8Array): Uint8Array {
    return refusing(place[0], () => openBytes(this.key, sealedContext(this.owner, place), sealed));
  }
}

/** Whatever is wrong with a sealed value is refused in the same words; the log learns which column it was. */
export function refusing<Result>(column: string, open: () => Result): Result {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof SealBroken)) throw error;
    logger.error({ column }, 'a sealed value cannot be opened');
    throw new Refusal(vaultRefusals.cannotOpen);
  }
}
