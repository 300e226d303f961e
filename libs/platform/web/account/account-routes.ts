import type { Routes } from '@angular/router';
import { signedIn } from './guards';

/** Signing in, the end of an invitation link, and the person's own settings. Each face has them. */
export const accountRoutes: Routes = [
  { path: 'sign-in', loadComponent: () => import('./sign-in-page').then(({ SignInPage }) => SignInPage) },
  { path: 'i', loadComponent: () => import('./invitation-page').then(({ InvitationPage }) => InvitationPage) },
  { path: 'r', loadComponent: () => import('./reset-page').then(({ ResetPage }) => ResetPage) },
  { path: 'account/safety', canActivate: [signedIn], loadComponent: () => import('./safety/safety-page').then(({ SafetyPage }) => SafetyPage) },
  { path: 'account', canActivate: [signedIn], loadComponent: () => import('./account-page').then(({ AccountPage }) => AccountPage) },
];
