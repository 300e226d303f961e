import { actWords } from '@kunak/platform/rules';
import type { ActWords } from '@kunak/platform/rules';

/** What this room writes into the journal. */
export const conferenceActs: ActWords = actWords('conference', {
  'programme-imported': { ru: 'Программа загружена из файла', en: 'Programme imported' },
  'programme-exported': { ru: 'Программа выгружена в файл', en: 'Programme exported' },
  'schedule-released': { ru: 'Программа опубликована', en: 'Schedule released' },
});
