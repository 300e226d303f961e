import { DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Role, Viewer } from '@kunak/platform/rules';
import { Api } from '../api/api';
import { Texts } from '../texts/texts';
import type { Language } from '@kunak/platform/rules';
import { ChooseHostOperation, MeOperation, SetMyLanguageOperation, SignOutOperation } from './account.graphql.ts';
import type { MeResult } from './account.graphql.ts';

/** Something on this device that signing out would lose: it may ask the person first, and cleans up after. */
export type Leaving = { readonly mayLeave: () => Promise<boolean>; readonly left: () => Promise<void> };

export type Me = NonNullable<MeResult['me']>;

/** Who is signed in, at which host, and with which roles. Lives in memory alone. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private loaded: Promise<Me | null> | null = null;
  private readonly leavings: Leaving[] = [];

  private readonly present = signal<Me | null>(null);
  readonly me = this.present.asReadonly();
  /** The session has ended while a page is open: the frame asks to sign in over the page, so that nothing typed is lost. */
  readonly ended = signal(false);
  /** Where the person wanted to go before signing in. In memory, never in an address. */
  wanted = '/';

  readonly viewer = computed<Viewer | null>(() => {
    const me = this.me();
    return me && { accountId: me.accountId, hostId: me.hostId, personId: me.personId, grants: me.roles };
  });

  constructor() {
    this.api.whenSignedOut(() => {
      if (this.me()) this.ended.set(true);
      else void this.askToSignIn();
    });
  }

  has(...roles: readonly Role[]): boolean {
    return this.me()?.roles.some(({ role }) => roles.includes(role)) ?? false;
  }

  /** Who is signed in; asked once, and again after each change of account. */
  known(): Promise<Me | null> {
    this.loaded ??= this.load();
    return this.loaded;
  }

  /** After a sign-in. Another account than before must not find the former's pages. */
  async begin(): Promise<void> {
    const before = this.me()?.accountId;
    this.loaded = this.load();
    const me = await this.loaded;
    this.ended.set(false);
    if (before && before !== me?.accountId) this.startAfresh();
  }

  /** What must agree before anybody signs out here; the venue's queue does. */
  beforeLeaving(leaving: Leaving): void {
    this.leavings.push(leaving);
  }

  async signOut(): Promise<void> {
    for (const { mayLeave } of this.leavings) if (!(await mayLeave())) return;
    await this.api.run(SignOutOperation);
    await Promise.allSettled(this.leavings.map(({ left }) => left()));
    this.startAfresh();
  }

  async speak(language: Language): Promise<void> {
    this.texts.choose(language);
    if (this.me()) await this.api.run(SetMyLanguageOperation, { language });
  }

  async chooseHost(hostId: string): Promise<void> {
    await this.api.run(ChooseHostOperation, { hostId });
    this.startAfresh();
  }

  askToSignIn(wanted = this.router.url): Promise<boolean> {
    if (!wanted.startsWith('/sign-in')) this.wanted = wanted;
    return this.router.navigateByUrl('/sign-in');
  }

  private async load(): Promise<Me | null> {
    try {
      const { me } = await this.api.run(MeOperation);
      this.present.set(me);
      if (me) await this.agreeOnLanguage(me);
      return me;
    } catch (error) {
      this.loaded = null;
      throw error;
    }
  }

  private async agreeOnLanguage(me: Me): Promise<void> {
    const { chosen } = this.texts;
    if (chosen === null) this.texts.language.set(me.language);
    else if (chosen !== me.language) await this.api.run(SetMyLanguageOperation, { language: chosen });
  }

  /** A new page knows nothing of what was in this one's memory. */
  private startAfresh(): void {
    this.document.defaultView?.sessionStorage.clear();
    this.document.defaultView?.location.assign(this.document.baseURI);
  }
}
