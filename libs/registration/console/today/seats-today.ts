import { inject } from '@angular/core';
import { Api, Toasts } from '@kunak/platform/web';
import { offerTexts } from '../participant/participants.texts';
import { OfferSeatsTodayOperation, TakeOfferBackOperation } from './today.graphql.ts';

/** Offers an event's free seats in turn, from the home page; `done` is called when that has changed what the page says. */
export function seatsOffering(): (eventId: string, done: () => void) => Promise<void> {
  const api = inject(Api);
  const toasts = inject(Toasts);
  return async (eventId, done) => {
    try {
      const { changed } = (await api.run(OfferSeatsTodayOperation, { eventId })).offerFreeSeats;
      const undo = async (): Promise<void> => {
        for (const { id, version } of changed) await api.run(TakeOfferBackOperation, { id, version });
        done();
      };
      if (changed.length === 0) toasts.done(offerTexts.none);
      else toasts.done(offerTexts.offered, { values: { count: changed.length }, undo });
    } catch (error) {
      toasts.failed(error);
    }
    done();
  };
}
