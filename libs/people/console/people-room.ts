import { Role } from '@kunak/platform/rules';
import type { Room } from '@kunak/platform/web';
import { roomTexts } from './people-room.texts';

const readers = [Role.Organiser, Role.ProtectionOfficer];

export const peopleRoom: Room = {
  routes: [
    { path: 'people', loadComponent: () => import('./people-page').then(({ PeoplePage }) => PeoplePage) },
    { path: 'people/:id/held', loadComponent: () => import('./held/held-page').then(({ HeldPage }) => HeldPage) },
    { path: 'people/import', loadComponent: () => import('./import/import-page').then(({ ImportPage }) => ImportPage) },
  ],
  nav: [{ label: roomTexts.people, icon: 'users', link: 'people', roles: readers }],
  commands: [
    { id: 'people.list', label: roomTexts.people, icon: 'users', keys: 'g p', link: '/people', roles: readers },
    { id: 'people.import', label: roomTexts.importList, words: roomTexts.importWords, icon: 'import', link: '/people/import', roles: [Role.Organiser] },
  ],
  needs: () => import('./today/people-today').then(({ peopleNeeds }) => peopleNeeds),
  finders: [(text, injector) => import('./find-people').then(({ findPeople }) => findPeople(text, injector))],
};
