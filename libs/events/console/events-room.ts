import type { Injector } from '@angular/core';
import { Router } from '@angular/router';
import { Role } from '@kunak/platform/rules';
import { EventInView } from '@kunak/platform/web';
import type { Command, Room } from '@kunak/platform/web';
import { eventRoute } from './event/event-route';
import { doorTexts } from './door.texts';

const seers = [Role.Organiser, Role.Trainer, Role.ProtectionOfficer];
const runners = [Role.Organiser, Role.Trainer];

/** To a section of the event in view; without one, to the choice of events. */
const toSection =
  (section: string) =>
  (injector: Injector): void => {
    const event = injector.get(EventInView).event();
    void injector.get(Router).navigateByUrl(event ? `/e/${event.slug}${section}` : '/events');
  };

const commands: readonly Command[] = [
  { id: 'events.list', label: doorTexts.events, icon: 'calendar-days', keys: 'g e', link: '/events', roles: seers },
  { id: 'events.new', label: doorTexts.newEvent, words: doorTexts.newEventWords, icon: 'plus', link: '/events/new', roles: [Role.Organiser] },
  { id: 'events.overview', label: doorTexts.overview, icon: 'flag', keys: 'g o', act: toSection(''), roles: seers },
  { id: 'events.rooms', label: doorTexts.goToRooms, icon: 'door-open', keys: 'g r', act: toSection('/rooms'), roles: runners },
  { id: 'events.sessions', label: doorTexts.goToSessions, icon: 'clipboard-list', keys: 'g s', act: toSection('/sessions'), roles: runners },
  { id: 'events.settings', label: doorTexts.goToSettings, icon: 'settings', act: toSection('/settings'), roles: [Role.Organiser] },
];

/** Editions, their rooms and their sessions, at the organisers' desk. */
export const eventsRoom: Room = {
  routes: [
    { path: 'events', loadComponent: () => import('./event/events-page').then(({ EventsPage }) => EventsPage) },
    { path: 'events/new', loadComponent: () => import('./event/new-event-page').then(({ NewEventPage }) => NewEventPage) },
    eventRoute([
      { path: '', pathMatch: 'full', loadComponent: () => import('./event/event-page').then(({ EventPage }) => EventPage) },
      { path: 'settings', loadComponent: () => import('./event/settings-page').then(({ SettingsPage }) => SettingsPage) },
      { path: 'held', loadComponent: () => import('./event/held-page').then(({ EventHeldPage }) => EventHeldPage) },
      { path: 'rooms', loadComponent: () => import('./room/rooms-page').then(({ RoomsPage }) => RoomsPage) },
      { path: 'sessions', loadComponent: () => import('./session/sessions-page').then(({ SessionsPage }) => SessionsPage) },
    ]),
  ],
  nav: [
    { label: doorTexts.events, icon: 'calendar-days', link: 'events', roles: seers },
    { label: doorTexts.sessions, icon: 'clipboard-list', link: 'sessions', inEvent: true, roles: runners },
    { label: doorTexts.rooms, icon: 'door-open', link: 'rooms', inEvent: true, roles: runners },
    { label: doorTexts.settings, icon: 'settings', link: 'settings', inEvent: true, roles: [Role.Organiser] },
  ],
  commands,
  needs: () => import('./event/editions-today').then(({ editionsToday }) => editionsToday),
  steps: () => import('./event/event-steps').then(({ eventSteps }) => eventSteps),
  finders: [(text, injector) => import('./event/find-events').then(({ findEvents }) => findEvents(text, injector))],
  bar: () => import('./event/event-switcher').then(({ EventSwitcher }) => EventSwitcher),
};
