import { inject } from '@angular/core';
import { Role } from '@kunak/platform/rules';
import { Api, Session } from '@kunak/platform/web';
import type { Needs } from '@kunak/platform/web';
import { CertificateNeedsOperation } from './today.graphql.ts';
import { todayTexts } from './today.texts';

/** Certificates that are earned and not issued yet. */
export const certificateNeeds: Needs = () => {
  const api = inject(Api);
  const session = inject(Session);
  return async () => {
    if (!session.has(Role.Organiser, Role.Trainer)) return [];
    const { certificateNeeds: found, events } = await api.ask(CertificateNeedsOperation, {});
    return found.flatMap(({ eventId, ready }) => {
      const event = events.find(({ id }) => id === eventId);
      if (!event) return [];
      const link = ['/e', event.slug, 'certificates'];
      return [
        { id: `certificates-${eventId}`, event, count: ready, what: todayTexts.ready, why: todayTexts.readyWhy, action: todayTexts.issue, weight: 8, link },
      ];
    });
  };
};
