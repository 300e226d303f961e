import { inject } from '@angular/core';
import { Role } from '@kunak/platform/rules';
import { Api, Session } from '@kunak/platform/web';
import type { Needs } from '@kunak/platform/web';
import { EditionsTodayOperation } from './editions-today.graphql.ts';
import { todayTexts } from './today.texts';

/** The nearest edition stands on the home page even when it needs nothing; a host without any begins with one. */
export const editionsToday: Needs = () => {
  const api = inject(Api);
  const session = inject(Session);
  return async () => {
    const { events } = await api.ask(EditionsTodayOperation, {});
    const first = { first: true, what: todayTexts.first, why: todayTexts.firstWhy, action: todayTexts.create, weight: 1, link: ['/events/new'] };
    if (events.length === 0) return [{ ...first, id: 'events-first', count: session.has(Role.Organiser) ? 1 : 0 }];
    const today = new Date().toISOString().slice(0, 10);
    const [next] = events.filter(({ lastDay }) => lastDay >= today).sort((one, other) => one.firstDay.localeCompare(other.firstDay));
    return next ? [{ ...first, first: false, id: `next-${next.id}`, count: 0, event: next }] : [];
  };
};
