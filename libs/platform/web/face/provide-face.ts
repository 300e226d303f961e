import { DOCUMENT, Injectable, inject, makeEnvironmentProviders, provideAppInitializer, provideBrowserGlobalErrorListeners } from '@angular/core';
import type { EnvironmentProviders } from '@angular/core';
import {
  NavigationEnd,
  Router,
  TitleStrategy,
  provideRouter,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
} from '@angular/router';
import type { RouterFeatures, Routes } from '@angular/router';
import { accountRoutes } from '../account/account-routes';
import { signedIn } from '../account/guards';
import { ApiOffline } from '../api/api-errors';
import { Toasts } from '../state/toasts';
import { Texts } from '../texts/texts';
import { Commands } from './commands';
import { faceTexts } from './face.texts';
import { Navigation } from './nav';
import type { Room } from './nav';
import { NextSteps } from './next-steps';
import { Theme } from './theme';

/** The title stays what index.html says: a tab must never tell an event's or a person's name. */
@Injectable()
class NeutralTitle extends TitleStrategy {
  override updateTitle(): void {
    // Nothing to do, on purpose.
  }
}

function routesOf(rooms: readonly Room[], home: Routes): Routes {
  return [
    ...accountRoutes,
    { path: 'no-answer', loadComponent: () => import('./no-answer-page').then(({ NoAnswerPage }) => NoAnswerPage) },
    { path: '', canActivate: [signedIn], children: [...home, ...rooms.flatMap(({ routes }) => routes)] },
    { path: '**', loadComponent: () => import('./not-found-page').then(({ NotFoundPage }) => NotFoundPage) },
  ];
}

/** After a change of page the reader's place is its heading, as it would be after a load. */
function followPages(): void {
  const document = inject(DOCUMENT);
  let first = true;
  inject(Router).events.subscribe((event) => {
    if (!(event instanceof NavigationEnd)) return;
    if (!first) setTimeout(() => focusHeading(document));
    first = false;
  });
}

function focusHeading(document: Document): void {
  const active = document.activeElement;
  // A page that has put the focus somewhere itself knows better.
  if (active && active !== document.body && document.querySelector('main')?.contains(active)) return;
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.setAttribute('tabindex', '-1');
  (heading ?? document.querySelector<HTMLElement>('main'))?.focus();
}

/** A page whose script did not arrive: the reader stays where they are, and is told. */
function sayNotOpened(): void {
  inject(Toasts).failed(new ApiOffline(inject(Texts).t(faceTexts.notOpened)));
}

/**
 * Everything that a face stands on: its rooms' pages behind the sign-in, the account's pages, neutral titles, focus that follows.
 * `more` is what this face alone wants of the router.
 */
export function provideFace(rooms: readonly Room[], home: Routes, ...more: RouterFeatures[]): EnvironmentProviders {
  return makeEnvironmentProviders([
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routesOf(rooms, home),
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
      withNavigationErrorHandler(sayNotOpened),
      ...more,
    ),
    { provide: TitleStrategy, useClass: NeutralTitle },
    provideAppInitializer(() => {
      inject(Theme);
      inject(Navigation).take(rooms.flatMap(({ nav }) => nav ?? []));
      inject(NextSteps).take(rooms.flatMap(({ steps }) => steps ?? []));
      const commands = inject(Commands);
      for (const room of rooms) commands.add(room.commands ?? [], room.finders);
      for (const { start } of rooms) start?.();
      followPages();
    }),
  ]);
}
