import { inject } from '@angular/core';
import { Role } from '@kunak/platform/rules';
import { Session } from '../account/session';
import { Api } from '../api/api';
import type { Needs } from '../face/needs';
import { Formats } from '../texts/formats';
import { OutboxNeedsOperation } from './outbox.graphql.ts';
import { outboxTexts } from './outbox.texts';

/** Letters that wait for a human, and letters that did not go out. */
export const outboxNeeds: Needs = () => {
  const api = inject(Api);
  const session = inject(Session);
  const formats = inject(Formats);
  return async () => {
    if (!session.has(Role.Organiser)) return [];
    const { groups, held, heldSince, failed } = (await api.ask(OutboxNeedsOperation, {})).outboxNeeds;
    const link = ['/outbox'];
    return [
      { id: 'outbox.failed', count: failed, what: outboxTexts.needFailed, why: outboxTexts.needFailedWhy, action: outboxTexts.look, weight: 1, link },
      {
        id: 'outbox.held',
        count: groups > 0 ? held : 0,
        what: outboxTexts.needHeld,
        why: outboxTexts.needHeldWhy,
        values: { since: heldSince ? formats.moment(heldSince) : '' },
        action: outboxTexts.read,
        weight: 2,
        link,
      },
    ];
  };
};
