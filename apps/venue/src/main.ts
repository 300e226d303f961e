import { bootstrapApplication } from '@angular/platform-browser';
import { PreloadAllModules, withPreloading } from '@angular/router';
import { provideFace } from '@kunak/platform/web';
import { VenueFrame } from './venue-frame';
import { rooms } from './rooms';

const home = [{ path: '', pathMatch: 'full' as const, loadComponent: () => import('./today-page').then(({ TodayPage }) => TodayPage) }];

// Every page is fetched once the first one stands, so that all open without a connection.
// The browser's error listeners report what goes wrong here.
void bootstrapApplication(VenueFrame, { providers: [provideFace(rooms, home, withPreloading(PreloadAllModules))] });
