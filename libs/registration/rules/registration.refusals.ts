import { refusalReasons } from '@kunak/platform/rules';

export const registrationRefusals = /* @__PURE__ */ refusalReasons('registration', {
  stepNotPossible: {
    ru: 'Сейчас так сделать нельзя: участие уже в другом состоянии. Обновите страницу.',
    en: 'This is not possible now: the participation is in another state. Reload the page.',
  },
  notYourStep: { ru: 'Этот шаг делает другая сторона.', en: 'This step belongs to somebody else.' },
  full: {
    ru: 'Мест больше нет: занято {taken} из {capacity}. Можно поставить в лист ожидания.',
    en: 'There are no seats left: {taken} of {capacity} are taken. The waiting list is open.',
  },
  capacityBroken: { ru: 'Число мест: целое число от 0 до 100 000.', en: 'The number of seats is a whole number from 0 to 100,000.' },
  capacityBelowTaken: {
    ru: 'Уже {taken, plural, one {занято # место} few {занято # места} many {занято # мест} other {занято # места}}. Меньше поставить нельзя.',
    en: '{taken, plural, one {# seat is} other {# seats are}} taken already. It cannot be fewer.',
  },
  linkNotValid: {
    ru: 'Эта ссылка не действует. Ссылки работают один раз и ограниченное время. Попросите новую у того, кто вам писал.',
    en: 'This link does not work. Links work once and for a limited time. Ask whoever wrote to you for a new one.',
  },
  formIncomplete: {
    ru: '{count, plural, one {Остался # вопрос} few {Осталось # вопроса} many {Осталось # вопросов} other {Осталось # вопроса}} без ответа.',
    en: '{count, plural, one {# question is} other {# questions are}} still unanswered.',
  },
  answerNeeded: { ru: 'Ответьте на вопрос.', en: 'Answer the question.' },
  answerNeededOrUnknown: { ru: 'Ответьте на вопрос или выберите «Пока не знаю».', en: 'Answer the question, or choose “I don’t know yet”.' },
  unknownNotPossible: { ru: 'Здесь нужен ответ: без него мы не сможем вас принять.', en: 'We need an answer here: without it we cannot host you.' },
  answerTooLong: {
    ru: 'Слишком длинно: {length} знаков, помещается {max}. Сократите, пожалуйста.',
    en: 'This is too long: {length} characters, there is room for {max}. Please shorten it.',
  },
  answerNotText: { ru: 'Ответ в незнакомом виде. Введите его ещё раз.', en: 'The answer came in an unknown form. Enter it again.' },
  chooseOne: { ru: 'Выберите один вариант из списка.', en: 'Choose one of the options.' },
  chooseFromList: { ru: 'Выберите варианты из списка.', en: 'Choose from the list.' },
  chooseAtMost: {
    ru: 'Выберите не больше {max, plural, one {# варианта} few {# вариантов} many {# вариантов} other {# варианта}}.',
    en: 'Choose at most {max, plural, one {# option} other {# options}}.',
  },
  yesOrNo: { ru: 'Выберите «да» или «нет».', en: 'Choose “yes” or “no”.' },
  numberBroken: { ru: 'Напишите число цифрами.', en: 'Write a number in digits.' },
  numberNotWhole: { ru: 'Напишите целое число.', en: 'Write a whole number.' },
  numberTooSmall: { ru: 'Число не может быть меньше {min}.', en: 'The number cannot be below {min}.' },
  numberTooLarge: { ru: 'Число не может быть больше {max}.', en: 'The number cannot be above {max}.' },
  dateTooEarly: { ru: 'Дата должна быть не раньше {date}.', en: 'The date cannot be before {date}.' },
  dateTooLate: { ru: 'Дата должна быть не позже {date}.', en: 'The date cannot be after {date}.' },
  dayFarFromEvent: {
    ru: '{date}? Событие проходит с {first} по {last}. Проверьте год и месяц. Если всё верно, нажмите «Продолжить» ещё раз.',
    en: '{date}? The event is from {first} to {last}. Check the year and the month. If you mean this day, press “Continue” once more.',
  },
  languagesUnclear: {
    ru: 'Не удалось понять: {unread}. Напишите языки через запятую.',
    en: 'This is not clear: {unread}. Write the languages with commas between them.',
  },
  regionUnclear: { ru: 'Выберите регион из списка.', en: 'Choose a region from the list.' },
  formBroken: { ru: 'Анкета собрана с ошибками, её нельзя открыть гостям.', en: 'The form has mistakes in it and cannot be opened to guests.' },
  consentOtherWording: {
    ru: 'Текст согласия изменился. Прочитайте его ещё раз и ответьте.',
    en: 'The wording of this consent has changed. Read it again and answer.',
  },
  consentNeedsAnswer: { ru: 'Выберите «да» или «нет». Оба ответа для нас хороши.', en: 'Choose “yes” or “no”. Either answer is fine with us.' },
  undoNotPossible: {
    ru: 'Этот шаг уже нельзя отменить. Выберите следующий шаг в списке действий.',
    en: 'This step can no longer be undone. Choose the next step from the actions.',
  },
  expiryBroken: {
    ru: 'Срок ссылки: от завтрашнего дня и не дальше 90 дней.',
    en: 'The link may work from one day to 90 days from now.',
  },
  eventOver: {
    ru: 'Событие уже закончилось: приглашать на него поздно. Если даты неверны, исправьте их в настройках.',
    en: 'The event is over: it is too late to invite anybody. If its days are wrong, correct them in its settings.',
  },
  formClosed: { ru: 'Анкета сейчас закрыта. Напишите тому, кто вас пригласил.', en: 'The form is closed now. Write to whoever invited you.' },
  formChanged: {
    ru: 'Анкета изменилась, пока страница была открыта. Обновите её: ответы сохранены.',
    en: 'The form has changed while this page was open. Reload it: your answers are kept.',
  },
  answerReasonNeeded: {
    ru: 'Напишите в нескольких словах, зачем нужен этот ответ. Причина будет записана.',
    en: 'Say in a few words why you need this answer. The reason is recorded.',
  },
});
