import type { Room } from '@kunak/platform/web';
import { roomTexts } from './room.texts';

/** What is held about a guest, for the guest. */
export const peopleRoom: Room = {
  routes: [{ path: 'data', loadComponent: () => import('./data-page').then(({ DataPage }) => DataPage) }],
  nav: [{ label: roomTexts.nav, icon: 'archive', link: 'data' }],
};
