import { Component, inject, signal } from '@angular/core';
import { Api } from '../api/api';
import { Form } from '../form/form';
import { Problems } from '../form/problems';
import { TextField } from '../form/text-field';
import { Button } from '../parts/button';
import { Toasts } from '../state/toasts';
import { Texts } from '../texts/texts';
import { ConfirmTotpOperation, StartTotpOperation } from './account.graphql.ts';
import type { StartTotpResult } from './account.graphql.ts';
import { accountTexts } from './account.texts';
import { signInTexts } from './sign-in.texts';
import { QrCode } from './qr-code';
import { Session } from './session';

/** Turns the second step on: the key as a picture and by hand, then a code that proves it arrived. */
@Component({
  selector: 'k-two-step',
  imports: [Button, Form, QrCode, TextField],
  host: { class: 'k-stack' },
  template: `
    @if (key(); as known) {
      <p>{{ t(texts.twoStepScan) }}</p>
      <k-qr-code [text]="known.uri" [label]="texts.twoStepScan" />
      <p>
        {{ t(texts.twoStepSecret) }}: <code class="k-number" translate="no">{{ grouped(known.secret) }}</code>
      </p>
      <k-form [problems]="problems" (send)="confirm()">
        <k-text-field name="totp" inputmode="numeric" autocomplete="one-time-code" [short]="true" [label]="texts.twoStepCode" [(value)]="code" />
        <button kButton type="submit" [busy]="problems.busy()">{{ t(texts.twoStepConfirm) }}</button>
      </k-form>
    } @else if (session.me()?.totpEnabled) {
      <p>{{ t(texts.twoStepOn) }}</p>
    } @else {
      <p>{{ t(texts.twoStepOff) }}</p>
      <div class="k-line">
        <button kButton="secondary" type="button" (click)="start()">{{ t(texts.twoStepStart) }}</button>
      </div>
    }
  `,
  styles: `
    code {
      font: 600 var(--k-body) var(--k-sans);
      overflow-wrap: anywhere;
    }
  `,
})
export class TwoStep {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly session = inject(Session);
  protected readonly problems = new Problems();
  protected readonly key = signal<StartTotpResult['startTotp'] | null>(null);
  protected readonly code = signal('');
  protected readonly t = inject(Texts).t;
  protected readonly texts = accountTexts;

  protected grouped(secret: string): string {
    return secret.match(/.{1,4}/g)?.join(' ') ?? secret;
  }

  protected async start(): Promise<void> {
    try {
      const { startTotp } = await this.api.run(StartTotpOperation);
      this.key.set(startTotp);
    } catch (error) {
      this.toasts.failed(error);
    }
  }

  protected async confirm(): Promise<void> {
    const code = this.code().replaceAll(/\D/g, '');
    if (this.problems.check({ totp: code.length < 6 && signInTexts.codeMissing })) return;
    const done = await this.problems.attempt(async () => {
      await this.api.run(ConfirmTotpOperation, { code });
      await this.session.begin();
    });
    if (!done) return;
    this.key.set(null);
    this.toasts.done(accountTexts.twoStepDone);
  }
}
