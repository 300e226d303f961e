import { Role } from '@kunak/platform/rules';
import type { Room } from '../face/nav';
import { teamTexts } from './team.texts';

const organisers = [Role.Organiser];

/** Who may sign in to run events. The console hangs it in; other faces never load it. */
export const teamRoom: Room = {
  routes: [{ path: 'team', loadComponent: () => import('./team-page').then(({ TeamPage }) => TeamPage) }],
  nav: [{ label: teamTexts.team, icon: 'key-round', link: 'team', roles: organisers }],
  commands: [{ id: 'team.list', label: teamTexts.title, words: teamTexts.team, icon: 'key-round', link: '/team', roles: organisers }],
};
