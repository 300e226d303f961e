import { inject } from '@angular/core';
import type { CanActivateFn, Route, Routes, UrlSegment } from '@angular/router';
import { OwnRegistration } from './own-registration';

const choosePlace: CanActivateFn = (route) => {
  inject(OwnRegistration).number.set(Number(route.params['place'] ?? 1));
  return true;
};

const pages: Routes = [
  { path: 'tasks', loadComponent: () => import('./tasks-page').then(({ TasksPage }) => TasksPage) },
  { path: 'q/:number', loadComponent: () => import('./question-page').then(({ QuestionPage }) => QuestionPage) },
  { path: 'check', loadComponent: () => import('./check-page').then(({ CheckPage }) => CheckPage) },
  { path: 'check/:number', data: { returning: true }, loadComponent: () => import('./question-page').then(({ QuestionPage }) => QuestionPage) },
  { path: 'sent', loadComponent: () => import('./sent-page').then(({ SentPage }) => SentPage) },
  { path: 'agree', loadComponent: () => import('./consents-page').then(({ ConsentsPage }) => ConsentsPage) },
  { path: 'agree/:number', loadComponent: () => import('./consent-page').then(({ ConsentPage }) => ConsentPage) },
  { path: 'place', loadComponent: () => import('./place-page').then(({ PlacePage }) => PlacePage) },
];

const isNumber = (_route: Route, segments: readonly UrlSegment[]): boolean => /^[1-9]\d?$/.test(segments[0]?.path ?? '');

/**
 * Neutral addresses: `/q/3` tells nobody what is asked. Of several registrations the nearest has none before it, the second
 * `/2/q/3`, and so on; a page that is opened again by its address finds the same registration.
 */
export const registrationPages: Routes = [
  { path: '', canActivate: [choosePlace], children: pages },
  { path: ':place', canMatch: [isNumber], canActivate: [choosePlace], children: pages },
];
