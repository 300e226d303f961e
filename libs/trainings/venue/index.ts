import type { Room } from '@kunak/platform/web';
import { begin } from './begin';

/** Registers of trainings and other events. */
export const trainingsRoom: Room = {
  routes: [
    { path: 'events/:eventId', loadComponent: () => import('./today/event-page').then(({ EventPage }) => EventPage) },
    { path: 'events/:eventId/sessions/:sessionId', loadComponent: () => import('./register/register-page').then(({ RegisterPage }) => RegisterPage) },
  ],
  today: () => import('./today/today-part').then(({ TodayPart }) => TodayPart),
  start: begin,
};
