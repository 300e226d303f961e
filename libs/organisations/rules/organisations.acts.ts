import { actWords } from '@kunak/platform/rules';
import type { ActWords } from '@kunak/platform/rules';

/** What this room writes into the journal. */
export const organisationsActs: ActWords = actWords('organisations', {
  'organisation-added': { ru: 'Организация добавлена', en: 'Organisation added' },
  'organisation-removed': { ru: 'Организация удалена', en: 'Organisation removed' },
});
