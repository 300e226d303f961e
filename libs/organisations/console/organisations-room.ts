import { Role } from '@kunak/platform/rules';
import type { Room } from '@kunak/platform/web';
import { roomTexts } from './organisations-room.texts';

const readers = [Role.Organiser, Role.ProtectionOfficer];

export const organisationsRoom: Room = {
  routes: [{ path: 'organisations', loadComponent: () => import('./organisations-page').then(({ OrganisationsPage }) => OrganisationsPage) }],
  nav: [{ label: roomTexts.organisations, icon: 'building', link: 'organisations', roles: readers }],
  commands: [{ id: 'organisations.list', label: roomTexts.organisations, icon: 'building', keys: 'g b', link: '/organisations', roles: readers }],
};
