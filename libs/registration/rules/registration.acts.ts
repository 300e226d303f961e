import { actWords } from '@kunak/platform/rules';
import type { ActWords } from '@kunak/platform/rules';

/** What this room writes into the journal. */
export const registrationActs: ActWords = actWords('registration', {
  invite: { ru: 'Отмечено приглашение', en: 'Marked as invited' },
  apply: { ru: 'Заявка подана', en: 'Applied' },
  answer: { ru: 'Анкета отправлена', en: 'Registration sent' },
  'say-no': { ru: 'Приглашение отклонено', en: 'Invitation declined' },
  accept: { ru: 'Участие принято', en: 'Accepted' },
  decline: { ru: 'В участии отказано', en: 'Declined' },
  'put-on-waiting-list': { ru: 'Поставлено в лист ожидания', en: 'Put on the waiting list' },
  confirm: { ru: 'Участие подтверждено', en: 'Confirmed' },
  withdraw: { ru: 'Участие отозвано', en: 'Withdrawn' },
  'walk-in': { ru: 'Пришли без регистрации', en: 'Walked in' },
  'come-as-guest': { ru: 'Место подтверждено приходом', en: 'Confirmed by coming' },
  'come-unexpected': { ru: 'Пришли без места', en: 'Came without a seat' },
  'coming-taken-back': { ru: 'Отметка о приходе снята', en: 'Coming taken back' },
  invited: { ru: 'Приглашение отправлено', en: 'Invitation sent' },
  'people-added': { ru: 'Люди добавлены к событию', en: 'People added to an event' },
  'step-undone': { ru: 'Шаг отменён', en: 'Step undone' },
  'answers-sent-again': { ru: 'Анкета исправлена и отправлена снова', en: 'Answers sent again' },
  'answer-opened': { ru: 'Открыт закрытый ответ анкеты', en: 'Guarded answer opened' },
  'form-changed': { ru: 'Анкета события изменена', en: 'Registration form changed' },
  'consent-given': { ru: 'Согласие дано', en: 'Consent given' },
  'consent-refused': { ru: 'Согласия нет', en: 'Consent refused' },
  'consent-withdrawn': { ru: 'Согласие отозвано', en: 'Consent withdrawn' },
});
