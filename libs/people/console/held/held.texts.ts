import { messages } from '@kunak/platform/web';

export const heldTexts = messages({
  title: { ru: 'Что хранится', en: 'What is held' },
  lead: {
    ru: 'Всё об этом человеке, у каких бы событий оно ни было: зачем хранится и до каких пор. Самого содержания здесь нет.',
    en: 'Everything of this person, at whatever event: what for and until when. The content itself is not here.',
  },
  back: { ru: 'К людям', en: 'To people' },

  archive: { ru: 'Выдать всё одним файлом', en: 'Hand it all over in one file' },
  archiveHint: {
    ru: 'Для человека, который попросил об этом письмом или лично. Кто может войти, скачивает свой файл без вас.',
    en: 'For somebody who asked for it by letter or in person. Whoever can sign in downloads their own without you.',
  },
  archiveOpen: { ru: 'Собрать файл', en: 'Make the file' },
  archiveDialog: { ru: 'Файл со всеми данными', en: 'A file with all the data' },
  archiveWarning: {
    ru: 'В файле data.zip будет и имя по паспорту. Он не зашифрован. Человек увидит, кто и зачем его собрал.',
    en: 'The file data.zip holds the legal name too. It is not encrypted. The person sees who made it and what for.',
  },
  archiveLimits: {
    ru: 'Ответов, которые организаторы не читают, в нём не будет. Что пропущено, в нём названо.',
    en: 'Answers that organisers do not read are not in it. What is left out, it names.',
  },
  language: { ru: 'На каком языке', en: 'In which language' },
  reason: { ru: 'Зачем', en: 'What for' },
  reasonHint: { ru: 'Например: попросил письмом 12 ноября.', en: 'For example: asked by letter on 12 November.' },
  reasonMissing: { ru: 'Напишите в нескольких словах, зачем нужен файл', en: 'Say in a few words what the file is for' },
  make: { ru: 'Собрать и скачать', en: 'Make and download' },
  made: { ru: 'Файл data.zip передан браузеру.', en: 'The file data.zip has gone to your browser.' },
  cancel: { ru: 'Отмена', en: 'Cancel' },

  erase: { ru: 'Стереть этого человека', en: 'Erase this person' },
  eraseLead: {
    ru: 'Сразу и навсегда: имя, адреса, ответы, документы, письма, сертификаты и вход. Места на событиях, которые ещё идут или впереди, освободятся. Вернуть нельзя.',
    en: 'At once and for good: name, addresses, answers, documents, mails, certificates and the sign-in. Places at events that are not over become free. It cannot be undone.',
  },
  uploads: {
    ru: 'Загруженные, но ещё не принятые списки тоже исчезнут: человек может быть в любом из них.',
    en: 'Lists that were uploaded and not yet taken in go too: the person may stand in any of them.',
  },
  staying: {
    ru: 'Без имени останутся: {staying}. По ним сходится счёт того, что было.',
    en: 'These stay, without a name: {staying}. What happened still adds up by them.',
  },
  backups: {
    ru: 'В журнале остаётся номер. В резервных копиях закрытое под ключом не прочесть самое позднее через 14 дней, а при восстановлении человека стирают снова.',
    en: 'An id stays in the journal. In backups, what is sealed cannot be read after 14 days at the latest, and a restore erases the person again.',
  },
  eraseOpen: { ru: 'Стереть…', en: 'Erase…' },
  eraseReason: { ru: 'Почему', en: 'Why' },
  eraseReasonMissing: { ru: 'Выберите, почему', en: 'Choose why' },
  confirm: { ru: 'Чтобы не ошибиться, напишите имя: {name}', en: 'To be sure, type the name: {name}' },
  notConfirmed: {
    ru: 'Имя не совпало. Напишите его так, как оно стоит вверху страницы',
    en: 'The name is another. Type it as it stands at the top of the page',
  },
  erased: { ru: 'Человек стёрт.', en: 'The person is erased.' },
});
