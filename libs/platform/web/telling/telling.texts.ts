import type { TellingPlace } from '@kunak/platform/rules';
import { messages } from '../texts/message';
import type { Text } from '../texts/message';

export const tellingTexts = messages({
  title: { ru: 'Что нас выдаёт', en: 'What gives us away' },
  lead: {
    ru: 'Слова, по которым видно, кто мы, где и с кем. Письмо с таким словом не уходит, нейтральный сертификат с ним не выдаётся. Список видят и меняют организаторы всей организации.',
    en: 'Words that show who we are, where and with whom. A letter with such a word does not leave, a neutral certificate with one is not issued. Organisers of the whole organisation see and change the list.',
  },

  judged: { ru: 'Что уходит с каждым письмом', en: 'What leaves with every letter' },
  neutral: { ru: 'не выдаёт', en: 'neutral' },
  tells: { ru: 'выдаёт: {words}', en: 'gives away: {words}' },
  nothingLeaves: { ru: 'Сейчас ни одно письмо не уходит', en: 'No letter leaves now' },
  nothingLeavesWhy: {
    ru: 'Отправителя и адрес меняет тот, кто ведёт сервер (KUNAK_MAIL_FROM и KUNAK_ORIGIN). Если слово само по себе ничего не выдаёт, уберите его или снимите ниже; письма, которые ждут в почте, после этого можно отправить снова.',
    en: 'The sender and the address are changed by whoever runs the server (KUNAK_MAIL_FROM and KUNAK_ORIGIN). If a word gives nothing away by itself, remove it or set it aside below; letters that wait in the mail can be sent again after that.',
  },
  somethingStays: { ru: 'Часть писем сейчас не уходит', en: 'Some letters do not leave now' },
  somethingStaysWhy: {
    ru: 'Эти слова стоят в самих письмах Kunak. Уберите их из списка или снимите ниже: письма и так ни о чём не говорят.',
    en: 'These words stand in Kunak’s own letters. Remove them from the list or set them aside below: the letters say nothing as it is.',
  },

  own: { ru: 'Добавленные слова', en: 'Added words' },
  word: { ru: 'Новое слово', en: 'New word' },
  wordHint: {
    ru: 'Короткие названия, сокращения, прозвища: то, чего нет в данных. Падежи, ё и похожие буквы учтены. «Стокгольм» найдёт и «стокгольмский»; короткое слово находится только в своих падежах: «мир» не найдёт «мировой».',
    en: 'Short names, abbreviations, nicknames: what is not in the data. Russian cases and look-alike letters are seen to. “Stockholm” also finds “Stockholmer”; a short word is found in its own forms alone: “NGO” finds “NGOs” and not “mango”.',
  },
  wordMissing: { ru: 'Напишите слово', en: 'Write a word' },
  add: { ru: 'Добавить', en: 'Add' },
  added: { ru: '«{words}» в списке', en: '“{words}” is on the list' },
  remove: { ru: 'Убрать', en: 'Remove' },
  removed: { ru: '«{words}» убрано из списка', en: '“{words}” is off the list' },
  none: { ru: 'Своих слов ещё нет', en: 'No words of your own yet' },
  noneHint: {
    ru: 'Подумайте, как вас называют коротко: в переписке, в городе, между собой.',
    en: 'Think of what you are called for short: in letters, in town, among yourselves.',
  },
  room: {
    ru: '{count, plural, one {Можно добавить ещё # слово.} few {Можно добавить ещё # слова.} many {Можно добавить ещё # слов.} other {Можно добавить ещё # слова.}}',
    en: '{count, plural, one {# more word can be added.} other {# more words can be added.}}',
  },

  known: { ru: 'Из ваших данных', en: 'From your data' },
  knownLead: {
    ru: '{count, plural, one {# слово. Список меняется вместе с данными} few {# слова. Список меняется вместе с данными} many {# слов. Список меняется вместе с данными} other {# слова. Список меняется вместе с данными}}: названия, места, люди программы под теми именами, которые видны на экранах.',
    en: '{count, plural, one {# word. The list changes with the data} other {# words. The list changes with the data}}: titles, places, people of the programme under the names that screens show.',
  },
  search: { ru: 'Найти слово', en: 'Find a word' },
  nothingFound: { ru: 'Такого слова в данных нет', en: 'No such word in the data' },
  nothingFoundHint: { ru: 'Его можно добавить самим.', en: 'You can add it yourselves.' },
  count: { ru: '{kind} ({count})', en: '{kind} ({count})' },
  setAside: { ru: 'Снять', en: 'Set aside' },
  aside: { ru: 'снято', en: 'set aside' },
  asideNow: { ru: '«{words}» больше не мешает письмам', en: '“{words}” no longer keeps letters' },
  takeBack: { ru: 'Вернуть', en: 'Take back' },
  backNow: { ru: '«{words}» снова в списке', en: '“{words}” is on the list again' },
});

export const tellingPlaceTexts: Readonly<Record<TellingPlace, Text>> = {
  sender: { ru: 'Отправитель', en: 'Sender' },
  door: { ru: 'Адрес в письмах', en: 'Address in letters' },
  letter: { ru: 'Тексты писем Kunak', en: 'Texts of Kunak’s letters' },
};
