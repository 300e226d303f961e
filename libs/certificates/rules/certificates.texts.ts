import type { Message } from '@kunak/platform/rules';
import type { Shortfall } from './certificate-rule';
import type { Disclosure, VerifyState } from './disclosure';
import type { CertificateState } from './certificate-state';
import type { RevocationReason } from './issuing';
import type { CertificateVariant } from './variant';

/** Values: attended, planned, needed, missing, unmarked, unit (`sessions` or `minutes`), score, passMark. */
export const shortfallTexts: Readonly<Record<Shortfall, Message>> = {
  'training-not-over': {
    ru: 'Обучение ещё не закончилось: пока {attended} из {planned} {unit, select, minutes {минут} other {занятий}}, нужно {needed}.',
    en: 'The training is not over: {attended} of {planned} {unit, select, minutes {minutes} other {sessions}} so far, {needed} needed.',
  },
  'not-marked': {
    ru: 'Не хватает отметок: {unmarked, plural, one {# занятие} few {# занятия} many {# занятий} other {# занятия}} без отметки. Тренер может их поставить.',
    en: 'Marks are missing: {unmarked, plural, one {# session} other {# sessions}} without a mark. The trainer can still make them.',
  },
  'not-enough': {
    ru: 'Посещено {attended} из {planned} {unit, select, minutes {минут} other {занятий}}, нужно {needed}.',
    en: '{attended} of {planned} {unit, select, minutes {minutes} other {sessions}} attended, {needed} needed.',
  },
  'no-test': { ru: 'Нет результата теста.', en: 'There is no test result.' },
  'test-not-passed': { ru: 'Тест: {score} из 100, нужно {passMark}.', en: 'Test: {score} of 100, {passMark} needed.' },
};

export const certificateVariantTexts: Readonly<Record<CertificateVariant, Message>> = {
  full: { ru: 'Полный', en: 'Full' },
  neutral: { ru: 'Нейтральный', en: 'Neutral' },
};

export const certificateStateTexts: Readonly<Record<CertificateState, Message>> = {
  'in-force': { ru: 'Действует', en: 'In force' },
  revoked: { ru: 'Отозван', en: 'Revoked' },
  replaced: { ru: 'Заменён новым', en: 'Replaced by a new one' },
};

export const certificateVariantNotes: Readonly<Record<CertificateVariant, Message>> = {
  full: { ru: 'Названы организация, мероприятие и подписавшие.', en: 'Names the organisation, the event and the signatories.' },
  neutral: {
    ru: 'Только имя, даты и часы. Ни организации, ни мероприятия, ни места, ни оформления, по которому нас узнают.',
    en: 'Only the name, dates and hours. No organisation, event, place, and no look by which we are known.',
  },
};

export const disclosureTexts: Readonly<Record<Disclosure, Message>> = {
  nothing: { ru: 'Только то, что сертификат действителен', en: 'Only that the certificate is valid' },
  programme: { ru: 'Ещё тема и даты', en: 'Also the subject and the dates' },
  name: { ru: 'Ещё тема, даты и имя', en: 'Also the subject, the dates and the name' },
};

export const verifyStateTexts: Readonly<Record<VerifyState, Message>> = {
  valid: { ru: 'Сертификат действителен', en: 'The certificate is valid' },
  revoked: { ru: 'Сертификат отозван или заменён новым', en: 'The certificate is revoked or replaced by a new one' },
  'not-found': { ru: 'Сертификата с таким кодом нет', en: 'There is no certificate with this code' },
};

export const revocationReasonTexts: Readonly<Record<RevocationReason, Message>> = {
  mistake: { ru: 'Ошибка в сертификате', en: 'A mistake in the certificate' },
  'not-earned': { ru: 'Выдан по неверным отметкам', en: 'Issued on wrong marks' },
  'holder-asked': { ru: 'По просьбе владельца', en: 'The holder asked for it' },
  safety: { ru: 'Ради безопасности владельца', en: 'For the safety of the holder' },
  other: { ru: 'Другая причина', en: 'Another reason' },
};
