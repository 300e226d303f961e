import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Role } from '@kunak/platform/rules';
import { MeOperation } from '../account/account.graphql.ts';
import { Session } from '../account/session';
import type { Need, Needs } from '../face/needs';
import { Texts } from '../texts/texts';
import type { FakeServer } from './fake-server';

export type NeedInWords = { readonly what: string; readonly why: string; readonly action: string; readonly link: string; readonly act: Need['act'] };

/** What a room puts on the home page of somebody with this role, in Russian, in the room's order; what counts nothing is left out as on the page. */
export async function homeOf(server: FakeServer, needs: Needs, role: Role): Promise<NeedInWords[]> {
  const hosts = [{ id: 'h1', name: 'Дом' }];
  const me = { accountId: 'a7', displayName: 'Гость 07', language: 'ru' as const, personId: null, hostId: 'h1', hostName: 'Дом', hosts };
  const since = new Date().toISOString();
  server.on(MeOperation, () => ({ me: { ...me, roles: [{ role, eventId: null }], totpEnabled: false, ways: ['passphrase' as const], signedInAt: since } }));
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const texts = TestBed.inject(Texts);
  texts.language.set('ru');
  await TestBed.inject(Session).known();
  const found = await TestBed.runInInjectionContext(needs)();
  return found
    .filter(({ count }) => count > 0)
    .map(({ what, why, action, values, count, link, query, act }) => {
      const words = (text: typeof what): string => texts.t(text, { ...values, count });
      const shown = new URLSearchParams(query).toString();
      return { what: words(what), why: words(why), action: words(action), link: `${link.join('/')}${shown ? `?${shown}` : ''}`, act };
    });
}
