import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { static as serveFolder, Router } from 'express';
import type { Response } from 'express';

export const faces = ['console', 'portal', 'venue'] as const;
export type Face = (typeof faces)[number];

const forever = 'public, max-age=31536000, immutable';
/** A file of the build has its content's hash in its name, so it never changes. */
const hashed = /-[\w-]{8}\.(js|css|woff2|json|svg)$/;

/** Serves the built screens: files as they are (compressed at build time), and for every other address under a face its page. */
export function faceRoutes(folder: string): Router {
  // Strict: /portal/ is the page itself, only /portal is sent on.
  const router = Router({ strict: true });
  for (const face of faces) {
    const root = resolve(folder, face, 'browser');
    const page = join(root, 'index.html');
    router.get(`/${face}`, (_request, response) => response.redirect(308, `/${face}/`));
    router.use(`/${face}`, compressed(root));
    router.use(
      `/${face}`,
      serveFolder(root, {
        index: false,
        redirect: false,
        setHeaders: (response, path) => void (hashed.test(path) && response.setHeader('Cache-Control', forever)),
      }),
    );
    router.use(`/${face}`, (request, response, next) => {
      if (request.method !== 'GET' || /\.\w{1,5}$/.test(request.path)) next();
      else if (existsSync(page)) sendPage(response, readFileSync(page, 'utf8'));
      else response.status(503).type('text').send('This part has not been built yet: npm run build');
    });
  }
  return router;
}

function sendPage(response: Response, page: string): void {
  response.type('html').send(page.replaceAll('__NONCE__', String(response.locals['nonce'])));
}

/** Sends the brotli twin that the build has made, where there is one and the browser takes it. */
function compressed(root: string): Router {
  const router = Router();
  router.use((request, response, next) => {
    const twin = join(root, `${request.path}.br`);
    if (!hashed.test(request.path) || request.path.includes('..') || !/\bbr\b/.test(String(request.headers['accept-encoding'])) || !existsSync(twin))
      return next();
    response.setHeader('Content-Encoding', 'br');
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Cache-Control', forever);
    response.type(request.path.split('.').pop() ?? '');
    response.sendFile(twin, { headers: { 'Content-Type': response.getHeader('Content-Type') as string }, cacheControl: false, dotfiles: 'allow' });
  });
  return router;
}
