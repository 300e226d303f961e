import { refusalReasons } from '@kunak/platform/rules';
import type { RefusalReason } from '@kunak/platform/rules';

export const trainingsRefusals = refusalReasons('trainings', {
  shareOutOfRange: { ru: 'Доля посещения должна быть больше 0 и не больше 100 %.', en: 'The share to attend must be above 0 and at most 100%.' },
  unknownStatus: { ru: 'Такой отметки нет: «{status}».', en: 'There is no such mark: “{status}”.' },
  markWithoutGuest: { ru: 'Отметка должна быть об одном человеке из списка.', en: 'A mark must be about one person on the roster.' },
  markDiffers: {
    ru: 'Эта отметка уже сохранена, но с другим содержанием. Поставьте новую отметку.',
    en: 'This mark is already saved, with different content. Make a new mark.',
  },
  sessionDoesNotCount: { ru: 'В перерыве и в свободное время присутствие не отмечают.', en: 'Attendance is not marked in breaks and social time.' },
  sessionNotStarted: {
    ru: 'Это занятие ещё не началось. Отмечать можно за {minutes} минут до начала.',
    en: 'This session has not started. Marking opens {minutes} minutes before.',
  },
  sessionUnknown: {
    ru: 'Этого занятия больше нет в программе. Обновите список и отметьте в том занятии, которое его заменило.',
    en: 'This session is no longer in the programme. Refresh the roster and mark in the session that replaced it.',
  },
  momentUnknown: { ru: 'Неизвестно, когда поставлена эта отметка. Поставьте новую.', en: 'It is not known when this mark was made. Make a new one.' },
  notOnRoster: { ru: 'Этого человека нет в списке. Добавьте его как пришедшего без записи.', en: 'This person is not on the roster. Add them as a walk-in.' },
});

/** The reason behind the code that the server gave for one mark, or null for words that are a text already. */
export function markRefusal(code: string): RefusalReason | null {
  return Object.values<RefusalReason>(trainingsRefusals).find((reason) => reason.code === code) ?? null;
}
