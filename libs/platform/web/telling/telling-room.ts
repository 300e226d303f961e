import { Role } from '@kunak/platform/rules';
import type { Room } from '../face/nav';
import { tellingRoomTexts as texts } from './telling-room.texts';

const organisers = [Role.Organiser];

/** The host's list of words by which it would be known. The console hangs it in; other faces never load it. */
export const tellingRoom: Room = {
  routes: [{ path: 'telling', loadComponent: () => import('./telling-page').then(({ TellingPage }) => TellingPage) }],
  nav: [{ label: texts.nav, icon: 'tag', link: 'telling', roles: organisers }],
  commands: [{ id: 'telling.list', label: texts.nav, words: texts.words, icon: 'tag', link: '/telling', roles: organisers }],
};
