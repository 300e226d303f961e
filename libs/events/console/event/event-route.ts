import type { Route, Routes } from '@angular/router';

/** A room's pages at one event: `eventRoute([{ path: 'schedule', … }])` stands at `/e/:slug/schedule`. Inside, `EventContext.here` is the event. */
export function eventRoute(children: Routes): Route {
  return { path: 'e/:slug', loadComponent: () => import('./event-place').then(({ EventPlace }) => EventPlace), children };
}
