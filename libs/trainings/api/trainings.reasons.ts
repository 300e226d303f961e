import { after, Basis, Clock, Reader, untilErased } from '@kunak/platform/rules';
import type { Reason } from '@kunak/platform/rules';

const { Self, Organisers, Trainers } = Reader;

export const toMark: Reason = {
  id: 'trainings.attendance',
  what: { ru: 'Отметки о посещении', en: 'Marks of attendance' },
  why: { ru: 'Чтобы посчитать посещение и выдать сертификат', en: 'To count attendance and issue a certificate' },
  readers: [Self, Organisers, Trainers],
  basis: Basis.Request,
  until: untilErased,
};

export const toKnowAtTheDoor: Reason = {
  id: 'trainings.walk-in',
  what: { ru: 'Имена тех, кто пришёл без записи', en: 'Names of walk-ins' },
  why: { ru: 'Чтобы потом соединить с гостем из списка', en: 'To join them with a guest of the list later' },
  readers: [Organisers, Trainers],
  basis: Basis.Request,
  until: [after(Clock.EventEnded, 'P3M', 'P1D', 'P1Y')],
};
