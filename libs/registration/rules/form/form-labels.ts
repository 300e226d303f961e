import type { Message } from '@kunak/platform/rules';
import type { Purpose, Question, QuestionType, Reader, RetentionClock, Sensitivity } from './form';

export const questionTypeLabels: Readonly<Record<QuestionType, Message>> = {
  name: { ru: 'Имя', en: 'Name' },
  'short-text': { ru: 'Короткий текст', en: 'Short text' },
  'long-text': { ru: 'Длинный текст', en: 'Long text' },
  'yes-no': { ru: 'Да или нет', en: 'Yes or no' },
  'one-of': { ru: 'Один из списка', en: 'One of a list' },
  'many-of': { ru: 'Несколько из списка', en: 'Several of a list' },
  date: { ru: 'Дата', en: 'Date' },
  number: { ru: 'Число', en: 'Number' },
  email: { ru: 'Почта', en: 'E-mail' },
  phone: { ru: 'Телефон', en: 'Phone' },
  languages: { ru: 'Языки', en: 'Languages' },
  region: { ru: 'Регион', en: 'Region' },
};

export const sensitivityLabels: Readonly<Record<Sensitivity, Message>> = {
  open: { ru: 'Для организаторов', en: 'For the organisers' },
  restricted: { ru: 'Видят немногие', en: 'Few people see it' },
  vault: { ru: 'Под замком: открывается с указанием причины', en: 'Locked: opened only with a reason' },
};

export const purposeLabels: Readonly<Record<Purpose, Message>> = {
  hosting: { ru: 'принять вас', en: 'to host you' },
  programme: { ru: 'составить программу', en: 'to plan the programme' },
  travel: { ru: 'организовать дорогу', en: 'to arrange the journey' },
  health: { ru: 'позаботиться о здоровье', en: 'to look after your health' },
  emergency: { ru: 'помочь, если что-то случится', en: 'to help if something happens' },
  reporting: { ru: 'посчитать без имён', en: 'to count, without names' },
};

export const readerLabels: Readonly<Record<Reader, Message>> = {
  organisers: { ru: 'организаторы', en: 'the organisers' },
  trainers: { ru: 'тренеры', en: 'the trainers' },
  interpreters: { ru: 'переводчики', en: 'the interpreters' },
  'travel-desk': { ru: 'те, кто занимается визами и билетами', en: 'those who handle visas and tickets' },
  kitchen: { ru: 'кухня (без имён)', en: 'the kitchen (without names)' },
  'protection-officer': { ru: 'специалист по защите', en: 'the protection officer' },
};

const clockLabels: Readonly<Record<RetentionClock, Message>> = {
  'event-ended': { ru: 'после окончания события', en: 'after the event ends' },
  'not-taking-part': { ru: 'после отказа от участия', en: 'after it is clear that you do not take part' },
};

function daysText(days: number): Message {
  return days === 0
    ? { ru: 'сразу', en: 'at once' }
    : {
        ru: `через ${days} ${{ one: 'день', few: 'дня', many: 'дней' }[russianForm(days)]}`,
        en: days === 1 ? 'one day' : `${days} days`,
      };
}

function russianForm(count: number): 'one' | 'few' | 'many' {
  const form = new Intl.PluralRules('ru').select(count);
  return form === 'one' || form === 'few' ? form : 'many';
}

/** "Видят: кухня (без имён), организаторы." under every question. */
export function whoSees(question: Pick<Question, 'readers'>): Message {
  const list = (language: keyof Message) => question.readers.map((reader) => readerLabels[reader][language]).join(', ');
  return { ru: `Это видят: ${list('ru')}.`, en: `Who sees this: ${list('en')}.` };
}

/** "Удаляется через 30 дней после окончания события." */
export function keptUntil({ retention }: Pick<Question, 'retention'>): Message {
  const days = daysText(retention.days);
  const clock = clockLabels[retention.clock];
  return { ru: `Удаляется ${days.ru} ${clock.ru}.`, en: `Deleted ${days.en} ${clock.en}.` };
}
