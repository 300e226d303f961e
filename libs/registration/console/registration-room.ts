import { Role } from '@kunak/platform/rules';
import type { Room } from '@kunak/platform/web';
import { atEvent } from './at-event';
import { roomTexts } from './registration-room.texts';

const readers = [Role.Organiser, Role.ProtectionOfficer];
const organisers = [Role.Organiser];

export const registrationRoom: Room = {
  routes: [
    atEvent([
      { path: 'participants', loadComponent: () => import('./participant/participants-page').then(({ ParticipantsPage }) => ParticipantsPage) },
      { path: 'invite', loadComponent: () => import('./invitation/invite-page').then(({ InvitePage }) => InvitePage) },
    ]),
  ],
  nav: [{ label: roomTexts.participants, icon: 'user-check', link: 'participants', inEvent: true, roles: readers }],
  today: () => import('./today/registration-today').then(({ RegistrationToday }) => RegistrationToday),
};
