import { Component, effect, inject, linkedSignal, signal } from '@angular/core';
import { readPrintedCode, SignInWay } from '@kunak/platform/rules';
import { Api } from '../api/api';
import { Dialog } from '../dialogs/dialog';
import { Form } from '../form/form';
import { Problems } from '../form/problems';
import { TextField } from '../form/text-field';
import { Button } from '../parts/button';
import { Texts } from '../texts/texts';
import { ProveWithPassphraseOperation, ProveWithPasskeyOperation, ProveWithPrintedCodeOperation, StartPasskeySignInOperation } from './account.graphql.ts';
import { PasskeyDevice } from './passkey-device';
import { passkeyTexts } from './passkey.texts';
import { Proof } from './proof';
import { proofTexts } from './proof.texts';
import { Session } from './session';
import { signInTexts } from './sign-in.texts';

type Step = 'passphrase' | 'code' | 'printed';

/** Stands over the page when the server wants to see who is there. Closing it leaves everything undone and unlost. */
@Component({
  selector: 'k-proof-dialog',
  imports: [Button, Dialog, Form, TextField],
  templateUrl: './proof-dialog.html',
})
export class ProofDialog {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly proof = inject(Proof);
  protected readonly problems = new Problems();
  protected readonly t = inject(Texts).t;
  protected readonly texts = proofTexts;
  protected readonly signIn = signInTexts;
  protected readonly passkey = passkeyTexts;
  protected readonly device = inject(PasskeyDevice);
  private readonly ways = (): readonly SignInWay[] => this.session.me()?.ways ?? [];
  protected readonly step = linkedSignal<Step>(() => (this.ways().includes(SignInWay.Passphrase) ? 'passphrase' : 'printed'));
  protected readonly passphrase = signal('');
  protected readonly code = signal('');
  protected readonly printed = signal('');

  constructor() {
    // The session ended meanwhile and the person signed in over the page: that is a proof as well.
    let ended = false;
    effect(() => {
      const now = this.session.ended();
      if (ended && !now) this.close(true);
      ended = now;
    });
  }

  protected hasPasskey(): boolean {
    return this.device.works && this.ways().includes(SignInWay.Passkey);
  }

  protected hasTyped(): boolean {
    return this.ways().includes(SignInWay.Passphrase) || this.ways().includes(SignInWay.PrintedCode);
  }

  protected async usePasskey(): Promise<void> {
    let proved = false;
    const sent = await this.problems.attempt(async () => {
      const { startPasskeySignIn } = await this.api.run(StartPasskeySignInOperation);
      const answer = await this.device.show(startPasskeySignIn);
      if (answer === null) return;
      await this.api.run(ProveWithPasskeyOperation, { answer });
      proved = true;
    });
    if (sent && proved) this.close(true);
  }

  /** The other way, where this account has it. */
  protected other(): Step | null {
    if (this.step() === 'printed') return this.ways().includes(SignInWay.Passphrase) ? 'passphrase' : null;
    return this.ways().includes(SignInWay.PrintedCode) ? 'printed' : null;
  }

  protected turn(step: Step): void {
    this.problems.clear();
    this.step.set(step);
  }

  protected async send(): Promise<void> {
    if (this.missing()) return;
    let outcome = '';
    const sent = await this.problems.attempt(async () => (outcome = await this.show()));
    if (sent && outcome === 'CODE_NEEDED') this.step.set('code');
    else if (sent) this.close(true);
  }

  protected close(proved: boolean): void {
    for (const typed of [this.passphrase, this.code, this.printed]) typed.set('');
    this.problems.clear();
    this.step.set(this.ways().includes(SignInWay.Passphrase) ? 'passphrase' : 'printed');
    this.proof.settle(proved);
  }

  private missing(): boolean {
    const short = this.step() === 'code' && this.digits().length < 6;
    const problem = this.step() === 'printed' ? readPrintedCode(this.printed()).problem : undefined;
    return this.problems.check({
      'proof-passphrase': this.step() === 'passphrase' && !this.passphrase() && signInTexts.passphraseMissing,
      'proof-code': short && signInTexts.codeMissing,
      'proof-printed': problem && (problem === 'empty' ? signInTexts.printedMissing : signInTexts.printedWrong),
    });
  }

  private async show(): Promise<string> {
    if (this.step() === 'printed') {
      return (await this.api.run(ProveWithPrintedCodeOperation, { code: this.printed().trim() })).proveWithPrintedCode.outcome;
    }
    const code = this.step() === 'code' ? this.digits() : null;
    return (await this.api.run(ProveWithPassphraseOperation, { passphrase: this.passphrase(), code })).proveWithPassphrase.outcome;
  }

  private digits(): string {
    return this.code().replaceAll(/\D/g, '');
  }
}
