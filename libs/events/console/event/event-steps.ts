import { inject } from '@angular/core';
import { Api, Texts } from '@kunak/platform/web';
import type { Steps } from '@kunak/platform/web';
import { EventSessionsOperation } from '../session/sessions.graphql.ts';
import { eventTexts } from './event.texts';

/** Rooms first, then what happens in them. */
export const eventSteps: Steps = () => {
  const api = inject(Api);
  const { t } = inject(Texts);
  return async ({ id, slug }) => {
    const { rooms, sessions } = await api.run(EventSessionsOperation, { eventId: id });
    const unplaced = sessions.filter(({ startsAt }) => !startsAt).length;
    const begun = (count: number, text: (typeof eventTexts)['rooms']) => (count > 0 ? t(text, { count }) : eventTexts.notBegun);
    return [
      {
        text: eventTexts.stepRooms,
        link: ['/e', slug, 'rooms'],
        state: begun(rooms.length, eventTexts.roomsCounted),
        kind: rooms.length ? undefined : 'primary',
      },
      {
        text: eventTexts.stepSessions,
        link: ['/e', slug, 'sessions'],
        state: unplaced > 0 ? t(eventTexts.unplaced, { count: unplaced }) : begun(sessions.length, eventTexts.allPlaced),
        kind: unplaced > 0 ? 'warn' : sessions.length ? undefined : 'primary',
      },
    ];
  };
};
