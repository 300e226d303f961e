import { after, Basis, Clock, Reader } from '@kunak/platform/rules';
import type { Reason } from '@kunak/platform/rules';

const { Self, Organisers, CodeHolders } = Reader;

export const toCertify: Reason = {
  id: 'certificates.certificate',
  what: { ru: 'Сертификаты', en: 'Certificates' },
  why: { ru: 'Чтобы сертификат можно было напечатать снова и проверить', en: 'To print a certificate again and to have it checked' },
  readers: [Self, Organisers, CodeHolders],
  basis: Basis.Request,
  until: [after(Clock.CertificateIssued, 'P10Y', 'P1Y', 'P30Y')],
};

/** Whoever revokes is told that organisers alone read why; so they do, in an archive too. */
export const toExplain: Reason = {
  id: 'certificates.revocation',
  what: { ru: 'Почему сертификат отозван', en: 'Why a certificate was revoked' },
  why: { ru: 'Чтобы отзыв можно было объяснить и после', en: 'To be able to explain it later' },
  readers: [Organisers],
  basis: Basis.Interest,
  until: [after(Clock.CertificateIssued, 'P10Y', 'P1Y', 'P30Y')],
};

export const toSign: Reason = {
  id: 'certificates.signatory',
  what: { ru: 'Имена тех, кто подписывает сертификаты', en: 'Names of those who sign certificates' },
  why: { ru: 'Чтобы под сертификатом стояло имя', en: 'So that a name stands under a certificate' },
  readers: [Organisers, CodeHolders],
  basis: Basis.Interest,
  until: [after(Clock.EventEnded, 'P10Y', 'P1Y', 'P30Y')],
};

export const toFinishBatch: Reason = {
  id: 'certificates.batch',
  what: { ru: 'Кому сертификат не выдан и почему', en: 'Who got no certificate, and why' },
  why: { ru: 'Чтобы исправить и выдать', en: 'To put it right and issue it' },
  readers: [Self, Organisers],
  basis: Basis.Interest,
  until: [after(Clock.Recorded, 'P3M', 'P7D', 'P1Y')],
};
