import { messages } from '../texts/message';

export const formTexts = messages({
  overtaken: {
    ru: 'Кто-то уже сохранил здесь другое. Ваше пока не сохранено: сохраните ещё раз, и останется ваш вариант; или уйдите, не сохраняя, и увидите чужой.',
    en: 'Somebody has saved something else here in the meantime. Yours is not saved yet: save again to keep your version, or leave without saving to see theirs.',
  },
  problemTitle: { ru: 'Нужно исправить', en: 'There is a problem' },
  problemPrefix: { ru: 'Ошибка:', en: 'Error:' },
  optional: { ru: '(необязательно)', en: '(optional)' },
  choose: { ru: 'Выберите', en: 'Choose' },
  showPassphrase: { ru: 'Показать', en: 'Show' },
  hidePassphrase: { ru: 'Скрыть', en: 'Hide' },
  dateHint: { ru: 'Например, 14.12.2026 или 14 декабря 2026', en: 'For example, 14.12.2026 or 14 December 2026' },
  dateWrong: { ru: 'Такой даты нет. Напишите, например, 14.12.2026', en: 'There is no such date. Write it as in 14.12.2026' },
  calendar: { ru: 'Открыть календарь', en: 'Open the calendar' },
  search: { ru: 'Найти', en: 'Search' },
  russian: { ru: 'По-русски', en: 'In Russian' },
  english: { ru: 'По-английски', en: 'In English' },
  chooseFile: { ru: 'Выбрать файл', en: 'Choose a file' },
  uploading: { ru: 'Отправляем «{name}»', en: 'Sending “{name}”' },
  uploaded: { ru: 'Файл «{name}» отправлен', en: '“{name}” is sent' },
  whoSees: { ru: 'Кто это видит', en: 'Who sees this' },
  until: { ru: 'Хранится до: {until}', en: 'Kept until: {until}' },
  reasonHint: {
    ru: 'Причина и время записываются. Запись видит тот, кто отвечает за защиту.',
    en: 'The reason and the time are recorded. The protection officer sees the record.',
  },
  reasonLabel: { ru: 'Для чего вы это открываете', en: 'What do you open this for' },
  reasonMissing: { ru: 'Напишите причину, хотя бы несколько слов', en: 'Give a reason, a few words at least' },
  open: { ru: 'Открыть', en: 'Open' },
  cancel: { ru: 'Не сейчас', en: 'Not now' },
  tooManyLetters: { ru: 'Лишних знаков: {over}', en: 'Too long by {over}' },
});
