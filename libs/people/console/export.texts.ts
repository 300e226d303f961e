import { messages } from '@kunak/platform/web';

export const exportTexts = messages({
  title: { ru: 'Выгрузить список', en: 'Export the list' },
  hint: {
    ru: 'В файл войдут те, кого сейчас показывает список. Людей под кодовым именем и имён по паспорту в нём не будет. Запишем, кто и зачем его выгрузил.',
    en: 'The file holds whom the list shows now. Confidential people and legal names are not in it. Who exported it and why is recorded.',
  },
  reason: { ru: 'Зачем нужен файл и кто его прочтёт?', en: 'What is the file for, and who will read it?' },
  reasonMissing: { ru: 'Напишите причину в нескольких словах.', en: 'Give the reason in a few words.' },
  save: { ru: 'Выгрузить', en: 'Export' },
  cancel: { ru: 'Отмена', en: 'Cancel' },
});
