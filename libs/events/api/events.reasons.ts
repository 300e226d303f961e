import { after, Basis, Clock, Reader } from '@kunak/platform/rules';
import type { Reason } from '@kunak/platform/rules';

const { Self, Organisers, Event } = Reader;

export const toPutOnProgramme: Reason = {
  id: 'events.programme',
  what: { ru: 'Роль в программе', en: 'The part in the programme' },
  why: { ru: 'Чтобы было видно, кто ведёт, говорит и переводит', en: 'To show who moderates, speaks and interprets' },
  readers: [Self, Organisers, Event],
  basis: Basis.Request,
  until: [after(Clock.EventEnded, 'P2Y', 'P1M', 'P10Y')],
};

export const toPutBack: Reason = {
  id: 'events.removal',
  what: { ru: 'Удалённые занятия, залы и события', en: 'Removed sessions, rooms and events' },
  why: { ru: 'Чтобы удалённое по ошибке можно было вернуть', en: 'So that what was removed by mistake can be put back' },
  readers: [Organisers],
  basis: Basis.Interest,
  until: [after(Clock.Recorded, 'P1D', 'P1D', 'P7D')],
};
