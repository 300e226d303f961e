import { after, Basis, Clock, Reader, untilErased } from '@kunak/platform/rules';
import type { Reason } from '@kunak/platform/rules';

/** Three years bridge a break of two editions; whoever has not been there since is a stranger again. */
const known = [after(Clock.LastEventEnded, 'P3Y', 'P1M', 'P10Y')];
const { Self, Organisers, ProtectionOfficers, Event } = Reader;

/** When this one is over, the whole person is erased. */
export const toKnow: Reason = {
  id: 'people.name',
  what: { ru: 'Имя, языки и открытость имени', en: 'Name, languages, and how openly the name is used' },
  why: { ru: 'Чтобы знать, кто гость, и говорить с ним на его языке', en: 'To know who the guest is and to speak their language' },
  readers: [Self, Organisers, ProtectionOfficers, Event],
  basis: Basis.Interest,
  until: known,
};

export const toReach: Reason = {
  id: 'people.contact',
  what: { ru: 'Почта и телефон', en: 'E-mail and phone' },
  why: { ru: 'Чтобы было куда написать и позвонить', en: 'To be able to write and call' },
  readers: [Self, Organisers, ProtectionOfficers],
  basis: Basis.Interest,
  until: [after(Clock.LastEventEnded, 'P2Y', 'P1M', 'P5Y')],
};

export const toCount: Reason = {
  id: 'people.counts',
  what: { ru: 'Пол, республика и занятие', en: 'Gender, region and occupation' },
  why: { ru: 'Чтобы посчитать, кого мы зовём, без имён', en: 'To count whom we invite, without names' },
  readers: [Self, Organisers],
  basis: Basis.Consent,
  until: [after(Clock.LastEventEnded, 'P1Y', 'P1M', 'P3Y')],
};

export const toPrepare: Reason = {
  id: 'people.notes',
  what: { ru: 'Заметки организаторов', en: 'Organisers’ notes' },
  why: { ru: 'Чтобы принять гостя и ничего не забыть', en: 'To receive the guest and forget nothing' },
  readers: [Organisers],
  basis: Basis.Interest,
  until: [after(Clock.LastEventEnded, 'P6M', 'P1M', 'P1Y')],
};

export const toTravel: Reason = {
  id: 'people.identity',
  what: { ru: 'Имя по паспорту, дата рождения, срок паспорта', en: 'Legal name, date of birth, validity of the passport' },
  why: { ru: 'Для визы и билета', en: 'For a visa and a ticket' },
  readers: [Self, Organisers],
  basis: Basis.Request,
  until: [after(Clock.LastEventEnded, 'P3M', 'P7D', 'P1Y')],
};

export const toShowOpenings: Reason = {
  id: 'people.openings',
  what: { ru: 'Кто и зачем открывал данные из хранилища', en: 'Who opened what is in the vault, and what for' },
  why: { ru: 'Чтобы за каждый взгляд можно было спросить', en: 'So that every look can be accounted for' },
  readers: [Self, Organisers, ProtectionOfficers],
  basis: Basis.Duty,
  until: untilErased,
};

export const toUndoImport: Reason = {
  id: 'people.import',
  what: { ru: 'Что пришло из списков', en: 'What came in with lists' },
  why: { ru: 'Чтобы ошибочный список можно было отменить', en: 'So that a wrong list can be undone' },
  readers: [Organisers],
  basis: Basis.Interest,
  until: [after(Clock.Recorded, 'P3M', 'P7D', 'P1Y')],
};

export const toShowExports: Reason = {
  id: 'people.export',
  what: { ru: 'Кто и зачем выгружал списки', en: 'Who took lists out, and what for' },
  why: { ru: 'Чтобы за каждую выгрузку можно было спросить', en: 'So that every export can be accounted for' },
  readers: [Organisers],
  basis: Basis.Duty,
  until: [after(Clock.Recorded, 'P2Y', 'P1Y', 'P5Y')],
};
