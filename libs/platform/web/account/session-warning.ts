import { Component, computed, inject, signal } from '@angular/core';
import { Button } from '../parts/button';
import { Toasts } from '../state/toasts';
import { Texts } from '../texts/texts';
import { signInTexts } from './sign-in.texts';
import { SessionClock } from './session-clock';

/** Says in time that the session is about to end, and offers to stay. */
@Component({
  selector: 'k-session-warning',
  imports: [Button],
  host: { role: 'alertdialog', 'aria-live': 'polite', class: 'k-no-print', '[attr.aria-label]': 't(texts.endsSoon)' },
  template: `
    <p>
      <b>{{ t(texts.endsSoon) }}</b> {{ t(clock.canStay() ? texts.endsIdle : texts.endsForGood, { minutes: minutes() }) }}
    </p>
    @if (clock.canStay()) {
      <button kButton type="button" [busy]="busy()" (click)="stay()">{{ t(texts.stay) }}</button>
    }
  `,
  styles: `
    :host {
      position: fixed;
      inset: auto var(--k-4) var(--k-4);
      z-index: 30;
      display: flex;
      flex-wrap: wrap;
      gap: var(--k-3);
      align-items: center;
      justify-content: space-between;
      max-width: 44rem;
      margin-inline: auto;
      padding: var(--k-4) var(--k-5);
      border: 1px solid var(--k-line-strong);
      border-inline-start: 6px solid var(--k-warn);
      border-radius: var(--k-radius);
      background: var(--k-surface);
      box-shadow: var(--k-shadow);
    }
  `,
})
export class SessionWarning {
  private readonly toasts = inject(Toasts);
  protected readonly clock = inject(SessionClock);
  protected readonly t = inject(Texts).t;
  protected readonly texts = signInTexts;
  protected readonly busy = signal(false);
  protected readonly minutes = computed(() => Math.max(1, Math.ceil((this.clock.left() ?? 0) / 60_000)));

  protected async stay(): Promise<void> {
    this.busy.set(true);
    try {
      await this.clock.stay();
    } catch (error) {
      this.toasts.failed(error);
    } finally {
      this.busy.set(false);
    }
  }
}
