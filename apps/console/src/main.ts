import { bootstrapApplication } from '@angular/platform-browser';
import { provideFace } from '@kunak/platform/web';
import { ConsoleFrame } from './console-frame';
import { rooms } from './rooms';

const home = [{ path: '', pathMatch: 'full' as const, loadComponent: () => import('./today-page').then(({ TodayPage }) => TodayPage) }];

// The browser's error listeners report what goes wrong here.
void bootstrapApplication(ConsoleFrame, { providers: [provideFace(rooms, home)] });
