import { bootstrapApplication } from '@angular/platform-browser';
import { provideFace } from '@kunak/platform/web';
import { VenueFrame } from './venue-frame';
import { rooms } from './rooms';

const home = [{ path: '', pathMatch: 'full' as const, loadComponent: () => import('./today-page').then(({ TodayPage }) => TodayPage) }];

// The browser's error listeners report what goes wrong here.
void bootstrapApplication(VenueFrame, { providers: [provideFace(rooms, home)] });
