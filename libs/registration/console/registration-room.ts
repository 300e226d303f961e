import { eventRoute } from '@kunak/events/console';
import { Role } from '@kunak/platform/rules';
import { EventInView } from '@kunak/platform/web';
import type { Command, Room } from '@kunak/platform/web';
import type { Injector } from '@angular/core';
import { Router } from '@angular/router';
import { roomTexts } from './registration-room.texts';

const readers = [Role.Organiser, Role.ProtectionOfficer];
const organisers = [Role.Organiser];

/** To a section of the event in view; without one, to the choice of events. */
const toSection =
  (section: string) =>
  (injector: Injector): void => {
    const event = injector.get(EventInView).event();
    void injector.get(Router).navigateByUrl(event ? `/e/${event.slug}/${section}` : '/events');
  };

const commands: readonly Command[] = [
  {
    id: 'registration.participants',
    label: roomTexts.participants,
    words: roomTexts.participantsWords,
    icon: 'user-check',
    keys: 'g u',
    act: toSection('participants'),
    roles: readers,
  },
  { id: 'registration.invite', label: roomTexts.invitePeople, icon: 'send', keys: 'g i', act: toSection('invite'), roles: organisers },
  { id: 'registration.form', label: roomTexts.form, words: roomTexts.formWords, icon: 'file-text', keys: 'g f', act: toSection('form'), roles: organisers },
];

/** Invitations, places and answers of an event's guests, at the organisers' desk. */
export const registrationRoom: Room = {
  routes: [
    eventRoute([
      { path: 'participants', loadComponent: () => import('./participant/participants-page').then(({ ParticipantsPage }) => ParticipantsPage) },
      { path: 'invite', loadComponent: () => import('./invitation/invite-page').then(({ InvitePage }) => InvitePage) },
      { path: 'form', loadComponent: () => import('./form/form-page').then(({ FormPage }) => FormPage) },
    ]),
  ],
  nav: [{ label: roomTexts.participants, icon: 'user-check', link: 'participants', inEvent: true, roles: readers }],
  commands,
  needs: () => import('./today/registration-today').then(({ registrationNeeds }) => registrationNeeds),
  steps: () => import('./today/participants-step').then(({ participantsStep }) => participantsStep),
};
