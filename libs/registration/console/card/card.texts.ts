import { messages } from '@kunak/platform/web';

export const cardTexts = messages({
  loading: { ru: 'Участник', en: 'Participant' },
  next: { ru: 'Что можно сделать', en: 'What you can do' },
  nothingToDo: { ru: 'Сейчас от вас ничего не нужно.', en: 'Nothing is needed from you now.' },
  history: { ru: 'Что было', en: 'What happened' },
  noHistory: { ru: 'Пока ничего.', en: 'Nothing yet.' },
  invited: { ru: 'Приглашение', en: 'Invited' },
  applied: { ru: 'Анкета отправлена', en: 'Registration sent' },
  decided: { ru: 'Решение', en: 'Decided' },
  confirmed: { ru: 'Участие подтверждено', en: 'Confirmed' },
  ended: { ru: 'Участие закончено', en: 'Ended' },
  reason: { ru: 'Причина: {reason}', en: 'Reason: {reason}' },
  now: { ru: 'Сейчас', en: 'Now' },
  invitations: { ru: 'Приглашения', en: 'Invitations' },
  noInvitation: {
    ru: 'Приглашение ещё не ушло. Подготовленное вместе с другими ждёт в «Исходящих»; отправленное отсюда уйдёт сразу и вместо него.',
    en: 'No invitation has gone out yet. One prepared with others waits in the outbox; one sent from here leaves at once and instead of it.',
  },
  until: { ru: '{state}, срок {date}', en: '{state}, until {date}' },
  sendFirst: { ru: 'Отправить приглашение', en: 'Send an invitation' },
  resend: { ru: 'Отправить ещё раз', en: 'Send again' },
  resendHint: {
    ru: 'Прежняя ссылка перестанет работать.',
    en: 'The earlier link stops working.',
  },
  byHand: {
    ru: 'Почты нет, письмо не уйдёт. Сделайте листок с одноразовой ссылкой, напечатайте его и передайте из рук в руки.',
    en: 'There is no e-mail, so no letter goes out. Make a slip with a link that works once, print it, and hand it over in person.',
  },
  makeSlip: { ru: 'Сделать листок со ссылкой', en: 'Make a slip with a link' },
  byWord: {
    ru: 'Почты нет, но вход уже есть: после приглашения скажите человеку, что для него есть сообщение.',
    en: 'There is no e-mail, but this person can sign in: once invited, tell them that there is a message.',
  },
  resent: { ru: 'Письмо отправлено', en: 'The letter is on its way' },
  knocks: {
    ru: 'У этого человека уже есть вход. Почты нет: скажите, что для него есть сообщение.',
    en: 'This person can sign in already and has no e-mail: tell them that there is a message.',
  },
  answers: { ru: 'Ответы анкеты', en: 'Answers' },
  answersWho: {
    ru: 'Каждый ответ виден только тем, кого назвали гостю. Закрытые открываются с причиной, и это записывается.',
    en: 'Each answer is seen only by those named to the guest. Locked ones open with a reason, and that is recorded.',
  },
  noAnswers: {
    ru: 'Анкета ещё не отправлена. До этого ответов не видит никто.',
    en: 'The registration has not been sent. Until then nobody sees the answers.',
  },
  hidden: { ru: 'Скрыто. Этот ответ видят: {readers}. Спросите их.', en: 'Hidden. This answer is seen by {readers}: ask them.' },
  hiddenFromAll: { ru: 'Скрыто: этот ответ больше не видит никто.', en: 'Hidden: nobody sees this answer any more.' },
  locked: { ru: 'Закрыто', en: 'Locked' },
  openAnswer: { ru: 'Открыть', en: 'Open' },
  openTitle: { ru: 'Зачем открыть этот ответ?', en: 'Why open this answer?' },
  opened: { ru: 'Ответ открыт: записано', en: 'You opened this: recorded' },
  restricted: { ru: 'Видят немногие', en: 'Few people see it' },
  unknown: { ru: 'Пока не знает', en: 'Does not know yet' },
  skipped: { ru: 'Вопрос пропущен', en: 'Passed over' },
  yes: { ru: 'Да', en: 'Yes' },
  no: { ru: 'Нет', en: 'No' },
  nothingGiven: { ru: 'Ответа нет', en: 'No answer' },
  consents: { ru: 'Согласия', en: 'Consents' },
  changedWording: { ru: 'текст с тех пор изменился', en: 'the wording has changed since' },
});

/** What happens after each step, said before it is taken. */
export const stepTexts = {
  accept: {
    ru: 'Место останется за гостем, уйдёт нейтральное письмо: «для вас есть ответ».',
    en: 'A seat is kept; a neutral letter says that there is an answer.',
  },
  putOnWaitingList: {
    ru: 'Гость будет ждать места и прочитает об этом за своей дверью.',
    en: 'The guest waits for a free seat, and reads so behind their own door.',
  },
  confirm: { ru: 'Отметить, что гость сообщил: приедет.', en: 'Note that the guest told you they will come.' },
  decline: {
    ru: 'Гость прочитает ответ за своей дверью. Письмо не называет ни события, ни решения.',
    en: 'The guest reads the answer behind their door. The letter names neither event nor decision.',
  },
  sayNo: { ru: 'Отметить, что гость сообщил: не приедет.', en: 'Note that the guest told you they cannot come.' },
  withdraw: {
    ru: 'Гость больше не участвует, занятое место освободится. Письма не будет.',
    en: 'The guest no longer takes part; a seat that was kept becomes free. No letter goes out.',
  },
} as const;

/** The same verbs in the organiser's mouth, where the guest's own words would mislead. */
export const verbTexts = messages({
  sayNo: { ru: 'Не приедет', en: 'Not coming' },
  confirm: { ru: 'Участие подтверждено', en: 'Mark as confirmed' },
  withdraw: { ru: 'Отозвать участие', en: 'Withdraw' },
});
