import type { Room } from '@kunak/platform/web';
import { doorTexts } from './door.texts';

/** The released programme, for those who come. */
export const conferenceRoom: Room = {
  routes: [{ path: 'programme', loadComponent: () => import('./programme-page').then(({ ProgrammePage }) => ProgrammePage) }],
  nav: [{ label: doorTexts.programme, icon: 'calendar-days', link: 'programme' }],
};
