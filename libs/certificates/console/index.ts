import type { Injector } from '@angular/core';
import { Router } from '@angular/router';
import { eventRoute } from '@kunak/events/console';
import { Role } from '@kunak/platform/rules';
import { EventInView } from '@kunak/platform/web';
import type { Room } from '@kunak/platform/web';
import { roomTexts } from './room.texts';

const issuers = [Role.Organiser, Role.Trainer];

function goTo(injector: Injector): void {
  const event = injector.get(EventInView).event();
  void injector.get(Router).navigateByUrl(event ? `/e/${event.slug}/certificates` : '/events');
}

/** Certificates at the organisers' desk: the rule, who qualifies, issuing, and what was issued. */
export const certificatesRoom: Room = {
  routes: [eventRoute([{ path: 'certificates', loadComponent: () => import('./certificates-page').then(({ CertificatesPage }) => CertificatesPage) }])],
  nav: [{ label: roomTexts.nav, icon: 'award', link: 'certificates', inEvent: true, roles: issuers }],
  commands: [{ id: 'certificates.open', label: roomTexts.goTo, icon: 'award', keys: 'g c', act: goTo, roles: issuers }],
  needs: () => import('./today/certificates-today').then(({ certificateNeeds }) => certificateNeeds),
};
