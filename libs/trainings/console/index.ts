import { Router } from '@angular/router';
import { eventRoute } from '@kunak/events/console';
import { Role } from '@kunak/platform/rules';
import { EventInView } from '@kunak/platform/web';
import type { Room } from '@kunak/platform/web';
import { doorTexts } from './door.texts';

export { RuleEditor } from './rule-editor';

const runners = [Role.Organiser, Role.Trainer];

/** Attendance of an event, at the organisers' desk. */
export const trainingsRoom: Room = {
  routes: [eventRoute([{ path: 'attendance', loadComponent: () => import('./attendance-page').then(({ AttendancePage }) => AttendancePage) }])],
  nav: [{ label: doorTexts.attendance, icon: 'list-checks', link: 'attendance', inEvent: true, roles: runners }],
  commands: [
    {
      id: 'trainings.attendance',
      label: doorTexts.attendance,
      words: doorTexts.attendanceWords,
      icon: 'list-checks',
      keys: 'g a',
      act: (injector) => {
        const event = injector.get(EventInView).event();
        void injector.get(Router).navigateByUrl(event ? `/e/${event.slug}/attendance` : '/events');
      },
      roles: runners,
    },
  ],
  needs: () => import('./today/registers-today').then(({ registerNeeds }) => registerNeeds),
};
