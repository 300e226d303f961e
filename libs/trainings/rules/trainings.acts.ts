import { actWords } from '@kunak/platform/rules';
import type { ActWords } from '@kunak/platform/rules';

/** What this room writes into the journal. */
export const trainingsActs: ActWords = actWords('trainings', {
  'marks-sent': { ru: 'Отметки о присутствии отправлены', en: 'Attendance marks sent' },
  'rule-changed': { ru: 'Правило посещаемости изменено', en: 'Attendance rule changed' },
  'walk-in-added': { ru: 'Записан человек без регистрации', en: 'Walk-in added' },
  'walk-in-merged': { ru: 'Человек без регистрации найден в списке', en: 'Walk-in joined with a registration' },
});
