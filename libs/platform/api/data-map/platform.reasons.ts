import { after, Basis, Clock, Reader, untilErased } from '@kunak/platform/rules';
import type { Reason } from '@kunak/platform/rules';

const { Self, Organisers, Machine } = Reader;

export const toSignIn: Reason = {
  id: 'platform.account',
  what: { ru: 'Учётная запись и роли', en: 'The account and its roles' },
  why: { ru: 'Чтобы входить', en: 'To sign in' },
  readers: [Self, Organisers],
  basis: Basis.Request,
  until: untilErased,
};

/** Hashes and secrets: nobody reads them, and nobody is told them again. */
export const toProve: Reason = {
  id: 'platform.credentials',
  what: { ru: 'То, чем вход проверяют: только отпечатки', en: 'What signing in is checked against: fingerprints only' },
  why: { ru: 'Чтобы вместо человека не вошёл чужой', en: 'So that nobody else signs in instead' },
  readers: [Machine],
  basis: Basis.Request,
  until: untilErased,
};

export const toOpen: Reason = {
  id: 'platform.key',
  what: { ru: 'Ключ, под которым закрыто личное', en: 'The key that what is personal is sealed under' },
  why: { ru: 'Чтобы личное нельзя было прочесть из одной базы', en: 'So that the database alone tells nothing personal' },
  readers: [Machine],
  basis: Basis.Interest,
  until: untilErased,
};

export const toSeeDevices: Reason = {
  id: 'platform.session',
  what: { ru: 'Где открыт вход', en: 'Where the account is signed in' },
  why: { ru: 'Чтобы заметить и закрыть чужой вход', en: 'To notice a stranger’s sign-in and end it' },
  readers: [Self],
  basis: Basis.Interest,
  until: [after(Clock.Recorded, 'P30D', 'P1D', 'P90D')],
};

export const toLetIn: Reason = {
  id: 'platform.link',
  what: { ru: 'Ссылки-приглашения', en: 'Access links' },
  why: { ru: 'Чтобы впустить по приглашению один раз', en: 'To let somebody in by an invitation, once' },
  readers: [Self, Organisers],
  basis: Basis.Interest,
  until: [after(Clock.Recorded, 'P30D', 'P1D', 'P90D')],
};

export const toWrite: Reason = {
  id: 'platform.mail',
  what: { ru: 'Письма', en: 'Mails' },
  why: { ru: 'Чтобы знать, что письмо ушло', en: 'To know that a mail went out' },
  readers: [Self],
  basis: Basis.Interest,
  until: [after(Clock.Recorded, 'P30D', 'P1D', 'P1Y')],
};

/** A list lies here from the upload until its import; what is older was forgotten. */
export const toImport: Reason = {
  id: 'platform.upload',
  what: { ru: 'Загруженные списки, пока их не приняли', en: 'Uploaded lists until they are taken in' },
  why: { ru: 'Чтобы показать список до того, как он принят', en: 'To show a list before it is taken in' },
  readers: [Organisers],
  basis: Basis.Interest,
  until: [after(Clock.Recorded, 'P1D', 'P1D', 'P30D')],
};

/** Names that organisers wrote on the list of words by which the host would be known. */
export const toStayUnnamed: Reason = {
  id: 'platform.telling',
  what: { ru: 'Имена в списке слов, которых не должно быть в письмах', en: 'Names on the list of words that no letter may have' },
  why: { ru: 'Чтобы письма и документы никого не называли', en: 'So that letters and documents name nobody' },
  readers: [Organisers],
  basis: Basis.Interest,
  until: untilErased,
};
