import { Component, inject, output, signal } from '@angular/core';
import { readPrintedCode } from '@kunak/platform/rules';
import { Api } from '../api/api';
import { Form } from '../form/form';
import { Problems } from '../form/problems';
import { TextField } from '../form/text-field';
import { Button } from '../parts/button';
import { Texts } from '../texts/texts';
import { SignInOperation, SignInWithPasskeyOperation, SignInWithPrintedCodeOperation, StartPasskeySignInOperation } from './account.graphql.ts';
import { PasskeyDevice } from './passkey-device';
import { passkeyTexts } from './passkey.texts';
import { signInTexts } from './sign-in.texts';
import { Session } from './session';

type Step = 'passphrase' | 'code' | 'printed';

/** Login and passphrase, then a code if the account asks for one; or a printed code. */
@Component({
  selector: 'k-sign-in-form',
  imports: [Button, Form, TextField],
  template: `
    <k-form [problems]="problems" (send)="send()">
      @switch (step()) {
        @case ('passphrase') {
          <k-text-field name="login" type="email" inputmode="text" autocomplete="off" [label]="texts.login" [(value)]="login" />
          <k-text-field name="passphrase" type="password" autocomplete="current-password" [label]="texts.passphrase" [(value)]="passphrase" />
        }
        @case ('code') {
          <k-text-field
            name="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            [short]="true"
            [label]="texts.code"
            [hint]="texts.codeHint"
            [(value)]="code"
          />
        }
        @case ('printed') {
          <k-text-field name="printed" autocomplete="off" [label]="texts.printed" [hint]="texts.printedHint" [(value)]="printed" />
        }
      }
      <div class="k-line">
        <button kButton type="submit" [busy]="problems.busy()">{{ t(texts.send) }}</button>
        @if (device.works && step() !== 'code') {
          <button kButton="secondary" type="button" icon="key-round" (click)="usePasskey()">{{ t(passkey.use) }}</button>
        }
        <button kButton="quiet" type="button" (click)="turn(step() === 'printed' ? 'passphrase' : 'printed')">
          {{ t(step() === 'printed' ? texts.usePassphrase : texts.usePrinted) }}
        </button>
      </div>
    </k-form>
  `,
})
export class SignInForm {
  readonly done = output<void>();
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly problems = new Problems();
  protected readonly t = inject(Texts).t;
  protected readonly texts = signInTexts;
  protected readonly passkey = passkeyTexts;
  protected readonly device = inject(PasskeyDevice);
  protected readonly step = signal<Step>('passphrase');
  protected readonly login = signal('');
  protected readonly passphrase = signal('');
  protected readonly code = signal('');
  protected readonly printed = signal('');

  protected turn(step: Step): void {
    this.problems.clear();
    this.step.set(step);
  }

  protected async send(): Promise<void> {
    if (this.missing()) return;
    const sent = await this.problems.attempt(async () => {
      const outcome = await (this.step() === 'printed' ? this.byPrintedCode() : this.byPassphrase());
      if (outcome === 'CODE_NEEDED') this.step.set('code');
      else await this.session.begin();
    });
    if (sent && this.session.me()) this.done.emit();
  }

  /** No name is typed: the device knows whose key it has. */
  protected async usePasskey(): Promise<void> {
    const sent = await this.problems.attempt(async () => {
      const { startPasskeySignIn } = await this.api.run(StartPasskeySignInOperation);
      const answer = await this.device.show(startPasskeySignIn);
      if (answer === null) return;
      await this.api.run(SignInWithPasskeyOperation, { answer });
      await this.session.begin();
    });
    if (sent && this.session.me() && !this.session.ended()) this.done.emit();
  }

  private missing(): boolean {
    const { step } = this;
    if (step() === 'printed') {
      const reading = readPrintedCode(this.printed());
      return this.problems.check({ printed: !this.printed().trim() ? signInTexts.printedMissing : 'problem' in reading && signInTexts.printedWrong });
    }
    if (step() === 'code') return this.problems.check({ code: this.digits().length < 6 && signInTexts.codeMissing });
    return this.problems.check({ login: !this.login().trim() && signInTexts.loginMissing, passphrase: !this.passphrase() && signInTexts.passphraseMissing });
  }

  private async byPassphrase(): Promise<string> {
    const code = this.step() === 'code' ? this.digits() : null;
    const { signIn } = await this.api.run(SignInOperation, { login: this.login().trim(), passphrase: this.passphrase(), code });
    return signIn.outcome;
  }

  private async byPrintedCode(): Promise<string> {
    const { signInWithPrintedCode } = await this.api.run(SignInWithPrintedCodeOperation, { code: this.printed().trim() });
    return signInWithPrintedCode.outcome;
  }

  private digits(): string {
    return this.code().replaceAll(/\D/g, '');
  }
}
