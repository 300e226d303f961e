import { Refusal } from '@kunak/platform/rules';
import type { Instant, Message } from '@kunak/platform/rules';
import { registrationRefusals } from './registration.refusals';

/** What a guest may agree to, one by one. Nobody's place depends on any of them. */
export const ConsentPurpose = {
  Photo: 'photo',
  NameInProgramme: 'name-in-programme',
  SharingWithPartner: 'sharing-with-partner',
  KeepingContact: 'keeping-contact',
} as const;
export type ConsentPurpose = (typeof ConsentPurpose)[keyof typeof ConsentPurpose];

export const consentPurposes: readonly ConsentPurpose[] = ['photo', 'name-in-programme', 'sharing-with-partner', 'keeping-contact'];

export type ConsentWording = {
  /** Grows with every change of meaning; a consent counts only for the version that was read. */
  readonly version: number;
  readonly title: Message;
  readonly question: Message;
  readonly whoSees: Message;
  readonly until: Message;
  /** What happens after a no, so that no is easy to say. */
  readonly ifRefused: Message;
};

export const consentWordings: Readonly<Record<ConsentPurpose, ConsentWording>> = {
  photo: {
    version: 1,
    title: { ru: 'Фотографии', en: 'Photographs' },
    question: { ru: 'Можно ли вас фотографировать?', en: 'May photographs be taken of you?' },
    whoSees: {
      ru: 'Снимки видят организаторы. Перед каждой публикацией мы спросим вас ещё раз и покажем снимок.',
      en: 'The organisers see the pictures. Before any publication we ask you again and show you the picture.',
    },
    until: { ru: 'Снимки хранятся год и затем удаляются.', en: 'Pictures are kept for a year and then deleted.' },
    ifRefused: { ru: 'Тогда фотограф будет знать, что вас снимать нельзя.', en: 'Then the photographer will know not to take any of you.' },
  },
  'name-in-programme': {
    version: 1,
    title: { ru: 'Имя в программе', en: 'Your name in the programme' },
    question: { ru: 'Можно ли назвать ваше рабочее имя в программе?', en: 'May the programme give your working name?' },
    whoSees: {
      ru: 'Программу получают все участники; опубликованную программу может прочитать кто угодно.',
      en: 'All participants receive the programme; a published one can be read by anyone.',
    },
    until: {
      ru: 'Имя стоит в программе, пока вы не заберёте согласие. То, что уже скопировали другие, вернуть нельзя.',
      en: 'The name stays until you take it back. What others have copied by then cannot be called back.',
    },
    ifRefused: { ru: 'Тогда в программе будет только тема, без имени.', en: 'Then the programme gives the topic without a name.' },
  },
  'sharing-with-partner': {
    version: 1,
    title: { ru: 'Передача партнёру', en: 'Sharing with a partner' },
    question: {
      ru: 'Можно ли передать ваше рабочее имя и почту партнёру, который проводит событие вместе с нами?',
      en: 'May we give your working name and e-mail to the partner who runs the event with us?',
    },
    whoSees: {
      ru: 'Один человек у партнёра. Кто именно, мы назовём вам до передачи.',
      en: 'One person at the partner. We tell you who before anything is given.',
    },
    until: { ru: 'Партнёр удаляет их через 30 дней после события.', en: 'The partner deletes them 30 days after the event.' },
    ifRefused: { ru: 'Тогда всё, что нужно от партнёра, мы передадим вам сами.', en: 'Then we pass on to you ourselves whatever the partner has for you.' },
  },
  'keeping-contact': {
    version: 1,
    title: { ru: 'Связь после события', en: 'Keeping in touch' },
    question: { ru: 'Можно ли сохранить ваш адрес, чтобы позвать вас снова?', en: 'May we keep your address to invite you again?' },
    whoSees: { ru: 'Только организаторы.', en: 'The organisers only.' },
    until: { ru: 'Два года после события; потом мы спросим ещё раз или удалим.', en: 'For two years after the event; then we ask again or delete it.' },
    ifRefused: { ru: 'Тогда адрес будет удалён через 30 дней после события.', en: 'Then the address is deleted 30 days after the event.' },
  },
};

export const ConsentAnswer = { Given: 'given', Refused: 'refused' } as const;
export type ConsentAnswer = (typeof ConsentAnswer)[keyof typeof ConsentAnswer];

/** A decision as it is stored: never changed, only followed by another. */
export type ConsentRecord = { readonly purpose: ConsentPurpose; readonly version: number; readonly answer: ConsentAnswer; readonly at: Instant };

/** `unasked` is the beginning of everybody: nothing is ticked beforehand, and silence is no consent. */
export const ConsentState = { Unasked: 'unasked', Given: 'given', Refused: 'refused', Withdrawn: 'withdrawn' } as const;
export type ConsentState = (typeof ConsentState)[keyof typeof ConsentState];

export const consentStateLabels: Readonly<Record<ConsentState, Message>> = {
  unasked: { ru: 'Ещё нет ответа', en: 'Not answered yet' },
  given: { ru: 'Можно', en: 'Yes' },
  refused: { ru: 'Нельзя', en: 'No' },
  withdrawn: { ru: 'Согласие отозвано', en: 'Taken back' },
};

export const consentAnswerLabels: Readonly<Record<ConsentAnswer, Message>> = { given: consentStateLabels.given, refused: consentStateLabels.refused };

function historyOf(purpose: ConsentPurpose, records: readonly ConsentRecord[]): ConsentRecord[] {
  return records.filter((record) => record.purpose === purpose).sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** Where a person stands on one purpose: the last word counts; a no after a yes is a withdrawal. */
export function consentState(purpose: ConsentPurpose, records: readonly ConsentRecord[]): ConsentState {
  const history = historyOf(purpose, records);
  const last = history.at(-1);
  if (!last) return ConsentState.Unasked;
  if (last.answer === 'given') return ConsentState.Given;
  return history.some(({ answer }) => answer === 'given') ? ConsentState.Withdrawn : ConsentState.Refused;
}

/** Whether we may do it now. Only a yes to the present wording is a yes to the present wording. */
export function hasConsent(purpose: ConsentPurpose, records: readonly ConsentRecord[]): boolean {
  return consentState(purpose, records) === ConsentState.Given && !needsAsking(purpose, records);
}

/** Never answered, or agreed to a wording that has changed since. A no is not asked again. */
export function needsAsking(purpose: ConsentPurpose, records: readonly ConsentRecord[]): boolean {
  const last = historyOf(purpose, records).at(-1);
  return !last || (last.answer === 'given' && last.version !== consentWordings[purpose].version);
}

/**
 * The record of an answer given now. Refuses a wording that is no longer the present one: the page was opened before the change.
 * Taking a consent back works with any version, at any time.
 */
export function recordConsent(given: { purpose: ConsentPurpose; version: number; answer: ConsentAnswer | null; at: Instant }): ConsentRecord {
  const { purpose, version, answer, at } = given;
  if (answer === null) throw new Refusal(registrationRefusals.consentNeedsAnswer);
  if (answer === 'given' && version !== consentWordings[purpose].version) throw new Refusal(registrationRefusals.consentOtherWording);
  return { purpose, version, answer, at };
}
