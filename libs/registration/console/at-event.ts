import type { Route, Routes } from '@angular/router';

/** Pages below `/e/<slug>/`, drawn once it is known which event that is. */
export function atEvent(children: Routes): Route {
  return { path: 'e/:slug', loadComponent: () => import('./event-gate').then(({ EventGate }) => EventGate), children };
}
