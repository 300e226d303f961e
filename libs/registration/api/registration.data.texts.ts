import type { Message } from '@kunak/platform/rules';

export const registrationWords = {
  state: { ru: 'Состояние', en: 'State' },
  stateBefore: { ru: 'Прежнее состояние', en: 'State before' },
  lastVerb: { ru: 'Последний шаг', en: 'Last step' },
  since: { ru: 'С какого времени', en: 'Since' },
  invitedAt: { ru: 'Приглашение', en: 'Invited' },
  appliedAt: { ru: 'Заявка', en: 'Applied' },
  decidedAt: { ru: 'Решение организаторов', en: 'Decided' },
  confirmedAt: { ru: 'Подтверждение', en: 'Confirmed' },
  endedAt: { ru: 'Отказ от участия', en: 'Said no' },
  submittedAt: { ru: 'Анкета отправлена', en: 'Answers sent' },
  reason: { ru: 'Причина', en: 'Reason' },
  questionId: { ru: 'Вопрос', en: 'Question' },
  answer: { ru: 'Ответ', en: 'Answer' },
  savedAt: { ru: 'Когда', en: 'When' },
  sensitivity: { ru: 'Кто видит', en: 'Who sees it' },
  at: { ru: 'Когда', en: 'When' },
  purpose: { ru: 'На что', en: 'For what' },
  wordingVersion: { ru: 'Редакция текста', en: 'Wording' },
  language: { ru: 'Язык', en: 'Language' },
  channel: { ru: 'Как отправлено', en: 'How it was sent' },
  sentAt: { ru: 'Отправлено', en: 'Sent' },
  expiresAt: { ru: 'Действует до', en: 'Valid until' },
  openedAt: { ru: 'Открыто', en: 'Opened' },
  revokedAt: { ru: 'Отозвано', en: 'Revoked' },
} as const satisfies Record<string, Message>;

export const registrationTables = {
  room: { ru: 'Участие и анкеты', en: 'Taking part and answers' },
  participations: { ru: 'Участие в событиях', en: 'Taking part in events' },
  invitations: { ru: 'Приглашения', en: 'Invitations' },
  answers: { ru: 'Ответы анкеты', en: 'Answers of the registration' },
  guarded: { ru: 'Ответы из хранилища', en: 'Answers in the vault' },
  openings: { ru: 'Кто открывал ответы из хранилища', en: 'Who opened answers in the vault' },
  consents: { ru: 'Согласия', en: 'Consents' },
} as const satisfies Record<string, Message>;
