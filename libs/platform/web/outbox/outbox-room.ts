import { Role } from '@kunak/platform/rules';
import type { Room } from '../face/nav';
import { outboxTexts } from './outbox.texts';

const organisers = [Role.Organiser];

/** Mail to groups, read by a human before it leaves. The console hangs it in; other faces never load it. */
export const outboxRoom: Room = {
  routes: [
    { path: 'outbox', loadComponent: () => import('./outbox-page').then(({ OutboxPage }) => OutboxPage) },
    { path: 'outbox/:id', loadComponent: () => import('./group-mail-page').then(({ GroupMailPage }) => GroupMailPage) },
  ],
  nav: [{ label: outboxTexts.outbox, icon: 'mail', link: 'outbox', roles: organisers }],
  commands: [{ id: 'outbox.list', label: outboxTexts.outbox, words: outboxTexts.words, icon: 'mail', keys: 'g m', link: '/outbox', roles: organisers }],
  needs: () => import('./outbox-today').then(({ outboxNeeds }) => outboxNeeds),
};
