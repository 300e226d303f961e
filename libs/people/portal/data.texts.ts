import { messages } from '@kunak/platform/web';

export const dataTexts = messages({
  title: { ru: 'Ваши данные', en: 'Your data' },
  lead: {
    ru: 'Что о вас хранит {host}, зачем и до каких пор. Самого содержания здесь нет: оно в файле ниже.',
    en: 'What {host} holds about you, what for and until when. The content itself is not here: it is in the file below.',
  },
  take: { ru: 'Забрать с собой', en: 'Take it along' },
  takeLead: {
    ru: 'Один файл на вашем языке: всё, что вам можно прочесть, словами и в виде для программ. Заметки организаторов передают они сами, если их попросить.',
    en: 'One file in your language: everything that is yours to read, in words and for programs. Organisers’ notes they hand over themselves when asked.',
  },
  takeOpen: { ru: 'Скачать всё…', en: 'Download everything…' },
  before: { ru: 'Прежде чем скачать', en: 'Before you download' },
  risk: {
    ru: 'Кто найдёт этот файл, узнает о вас всё: имя по паспорту, ответы анкеты, события. Он не зашифрован. Не берите его туда, где это опасно.',
    en: 'Whoever finds this file learns everything about you: your legal name, your answers, the events. It is not encrypted. Do not take it where that is dangerous.',
  },
  stays: {
    ru: 'Файл останется на этом устройстве, в загрузках, и после выхода отсюда. Название нейтральное: data.zip.',
    en: 'The file stays on this device, among the downloads, after you leave here too. Its name is neutral: data.zip.',
  },
  download: { ru: 'Скачать', en: 'Download' },
  downloaded: { ru: 'Файл data.zip передан браузеру.', en: 'The file data.zip has gone to your browser.' },
  cancel: { ru: 'Не сейчас', en: 'Not now' },

  erase: { ru: 'Стереть всё', en: 'Erase everything' },
  eraseLead: {
    ru: 'Это ваше право, и согласие организаторов не нужно. Всё происходит сразу и навсегда.',
    en: 'It is your right, and nobody has to agree. It happens at once and for good.',
  },
  goes: { ru: 'Исчезнет сразу', en: 'What goes at once' },
  goesCard: { ru: 'имя, адреса, телефон и всё, что о вас записано', en: 'your name, addresses, phone, and whatever was noted down about you' },
  goesAnswers: { ru: 'анкеты, согласия, данные для визы, письма', en: 'answers, consents, what a visa needs, mails' },
  goesCertificates: {
    ru: 'сертификаты: проверка по коду скажет, что такого нет, и на бумаге у вас они больше ничего не подтвердят',
    en: 'certificates: a check by code will find none, and those on paper prove nothing any more',
  },
  goesPlaces: { ru: 'ваши места на событиях, которые ещё идут или впереди', en: 'your places at events that are not over' },
  goesAccount: { ru: 'вход: здесь и на всех устройствах', en: 'your sign-in, here and on every device' },
  stayTitle: { ru: 'Что останется', en: 'What stays' },
  staying: {
    ru: 'Без имени и без связи с вами: {staying}. По ним сходится счёт прошедшего. В журнале остаётся номер, за которым никого нет.',
    en: 'Without your name and without a way to you: {staying}. What happened still adds up by them. The journal keeps an id that leads to nobody.',
  },
  law: {
    ru: 'Дольше хранить закон ничего не обязывает: платежей и счетов здесь нет.',
    en: 'No law asks to keep anything longer: there are no payments and no accounts of money here.',
  },
  backups: {
    ru: 'Копии на случай аварии: имя по паспорту и ответы о здоровье и безопасности в них не прочесть самое позднее через 14 дней. Имя и почта лежат в старых копиях, пока их не выбросят; если копию восстановят, вас сотрут снова.',
    en: 'Copies for emergencies: your legal name and answers about health and safety cannot be read in them after 14 days at the latest. Name and e-mail lie in old copies until these are thrown away; if one is restored, you are erased again.',
  },
  eraseOpen: { ru: 'Стереть мои данные…', en: 'Erase my data…' },
  eraseDialog: { ru: 'Стереть навсегда', en: 'Erase for good' },
  eraseLast: {
    ru: 'Вернуть это не сможет никто. Нужен ваш файл? Сначала скачайте его.',
    en: 'Nobody can bring it back. If you need your file, download it first.',
  },
  confirm: { ru: 'Чтобы не нажать случайно, напишите слово «стереть»', en: 'So that it does not happen by accident, type the word “erase”' },
  notConfirmed: { ru: 'Напишите слово «стереть»', en: 'Type the word “erase”' },
  erased: { ru: 'Всё стёрто', en: 'Everything is erased' },
  erasedLead: {
    ru: 'Вашего входа больше нет. Эту страницу можно закрыть.',
    en: 'Your sign-in is gone. You can close this page.',
  },
  leave: { ru: 'Готово', en: 'Done' },
});
