import type { Injector } from '@angular/core';
import { Router } from '@angular/router';
import { eventRoute } from '@kunak/events/console';
import { Role } from '@kunak/platform/rules';
import { EventInView } from '@kunak/platform/web';
import type { Command, Room } from '@kunak/platform/web';
import { doorTexts } from './door.texts';

const planners = [Role.Organiser];

/** To a page of the event in view; without one, to the choice of events. */
const toPage =
  (page: string) =>
  (injector: Injector): void => {
    const event = injector.get(EventInView).event();
    void injector.get(Router).navigateByUrl(event ? `/e/${event.slug}/${page}` : '/events');
  };

const commands: readonly Command[] = [
  { id: 'conference.schedule', label: doorTexts.toSchedule, icon: 'layout-grid', keys: 'g d', act: toPage('schedule'), roles: planners },
  { id: 'conference.release', label: doorTexts.toRelease, icon: 'send', act: toPage('release'), roles: planners },
  { id: 'conference.import', label: doorTexts.toImport, icon: 'import', act: toPage('programme-files'), roles: planners },
  { id: 'conference.export', label: doorTexts.toExport, icon: 'download', act: toPage('programme-files'), roles: planners },
];

/** The schedule of an edition: its draft, its releases, its files. */
export const conferenceRoom: Room = {
  routes: [
    eventRoute([
      { path: 'schedule', loadComponent: () => import('./schedule/schedule-page').then(({ SchedulePage }) => SchedulePage) },
      { path: 'programme-files', loadComponent: () => import('./files/programme-files-page').then(({ ProgrammeFilesPage }) => ProgrammeFilesPage) },
      { path: 'release', loadComponent: () => import('./release/release-page').then(({ ReleasePage }) => ReleasePage) },
    ]),
  ],
  nav: [
    { label: doorTexts.schedule, icon: 'layout-grid', link: 'schedule', inEvent: true, roles: planners },
    { label: doorTexts.release, icon: 'send', link: 'release', inEvent: true, roles: planners },
    { label: doorTexts.files, icon: 'file-text', link: 'programme-files', inEvent: true, roles: planners },
  ],
  commands,
  needs: () => import('./today/schedule-today').then(({ scheduleNeeds }) => scheduleNeeds),
  steps: () => import('./today/release-step').then(({ releaseStep }) => releaseStep),
};
