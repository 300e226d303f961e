import { Eraser, Remains } from '@kunak/platform/api';
import type { Reapplied } from '@kunak/platform/api';
import { formatMessage } from '@kunak/platform/rules';
import type { Language } from '@kunak/platform/rules';
import type { Services } from '../commands/command';
import { backupTexts } from './backup.texts';

/** `filesStillHold`: a sentence, where the bytes of the erased are not gone yet. */
export type ErasedAgain = { readonly erasedAgain: number; readonly notErased: Reapplied['failed']; readonly filesStillHold?: string };

/** Erases again whoever the backup brought back. What stands by then is told, whatever else is in the way. */
export async function eraseAgain(services: Services, language: Language): Promise<ErasedAgain> {
  const { again, failed } = await services.get(Eraser).reapplyErasures();
  const done = { erasedAgain: again, notErased: failed };
  if (again === 0) return done;
  // Each erasure has recorded that its bytes are to go: the server does that after its start.
  return services
    .get(Remains)
    .clear()
    .then(
      () => done,
      (error: unknown) => ({ ...done, filesStillHold: formatMessage(backupTexts.filesStillHold, language, { why: String(error) }) }),
    );
}
