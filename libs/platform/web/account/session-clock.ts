import { DOCUMENT, Injectable, computed, inject, signal } from '@angular/core';
import { idleLimit, sessionLasts, warnedBefore } from '@kunak/platform/rules';
import { Api } from '../api/api';
import { Connection } from '../api/connection';
import { MeOperation } from './account.graphql.ts';
import { Session } from './session';

const tick = 10_000;
/** The server notes a sign of life once a minute and believes what it knows for five seconds: it may count from that much earlier. */
const serverEarlier = 65_000;
/** Somebody who types without asking the server anything is there all the same; it hears so this often. */
const toldEvery = 4 * 60_000;

/**
 * Knows when the session will end, so that the screen can say so before and keep what is typed. Every tab counts what the others ask;
 * no tab keeps a session alive while nobody touches it.
 */
@Injectable({ providedIn: 'root' })
export class SessionClock {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly connection = inject(Connection);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('signs of life');
  private readonly now = signal(Date.now());
  private readonly seenAt = signal(Date.now());
  private touchedAt = 0;

  /**
   * Milliseconds until the session ends; null while nobody is signed in. Null without a connection as well: whoever marks a roster in a cellar
   * must not be shut out by a clock, and the server judges what is sent later.
   */
  readonly left = computed<number | null>(() => {
    const me = this.session.me();
    if (!me || !this.connection.online()) return null;
    const idle = this.seenAt() + idleLimit(this.session.viewer()) - serverEarlier;
    return Math.min(idle, Date.parse(me.signedInAt) + sessionLasts) - this.now();
  });
  /** The screen warns; nothing is lost yet. */
  readonly warns = computed(() => !this.session.ended() && (this.left() ?? Infinity) < warnedBefore);
  /** Asking the server for anything puts the end off; after twelve hours nothing does. */
  readonly canStay = computed(() => {
    const me = this.session.me();
    return me !== null && Date.parse(me.signedInAt) + sessionLasts - this.now() > warnedBefore;
  });

  constructor() {
    this.api.whenHeard(() => this.heard());
    this.others?.addEventListener('message', () => this.seenAt.set(Date.now()));
    for (const sign of ['keydown', 'pointerdown']) this.window?.addEventListener(sign, () => (this.touchedAt = Date.now()), { passive: true, capture: true });
    this.window?.setInterval(() => this.look(), tick);
  }

  /** A question whose answer nobody needs. */
  async stay(): Promise<void> {
    await this.api.run(MeOperation);
  }

  private heard(): void {
    this.seenAt.set(Date.now());
    this.others?.postMessage('');
  }

  private look(): void {
    this.now.set(Date.now());
    const left = this.left();
    if (left === null || this.session.ended()) return;
    if (left <= 0) this.session.ended.set(true);
    // No connection: the server counts on, and so do we.
    else if (this.touchedAt > this.seenAt() && this.now() - this.seenAt() > toldEvery && this.canStay()) this.stay().catch(() => undefined);
  }
}
