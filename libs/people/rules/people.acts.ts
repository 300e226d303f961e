import { actWords } from '@kunak/platform/rules';
import type { ActWords } from '@kunak/platform/rules';

/** What this room writes into the journal. */
export const peopleActs: ActWords = actWords('people', {
  'card-opened': { ru: 'Открыта карточка с закрытыми данными', en: 'Confidential card opened' },
  'person-added': { ru: 'Человек добавлен', en: 'Person added' },
  'person-removed': { ru: 'Человек удалён из списка', en: 'Person removed' },
  'person-put-back': { ru: 'Человек возвращён в список', en: 'Person put back' },
  'exposure-changed': { ru: 'Изменено, как показывать человека', en: 'How a person is shown was changed' },
  'legal-name-opened': { ru: 'Открыто имя по документам', en: 'Legal name opened' },
  'legal-name-changed': { ru: 'Имя по документам изменено', en: 'Legal name changed' },
  'list-imported': { ru: 'Список людей загружен', en: 'List of people imported' },
  'import-undone': { ru: 'Загрузка списка отменена', en: 'Import undone' },
  'archive-made': { ru: 'Всё о человеке выгружено одним файлом', en: 'Everything about a person was exported' },
  'list-exported': { ru: 'Список людей выгружен', en: 'List of people exported' },
});
