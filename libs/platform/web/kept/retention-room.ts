import { Role } from '@kunak/platform/rules';
import type { Room } from '../face/nav';
import { retentionRoomTexts as texts } from './retention-room.texts';

const organisers = [Role.Organiser];

/** How long this host keeps what, and what its nights erased. The console hangs it in; other faces never load it. */
export const retentionRoom: Room = {
  routes: [{ path: 'retention', loadComponent: () => import('./retention-page').then(({ RetentionPage }) => RetentionPage) }],
  nav: [{ label: texts.nav, icon: 'archive', link: 'retention', roles: organisers }],
  commands: [{ id: 'retention.list', label: texts.nav, words: texts.words, icon: 'archive', link: '/retention', roles: organisers }],
};
