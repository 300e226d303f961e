import { Location } from '@angular/common';
import { Component, inject, signal } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { Api } from '../api/api';
import { Form } from '../form/form';
import { Problems } from '../form/problems';
import { Radios } from '../form/radios';
import { TextField } from '../form/text-field';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { PageHeader } from '../parts/page-header';
import { Toasts } from '../state/toasts';
import { Texts } from '../texts/texts';
import { TakeResetWithPassphraseOperation, TakeResetWithPrintedCodeOperation } from './account.graphql.ts';
import { invitationTexts } from './invitation.texts';
import { NewPassphrase } from './new-passphrase';
import { PrintedCodeSheet } from './printed-code-sheet';
import { resetTexts } from './reset.texts';
import { Session } from './session';
import { signInTexts } from './sign-in.texts';
import { shortestPassphrase } from './strength';

/** The end of a link back in: a new passphrase or printed code, and the app's code where that was not lost. */
@Component({
  selector: 'k-reset-page',
  imports: [Button, Form, NewPassphrase, Notice, PageHeader, PrintedCodeSheet, Radios, TextField],
  host: { class: 'k-stack-l' },
  templateUrl: './reset-page.html',
})
export class ResetPage {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  /** Behind the `#`, which no browser sends to a server; read once and taken out of the address. */
  protected readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';
  protected readonly problems = new Problems();
  protected readonly t = inject(Texts).t;
  protected readonly texts = resetTexts;
  protected readonly access = invitationTexts;
  protected readonly signIn = signInTexts;
  protected readonly way = signal('');
  protected readonly passphrase = signal('');
  protected readonly codeNeeded = signal(false);
  protected readonly code = signal('');
  protected readonly printed = signal('');
  protected readonly ways = [
    { value: 'passphrase', label: invitationTexts.byPassphrase, hint: invitationTexts.byPassphraseHint },
    { value: 'printed', label: invitationTexts.byPrinted, hint: invitationTexts.byPrintedHint },
  ];

  constructor() {
    inject(Location).replaceState('/r');
  }

  protected async take(): Promise<void> {
    const short = this.way() === 'passphrase' && Array.from(this.passphrase()).length < shortestPassphrase;
    const wrong = {
      way: !this.way() && invitationTexts.wayMissing,
      passphrase: short && invitationTexts.passphraseShort,
      'reset-code': this.codeNeeded() && this.digits().length < 6 && signInTexts.codeMissing,
    };
    if (!this.problems.check(wrong)) await this.problems.attempt(() => this.send());
  }

  protected async goOn(): Promise<void> {
    try {
      await this.session.begin();
      await this.router.navigateByUrl('/', { replaceUrl: true });
    } catch (error) {
      this.toasts.failed(error);
    }
  }

  private async send(): Promise<void> {
    const given = { token: this.token, code: this.codeNeeded() ? this.digits() : null };
    const taken =
      this.way() === 'printed'
        ? (await this.api.run(TakeResetWithPrintedCodeOperation, given)).takeResetWithPrintedCode
        : (await this.api.run(TakeResetWithPassphraseOperation, { ...given, passphrase: this.passphrase() })).takeResetWithPassphrase;
    if (taken.outcome === 'CODE_NEEDED') this.codeNeeded.set(true);
    else if (taken.code) this.printed.set(taken.code);
    else await this.goOn();
  }

  private digits(): string {
    return this.code().replaceAll(/\D/g, '');
  }
}
