import type { LanguageLevel } from '@kunak/people/rules';
import type { Message } from '@kunak/platform/rules';
import { messages } from '@kunak/platform/web';

/** Words that the reading of languages understands again: what stands in the field can be sent back as it is. */
export const levelTexts: Readonly<Record<LanguageLevel, Message>> = {
  A1: { ru: 'A1', en: 'A1' },
  A2: { ru: 'A2', en: 'A2' },
  B1: { ru: 'B1', en: 'B1' },
  B2: { ru: 'B2', en: 'B2' },
  C1: { ru: 'C1', en: 'C1' },
  C2: { ru: 'C2', en: 'C2' },
  native: { ru: 'родной', en: 'native' },
  fluent: { ru: 'свободно', en: 'fluent' },
  conversational: { ru: 'разговорный', en: 'conversational' },
  reading: { ru: 'читаю', en: 'reading' },
  basic: { ru: 'немного', en: 'basic' },
};

export const tasksTexts = messages({
  title: { ru: 'Ваши задачи', en: 'Your tasks' },
  nobodyTitle: { ru: 'Здравствуйте', en: 'Welcome' },
  nothing: { ru: 'Сейчас от вас ничего не нужно', en: 'Nothing is needed from you now' },
  nothingHint: { ru: 'Когда появится новое, мы напишем.', en: 'We will write when there is something new.' },
  questions: { ru: 'Анкета', en: 'Registration' },
  anyOrder: {
    ru: 'В любом порядке. Каждый ответ сохраняется, продолжить можно с другого устройства.',
    en: 'In any order. Every answer is saved, and you can go on from another device.',
  },
  later: {
    ru: '{count, plural, one {# ответ «пока не знаю»} few {# ответа «пока не знаю»} many {# ответов «пока не знаю»} other {# ответа «пока не знаю»}}',
    en: '{count, plural, one {# answer is “I don’t know yet”} other {# answers are “I don’t know yet”}}',
  },
  consents: { ru: 'Решить, на что вы согласны', en: 'Decide what you agree to' },
  consentsHint: { ru: 'Ваше место от этих ответов не зависит.', en: 'Your place does not depend on these answers.' },
  check: { ru: 'Проверить ответы и отправить', en: 'Check your answers and send' },
  checkSent: { ru: 'Ваши ответы', en: 'Your answers' },
  sentState: { ru: 'Отправлено', en: 'Sent' },
  closed: { ru: 'Ответы сейчас не принимаются.', en: 'Answers are not taken now.' },
  closes: { ru: 'Ответы принимаются до {day}.', en: 'Answers are taken until {day}.' },
  others: { ru: 'Другие ваши события', en: 'Your other events' },
});

export const placeTexts = messages({
  answerBy: { ru: 'Место держат для вас до {date}', en: 'The place is kept for you until {date}' },
  title: { ru: 'Ваше место', en: 'Your place' },
  invited: { ru: 'Вас ждут. Ответ за вами.', en: 'You are expected. The answer is yours.' },
  invitedNext: {
    ru: 'Ответьте на вопросы ниже и отправьте их. После этого организаторы напишут вам.',
    en: 'Answer the questions below and send them. After that the organisers write to you.',
  },
  applied: { ru: 'Ваши ответы получены.', en: 'Your answers have arrived.' },
  appliedNext: {
    ru: 'Организаторы читают их и решают. Когда решение будет, вам придёт письмо без подробностей.',
    en: 'The organisers read them and decide. When they have, you get a letter without details.',
  },
  accepted: { ru: 'Место для вас есть.', en: 'There is a place for you.' },
  acceptedNext: {
    ru: 'Подтвердите, что приедете. До этого место держат за вами.',
    en: 'Please confirm that you will come. Until then the place is kept for you.',
  },
  waiting: { ru: 'Вы в листе ожидания.', en: 'You are on the waiting list.' },
  waitingNext: { ru: 'Мест сейчас нет. Если место освободится, вам придёт письмо.', en: 'There is no place now. If one becomes free, you get a letter.' },
  confirmed: { ru: 'Вы участвуете.', en: 'You are taking part.' },
  confirmedNext: {
    ru: 'Если планы изменятся, скажите об этом здесь: место достанется другому.',
    en: 'If your plans change, say so here: the place can go to somebody else.',
  },
  declined: { ru: 'В этот раз места не нашлось.', en: 'There was no place this time.' },
  declinedNext: { ru: 'Ваши ответы будут удалены в сроки, указанные у вопросов.', en: 'Your answers are deleted in the time that stands at each question.' },
  notComing: { ru: 'Вы не приедете.', en: 'You are not coming.' },
  withdrawn: { ru: 'Участие отозвано.', en: 'Your participation is withdrawn.' },
  goneNext: {
    ru: 'Если это ошибка или планы изменились, напишите тому, кто вас пригласил.',
    en: 'If this is a mistake or your plans have changed, write to whoever invited you.',
  },
  walkIn: { ru: 'Вы отмечены на входе.', en: 'You were noted at the door.' },
  walkInNext: { ru: 'Организаторы свяжут эту отметку с вашей анкетой.', en: 'The organisers will join this note with your registration.' },
  confirm: { ru: 'Подтвердить участие', en: 'Confirm my place' },
  confirmedDone: { ru: 'Участие подтверждено', en: 'Your place is confirmed' },
  cannotCome: { ru: 'Не смогу приехать', en: 'I cannot come' },
  withdrawTitle: { ru: 'Отозвать участие?', en: 'Withdraw your participation?' },
  sayNoTitle: { ru: 'Ответить, что не приедете?', en: 'Say that you cannot come?' },
  withdrawWhat: {
    ru: 'Ваше место освободится и может достаться другому человеку. Десять минут решение можно вернуть.',
    en: 'Your place becomes free and may go to somebody else. For ten minutes you can take this back.',
  },
  reason: { ru: 'Почему?', en: 'Why?' },
  reasonHint: { ru: 'Можно не отвечать. Это видят только организаторы.', en: 'You need not answer. Only the organisers see this.' },
  withdrawDo: { ru: 'Отозвать участие', en: 'Withdraw' },
  sayNoDo: { ru: 'Я не приеду', en: 'I am not coming' },
  stay: { ru: 'Ничего не менять', en: 'Change nothing' },
  gone: { ru: 'Решение сохранено', en: 'Your decision is saved' },
  takeBack: { ru: 'Вернуть моё участие', en: 'Take this back' },
  takenBack: { ru: 'Участие возвращено', en: 'You are back' },
  nothingToDo: { ru: 'Сейчас здесь нечего менять.', en: 'There is nothing to change here now.' },
});

export const questionTexts = messages({
  back: { ru: 'Назад', en: 'Back' },
  continue: { ru: 'Продолжить', en: 'Continue' },
  unknown: { ru: 'Пока не знаю', en: 'I don’t know yet' },
  answeredUnknown: { ru: 'Сейчас ваш ответ: «Пока не знаю».', en: 'Your answer now is “I don’t know yet”.' },
  why: { ru: 'Зачем мы спрашиваем', en: 'Why we ask' },
  yes: { ru: 'Да', en: 'Yes' },
  no: { ru: 'Нет', en: 'No' },
  offline: {
    ru: 'Нет связи. Введённое остаётся на этой странице; сохраним, когда связь появится и вы нажмёте «Продолжить».',
    en: 'No connection. What you typed stays on this page; it is saved when you are connected and press “Continue”.',
  },
  otherDevice: {
    ru: 'На другом устройстве сохранён ответ: {answer}. Ваш текст остался здесь; «Продолжить» поставит его на место того ответа.',
    en: 'Another device has saved the answer: {answer}. What you typed is still here; “Continue” puts it in that answer’s place.',
  },
  noSuch: { ru: 'Этого вопроса сейчас нет', en: 'This question is not asked now' },
  noSuchHint: { ru: 'Анкета могла измениться. Ваши ответы сохранены.', en: 'The form may have changed. Your answers are kept.' },
  toTasks: { ru: 'К списку задач', en: 'To your tasks' },
  dateWrong: { ru: 'Такой даты нет. Напишите, например, 14.12.2026', en: 'There is no such date. Write it as in 14.12.2026' },
  warnTitle: { ru: 'Дальше личные вопросы', en: 'The next questions are personal' },
  warnWho: {
    ru: 'Ответы видят немногие. Под каждым вопросом сказано, кто именно и до какого дня.',
    en: 'Few people see the answers. Each question says who they are and until when.',
  },
  warnPlace: {
    ru: 'Отвечайте там, где никто не смотрит через плечо. Почти на всё можно ответить «Пока не знаю».',
    en: 'Answer where nobody looks over your shoulder. To almost everything you may say “I don’t know yet”.',
  },
  warnLeave: {
    ru: 'Кнопка «Закрыть страницу» сразу уведёт на другой сайт и закончит сеанс. Историю браузера она не стирает.',
    en: '“Close this page” takes you to another site at once and ends your session. It does not erase the browser’s history.',
  },
  warnGo: { ru: 'Понятно, дальше', en: 'I understand, go on' },
  warnLater: { ru: 'Вернусь к этому позже', en: 'I will come back to this later' },
});

export const checkTexts = messages({
  title: { ru: 'Проверьте ответы', en: 'Check your answers' },
  titleSent: { ru: 'Ваши ответы', en: 'Your answers' },
  unknown: { ru: 'Пока не знаю', en: 'I don’t know yet' },
  whatNext: {
    ru: 'Организаторы получат ответы после отправки. Изменить их можно и потом.',
    en: 'The organisers get your answers when you send them. You can change them afterwards too.',
  },
  changedSince: { ru: 'Отправлено {moment}. Изменения видны организаторам сразу.', en: 'Sent on {moment}. Changes reach the organisers at once.' },
  left: {
    ru: '{count, plural, one {Остался # вопрос без ответа} few {Осталось # вопроса без ответа} many {Осталось # вопросов без ответа} other {Осталось # вопроса без ответа}}',
    en: '{count, plural, one {# question is still unanswered} other {# questions are still unanswered}}',
  },
  goOn: { ru: 'Ответить', en: 'Answer now' },
  send: { ru: 'Отправить анкету', en: 'Send registration' },
});

export const sentTexts = messages({
  title: { ru: 'Анкета отправлена', en: 'Your registration is sent' },
  when: { ru: 'Отправлена {moment}.', en: 'Sent on {moment}.' },
  nextTitle: { ru: 'Что будет дальше', en: 'What happens next' },
  next: {
    ru: 'Организаторы прочитают ответы и напишут вам. В письме не будет ни имён, ни подробностей: ответ ждёт за этой дверью.',
    en: 'The organisers read your answers and write to you. The letter has no names and no details: the answer waits behind this door.',
  },
  change: { ru: 'Ответы можно изменить в любой день, пока анкета открыта.', en: 'You can change your answers on any day while the form is open.' },
  answers: { ru: 'Посмотреть ответы', en: 'See your answers' },
  tasks: { ru: 'К списку задач', en: 'To your tasks' },
  consents: { ru: 'Осталось решить, на что вы согласны.', en: 'You have yet to decide what you agree to.' },
  notYet: { ru: 'Анкета ещё не отправлена', en: 'Your registration is not sent yet' },
});

export const consentTexts = messages({
  title: { ru: 'На что вы согласны', en: 'What you agree to' },
  lead: {
    ru: 'Каждый вопрос отдельно. «Нет» ничего не меняет в вашем участии; «да» можно забрать в любой день.',
    en: 'Each question by itself. A no changes nothing in your taking part; a yes can be taken back on any day.',
  },
  yes: { ru: 'Да, можно', en: 'Yes' },
  no: { ru: 'Нет', en: 'No' },
  ifNo: { ru: 'Если «нет»', en: 'If you say no' },
  changed: {
    ru: 'Текст изменился с тех пор, как вы ответили. Прочитайте его ещё раз.',
    en: 'The wording has changed since you answered. Please read it again.',
  },
  choose: { ru: 'Выберите «да» или «нет». Оба ответа для нас хороши.', en: 'Choose “yes” or “no”. Either answer is fine with us.' },
  done: { ru: 'К списку задач', en: 'To your tasks' },
  start: { ru: 'Начать', en: 'Start' },
  saved: { ru: 'Ответ сохранён', en: 'Your answer is saved' },
});
