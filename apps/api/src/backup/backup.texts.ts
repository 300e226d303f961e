import type { Message } from '@kunak/platform/rules';

export const backupTexts = {
  filesStillHold: {
    ru: 'Стёртое ещё лежит в файлах базы. Запустите сервер: он уберёт его за несколько минут, как только освободится база. Что помешало: {why}',
    en: 'What was erased still stands in the files of the database. Start the server: it clears them within minutes, once nobody is in the way. In the way was: {why}',
  },
} satisfies Record<string, Message>;
