import { messages } from '@kunak/platform/web';
import type { Text } from '@kunak/platform/web';

export const releaseTexts = messages({
  title: { ru: 'Выпуск расписания', en: 'Release the schedule' },
  lead: {
    ru: 'До выпуска участники видят прежнее расписание. После выпуска каждый участник события видит новое на своей странице.',
    en: 'Until then participants see the schedule as it was. After it, everybody of the event sees the new one on their page.',
  },
  back: { ru: 'К расписанию', en: 'Back to the schedule' },
  checklist: { ru: 'Перед выпуском', en: 'Before you release' },
  placed: {
    ru: '{count, plural, one {# сессия стоит} few {# сессии стоят} many {# сессий стоят} other {# сессии стоят}} в расписании',
    en: '{count, plural, one {# session has} other {# sessions have}} a place',
  },
  nonePlaced: { ru: 'В расписании ещё ничего не стоит', en: 'Nothing has a place yet' },
  allPlaced: { ru: 'Сессий без времени нет', en: 'No session is without a place' },
  unplaced: {
    ru: '{count, plural, one {# сессия без времени: в выпуск не войдёт} few {# сессии без времени: в выпуск не войдут} many {# сессий без времени: в выпуск не войдут} other {# сессии без времени: в выпуск не войдут}}',
    en: '{count, plural, one {# session has} other {# sessions have}} no place and will not be in the release',
  },
  allNamed: { ru: 'Всех, кто выступает, программа назовёт по имени', en: 'The programme names everybody on it' },
  unnamed: {
    ru: '{count, plural, one {# человек будет} few {# человека будут} many {# человек будут} other {# человека будут}} в программе без имени: согласия назвать имя нет. Имя появится само, как только человек согласится.',
    en: '{count, plural, one {# person stands} other {# people stand}} in it without a name, having given no consent. A name appears by itself as soon as its owner agrees.',
  },
  noConflicts: { ru: 'Конфликтов нет', en: 'No conflicts' },
  conflicts: {
    ru: '{count, plural, one {# конфликт} few {# конфликта} many {# конфликтов} other {# конфликта}}: выпуску не мешают, но проверьте',
    en: '{count, plural, one {# conflict} other {# conflicts}}: they do not stop the release, but look at them',
  },
  allConfirmed: { ru: 'Все, кто выступает, подтвердили участие', en: 'Everybody on the programme has confirmed' },
  notConfirmed: {
    ru: '{count, plural, one {# человек в программе ещё не подтвердил} few {# человека в программе ещё не подтвердили} many {# человек в программе ещё не подтвердили} other {# человека в программе ещё не подтвердили}} участие',
    en: '{count, plural, one {# person on the programme has} other {# people on the programme have}} not confirmed yet',
  },
  look: { ru: 'Посмотреть', en: 'Look' },
  changes: { ru: 'Что изменится', en: 'What changes' },
  changesSince: { ru: 'Что изменилось после выпуска {number} ({moment})', en: 'What changed since release {number} ({moment})' },
  first: { ru: 'Выпусков ещё не было', en: 'Nothing has been released yet' },
  firstHint: {
    ru: 'Участники видят: «Программа ещё не готова». Первый выпуск покажет им всё, что стоит в расписании.',
    en: 'Participants see “The programme is not out yet”. The first release shows them everything that has a place.',
  },
  nothingNew: { ru: 'После выпуска {number} ничего не изменилось', en: 'Nothing changed since release {number}' },
  nothingNewHint: { ru: 'Новый выпуск не нужен.', en: 'There is no need for a new one.' },
  added: { ru: 'Новое', en: 'New' },
  moved: { ru: 'Другое время или место', en: 'Another time or room' },
  edited: { ru: 'Изменён текст или состав', en: 'Other words or people' },
  cancelled: { ru: 'Снято', en: 'Taken off' },
  more: { ru: 'и ещё {count}', en: 'and {count} more' },
  tell: { ru: 'Кого это касается', en: 'Whom it concerns' },
  tellCount: {
    ru: '{count, plural, =0 {Никого, кто назван в программе, изменения не касаются.} one {Изменения касаются # человека в программе.} few {Изменения касаются # человек в программе.} many {Изменения касаются # человек в программе.} other {Изменения касаются # человека в программе.}} Новое расписание увидят на своей странице все, у кого есть место.',
    en: '{count, plural, =0 {The changes concern nobody on the programme.} one {The changes concern # person on the programme.} other {The changes concern # people on the programme.}} Everybody who has a place sees the new schedule on their page.',
  },
  note: { ru: 'Слово к выпуску', en: 'A note to the release' },
  noteHint: {
    ru: 'Увидят над программой все, у кого есть место. Например: «Второй день начинается на полчаса позже».',
    en: 'Everybody who has a place sees it above the programme. For example: “The second day begins half an hour later”.',
  },
  release: { ru: 'Сделать выпуск {number}', en: 'Release number {number}' },
  released: { ru: 'Выпуск {number} сделан: участники видят новое расписание', en: 'Release {number} is out: participants see the new schedule' },
  history: { ru: 'Прежние выпуски', en: 'Earlier releases' },
  number: { ru: 'Выпуск', en: 'Release' },
  moment: { ru: 'Когда', en: 'When' },
  noteWords: { ru: 'Слово', en: 'Note' },
  whom: { ru: 'Что меняется для каждого', en: 'What changes for each' },
  inPerson: { ru: 'сказать лично: нет адреса, входа или места', en: 'tell in person: no address, no way in, or no place yet' },
  tellBy: { ru: 'Кому написать', en: 'Whom to write to' },
  tellByHint: {
    ru: 'Письмо нейтральное: только «для вас есть новости». До отправки оно ждёт в «Исходящих».',
    en: 'The letter is neutral: only “there is news for you”. It waits in the outbox until you send it.',
  },
  tellConcerned: {
    ru: 'Тем, кого это касается ({count, plural, one {# письмо} few {# письма} many {# писем} other {# письма}})',
    en: 'Those whom it concerns ({count, plural, one {# letter} other {# letters}})',
  },
  tellEverybody: {
    ru: 'Всем, кто приедет ({count, plural, one {# письмо} few {# письма} many {# писем} other {# письма}})',
    en: 'Everybody who comes ({count, plural, one {# letter} other {# letters}})',
  },
  tellNobody: { ru: 'Никому', en: 'Nobody' },
  lettersWait: { ru: 'Письма о выпуске ждут вас', en: 'The letters about this release wait for you' },
  toOutbox: { ru: 'Прочитать и отправить', en: 'Read and send' },
});

/** What became of a session, before its title. */
export const changeWords: Readonly<Record<string, Text>> = {
  added: releaseTexts.added,
  moved: releaseTexts.moved,
  edited: releaseTexts.edited,
  cancelled: releaseTexts.cancelled,
};
