import type { TestServer } from '@kunak/test-server';
import type { Zone } from './zones';

/** How a plain HTTP route is asked about the records of one zone. */
export type RouteExample = { readonly path: (zone: Zone) => string; readonly init?: (zone: Zone) => RequestInit };

const form = { 'content-type': 'application/x-www-form-urlencoded' };

export const routeExamples: Readonly<Record<string, RouteExample>> = {
  'GET /': { path: () => '/' },
  'GET /leave': { path: () => '/leave', init: () => ({ redirect: 'manual' }) },
  'GET /health': { path: () => '/health' },
  'GET /mailbox': { path: () => '/mailbox' },
  'POST /files': { path: () => '/files', init: () => ({ method: 'POST', headers: { 'x-file-name': 'list.csv' }, body: 'Name\nGuest 97\n' }) },
  'GET /certificates/preview/:eventId.pdf': { path: ({ event }) => `/certificates/preview/${event}.pdf` },
  'GET /certificates/:id.pdf': { path: ({ certificate }) => `/certificates/${certificate}.pdf` },
  'GET /close': { path: () => '/close' },
  'POST /close': { path: () => '/close', init: () => ({ method: 'POST', headers: form, body: 'code=0000' }) },
  'GET /c': { path: () => '/c' },
  'POST /c': { path: () => '/c', init: ({ code }) => ({ method: 'POST', headers: form, body: `code=${code}&in=en` }) },
  'GET /programme/:eventId': { path: ({ event }) => `/programme/${event}` },
  'GET /programme/:eventId/mine.ics': { path: ({ event }) => `/programme/${event}/mine.ics` },
  'GET /exports/programme/:eventId.:format': { path: ({ event }) => `/exports/programme/${event}.xml` },
};

type Layer = { readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> } };

/** Every route that the running server listens on, wherever it was declared. GraphQL and the built screens are no routes but whole branches. */
export function routesOf(server: TestServer): string[] {
  const express = server.app.getHttpAdapter().getInstance() as { readonly router: { readonly stack: readonly Layer[] } };
  return express.router.stack.flatMap(({ route }) => (route ? Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`) : []));
}
