import type { Room } from '@kunak/platform/web';
import { registrationPages } from './registration-routes';

/** The guest's registration: tasks, questions, consents, and their place. */
export const registrationRoom: Room = {
  routes: registrationPages,
  today: () => import('./tasks-page').then(({ TasksPage }) => TasksPage),
};
