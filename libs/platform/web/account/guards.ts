import { inject } from '@angular/core';
import { Router } from '@angular/router';
import type { CanActivateFn } from '@angular/router';
import { ApiOffline, ApiRefusal } from '../api/api-errors';
import { Session } from './session';

/** For pages of people who are signed in; others are asked to, and come back. Without a connection the page shows so itself. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const session = inject(Session);
  const router = inject(Router);
  session.wanted = state.url;
  try {
    if (await session.known()) return true;
  } catch (error) {
    if (!(error instanceof ApiOffline || error instanceof ApiRefusal)) throw error;
    return router.parseUrl('/no-answer');
  }
  return router.parseUrl('/sign-in');
};
