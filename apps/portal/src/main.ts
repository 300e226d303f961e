import { bootstrapApplication } from '@angular/platform-browser';
import { keepingPassphrases, provideFace } from '@kunak/platform/web';
import { PortalFrame } from './portal-frame';
import { rooms } from './rooms';

const home = [{ path: '', pathMatch: 'full' as const, loadComponent: () => import('./today-page').then(({ TodayPage }) => TodayPage) }];

// The browser's error listeners report what goes wrong here.
void bootstrapApplication(PortalFrame, { providers: [provideFace(rooms, home), { provide: keepingPassphrases, useValue: false }] });
