import { inject } from '@angular/core';
import { Role } from '@kunak/platform/rules';
import { Api, Session } from '@kunak/platform/web';
import type { Needs } from '@kunak/platform/web';
import { RegisterNeedsOperation } from './today.graphql.ts';
import { todayTexts } from './today.texts';

/** Sessions that are over and that nobody has marked. */
export const registerNeeds: Needs = () => {
  const api = inject(Api);
  const session = inject(Session);
  return async () => {
    if (!session.has(Role.Organiser, Role.Trainer)) return [];
    const { registerNeeds: found, events } = await api.ask(RegisterNeedsOperation, {});
    return found.flatMap(({ eventId, unmarked }) => {
      const event = events.find(({ id }) => id === eventId);
      if (!event) return [];
      const link = ['/e', event.slug, 'attendance'];
      return [
        {
          id: `registers-${eventId}`,
          event,
          count: unmarked,
          what: todayTexts.unmarked,
          why: todayTexts.unmarkedWhy,
          action: todayTexts.look,
          weight: 4,
          link,
        },
      ];
    });
  };
};
