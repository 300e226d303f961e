import { after, asPromised, Basis, Clock, Reader, untilErased } from '@kunak/platform/rules';
import type { Reason } from '@kunak/platform/rules';

const { Self, Organisers, Trainers, ProtectionOfficers } = Reader;

export const toTakePart: Reason = {
  id: 'registration.participation',
  what: { ru: 'Участие в событиях', en: 'Taking part in events' },
  why: { ru: 'Чтобы место было занято и подтверждено', en: 'To keep and confirm a place' },
  readers: [Self, Organisers, Trainers, ProtectionOfficers],
  basis: Basis.Request,
  until: untilErased,
};

/** Without an event to come to, what was told for it has no use any more. */
const soonAfterNo = [after(Clock.Refused, 'P1M', 'P1D', 'P6M'), after(Clock.Withdrawn, 'P1M', 'P1D', 'P6M')];

export const toKnowWhyNot: Reason = {
  id: 'registration.reason',
  what: { ru: 'Почему не получилось приехать', en: 'Why somebody could not come' },
  why: { ru: 'Чтобы понять, чем помочь', en: 'To see what would help' },
  readers: [Self, Organisers],
  basis: Basis.Consent,
  until: [after(Clock.EventEnded, 'P3M', 'P1D', 'P1Y'), ...soonAfterNo],
};

export const toReceive: Reason = {
  id: 'registration.answers',
  what: { ru: 'Ответы анкеты', en: 'Answers of the registration' },
  why: { ru: 'Чтобы подготовить событие к этому гостю', en: 'To prepare the event for this guest' },
  readers: [Self, Organisers],
  basis: Basis.Request,
  until: [asPromised, after(Clock.EventEnded, 'P6M', 'P1M', 'P1Y'), ...soonAfterNo],
};

export const toReceiveSafely: Reason = {
  id: 'registration.guarded-answers',
  what: { ru: 'Ответы о здоровье, документах и безопасности', en: 'Answers about health, documents and safety' },
  why: { ru: 'Чтобы в дороге и на месте ничего не случилось', en: 'So that nothing happens on the way and at the venue' },
  readers: [Self, Organisers, ProtectionOfficers],
  basis: Basis.Consent,
  until: [asPromised, after(Clock.EventEnded, 'P1M', 'P1D', 'P6M'), ...soonAfterNo],
};

export const toHonourConsent: Reason = {
  id: 'registration.consent',
  what: { ru: 'Согласия и отказы', en: 'Consents and refusals' },
  why: { ru: 'Чтобы показать, что было разрешено и когда', en: 'To show what was allowed, and when' },
  readers: [Self, Organisers],
  basis: Basis.Duty,
  until: untilErased,
};

export const toInvite: Reason = {
  id: 'registration.invitation',
  what: { ru: 'Приглашения', en: 'Invitations' },
  why: { ru: 'Чтобы знать, что приглашение дошло', en: 'To know that an invitation arrived' },
  readers: [Self, Organisers],
  basis: Basis.Interest,
  until: [after(Clock.EventEnded, 'P3M', 'P1D', 'P1Y')],
};
