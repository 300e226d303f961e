import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Api } from '../../api/api';
import { Form } from '../../form/form';
import { Problems } from '../../form/problems';
import { Button } from '../../parts/button';
import { Toasts } from '../../state/toasts';
import { Texts } from '../../texts/texts';
import { invitationTexts } from '../invitation.texts';
import { NewPassphrase } from '../new-passphrase';
import { shortestPassphrase } from '../strength';
import { CodeSheet } from './code-sheet';
import { ChangePassphraseOperation, ChangePrintedCodeOperation } from './safety.graphql.ts';
import type { MySecurityResult } from './safety.graphql.ts';
import { safetyTexts } from './safety.texts';

/** The passphrase or the printed code that somebody lives with, and a new one of either. */
@Component({
  selector: 'k-own-secret',
  imports: [Button, CodeSheet, Form, NewPassphrase],
  host: { class: 'k-stack' },
  template: `
    <h2>{{ t(texts.secret) }}</h2>
    @if (printed(); as code) {
      <k-code-sheet name="printed" [codes]="[code]" (done)="printedKept()" />
    } @else {
      <p>{{ t(has()) }} {{ t(texts.secretHint) }}</p>
      @if (typing()) {
        <k-form [problems]="problems" (send)="change()">
          <k-new-passphrase [(value)]="passphrase" />
          <button kButton type="submit" [busy]="problems.busy()">{{ t(texts.save) }}</button>
        </k-form>
      } @else {
        <div class="k-line">
          <button kButton="secondary" type="button" icon="key-round" (click)="typing.set(true)">{{ t(texts.newPassphrase) }}</button>
          <button kButton="secondary" type="button" icon="printer" (click)="print()">{{ t(texts.newPrinted) }}</button>
        </div>
      }
    }
  `,
})
export class OwnSecret {
  readonly security = input.required<MySecurityResult['mySecurity']>();
  readonly changed = output<void>();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly texts = safetyTexts;
  protected readonly problems = new Problems();
  protected readonly typing = signal(false);
  protected readonly passphrase = signal('');
  protected readonly printed = signal('');
  protected readonly has = computed(() => {
    const { hasPassphrase, hasPrintedCode } = this.security();
    if (hasPassphrase && hasPrintedCode) return safetyTexts.hasBoth;
    return hasPassphrase ? safetyTexts.hasPassphrase : hasPrintedCode ? safetyTexts.hasPrinted : safetyTexts.hasNeither;
  });

  protected async change(): Promise<void> {
    const short = Array.from(this.passphrase()).length < shortestPassphrase;
    if (this.problems.check({ passphrase: short && invitationTexts.passphraseShort })) return;
    if (!(await this.problems.attempt(() => this.api.run(ChangePassphraseOperation, { passphrase: this.passphrase() })))) return;
    this.passphrase.set('');
    this.typing.set(false);
    this.toasts.done(safetyTexts.passphraseChanged);
    this.changed.emit();
  }

  protected async print(): Promise<void> {
    try {
      this.printed.set((await this.api.run(ChangePrintedCodeOperation)).changePrintedCode.code);
    } catch (error) {
      this.toasts.failed(error);
    }
  }

  protected printedKept(): void {
    this.printed.set('');
    this.changed.emit();
  }
}
