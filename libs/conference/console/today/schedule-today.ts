import { inject } from '@angular/core';
import { conflictKindTexts } from '@kunak/conference/rules';
import { Role } from '@kunak/platform/rules';
import { Api, Session, Texts } from '@kunak/platform/web';
import type { Needs } from '@kunak/platform/web';
import { ScheduleNeedsOperation } from './today.graphql.ts';
import { todayTexts } from './today.texts';

/** Conflicts of the draft, and what nobody was told of. */
export const scheduleNeeds: Needs = () => {
  const api = inject(Api);
  const session = inject(Session);
  const { t } = inject(Texts);
  return async () => {
    if (!session.has(Role.Organiser)) return [];
    const { scheduleNeeds: found, events } = await api.ask(ScheduleNeedsOperation, {});
    return found.flatMap(({ eventId, conflicts, changed, tell, unreleased }) => {
      const event = events.find(({ id }) => id === eventId);
      if (!event) return [];
      const kinds = conflicts.map(({ kind, count }) => `${t(conflictKindTexts[kind])}: ${count}`).join(' · ');
      const all = conflicts.reduce((sum, { count }) => sum + count, 0);
      const to = (page: string): readonly string[] => ['/e', event.slug, page];
      const untold =
        unreleased > 0
          ? { count: unreleased, what: todayTexts.unreleased, why: todayTexts.unreleasedWhy }
          : { count: changed, what: todayTexts.changed, why: todayTexts.changedWhy };
      return [
        { id: `release-${eventId}`, event, ...untold, values: { tell }, action: todayTexts.release, weight: 5, link: to('release') },
        {
          id: `conflicts-${eventId}`,
          event,
          count: all,
          what: todayTexts.conflicts,
          why: todayTexts.conflictsWhy,
          values: { kinds },
          action: todayTexts.look,
          weight: 6,
          link: to('schedule'),
        },
      ];
    });
  };
};
