import { inject } from '@angular/core';
import { Role } from '@kunak/platform/rules';
import { Api, Formats, Session } from '@kunak/platform/web';
import type { Needs } from '@kunak/platform/web';
import { RegistrationNeedKind, registrationNeedLabels } from '@kunak/registration/rules';
import { seatsOffering } from './seats-today';
import { RegistrationNeedsOperation } from './today.graphql.ts';
import { needTexts } from './today.texts';

const millisecondsADay = 86_400_000;

/** What registration needs of its organiser today, by edition. Free seats are offered from here with one click. */
export const registrationNeeds: Needs = () => {
  const api = inject(Api);
  const session = inject(Session);
  const formats = inject(Formats);
  const offerSeats = seatsOffering();
  return async () => {
    if (!session.has(Role.Organiser)) return [];
    const { registrationNeeds: found, events } = await api.ask(RegistrationNeedsOperation, {});
    return found.flatMap(({ kind, eventId, count, since, waiting, states }) => {
      const event = events.find(({ id }) => id === eventId);
      if (!event) return [];
      const { why, action, weight, page, query } = needTexts[kind];
      const days = since ? Math.floor((Date.now() - Date.parse(since)) / millisecondsADay) : 0;
      const values = { days, since: since ? formats.moment(since) : '', waiting };
      const shown = query ? { show: states.join(',') } : undefined;
      const act = kind === RegistrationNeedKind.OfferSeats ? (done: () => void) => offerSeats(eventId, done) : undefined;
      const what = registrationNeedLabels[kind];
      return [{ id: `${kind}-${eventId}`, event, count, what, why, values, action, act, weight, link: ['/e', event.slug, page], query: shown }];
    });
  };
};
