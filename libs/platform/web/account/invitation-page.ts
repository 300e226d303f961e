import { Location } from '@angular/common';
import { Component, inject, signal } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { Api } from '../api/api';
import { Form } from '../form/form';
import { Problems } from '../form/problems';
import { Radios } from '../form/radios';
import { Button } from '../parts/button';
import { Notice } from '../parts/notice';
import { PageHeader } from '../parts/page-header';
import { Toasts } from '../state/toasts';
import { Texts } from '../texts/texts';
import { AcceptInvitationAsMeOperation, AcceptInvitationLinkOperation, SignInWithPrintedCodeOperation, TakePrintedCodeOperation } from './account.graphql.ts';
import { InvitationToken } from './invitation-token';
import { invitationTexts } from './invitation.texts';
import { NewPassphrase } from './new-passphrase';
import { PrintedCodeSheet } from './printed-code-sheet';
import { Session } from './session';
import { shortestPassphrase } from './strength';

/**
 * The end of an invitation link. Its token stands behind the `#`, which no browser sends to a server;
 * it is read once and taken out of the address.
 */
@Component({
  selector: 'k-invitation-page',
  imports: [Button, Form, NewPassphrase, Notice, PageHeader, PrintedCodeSheet, Radios],
  host: { class: 'k-stack-l' },
  templateUrl: './invitation-page.html',
})
export class InvitationPage {
  private readonly api = inject(Api);
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly token = inject(InvitationToken).take(inject(ActivatedRoute).snapshot.fragment);
  protected readonly problems = new Problems();
  protected readonly t = inject(Texts).t;
  protected readonly texts = invitationTexts;
  protected readonly way = signal('');
  protected readonly passphrase = signal('');
  protected readonly login = signal('');
  protected readonly code = signal('');
  protected readonly ways = [
    { value: 'passphrase', label: invitationTexts.byPassphrase, hint: invitationTexts.byPassphraseHint },
    { value: 'printed', label: invitationTexts.byPrinted, hint: invitationTexts.byPrintedHint },
  ];

  constructor() {
    inject(Location).replaceState('/i');
    // Whether somebody is signed in here already; if that cannot be known now, the page works without.
    this.session.known().catch(() => null);
  }

  /** The token waits in memory until the person comes back. */
  protected signInFirst(): Promise<boolean> {
    return this.session.askToSignIn('/i');
  }

  protected async takeAsMe(): Promise<void> {
    const done = await this.problems.attempt(() => this.api.run(AcceptInvitationAsMeOperation, { token: this.token }));
    if (!done) return;
    await this.session.begin();
    await this.goOn();
  }

  protected async accept(): Promise<void> {
    const short = this.way() === 'passphrase' && Array.from(this.passphrase()).length < shortestPassphrase;
    if (this.problems.check({ way: !this.way() && invitationTexts.wayMissing, passphrase: short && invitationTexts.passphraseShort })) return;
    await this.problems.attempt(() => (this.way() === 'printed' ? this.takeCode() : this.takePassphrase()));
  }

  protected async signInWithCode(): Promise<void> {
    try {
      await this.api.run(SignInWithPrintedCodeOperation, { code: this.code() });
      await this.session.begin();
      await this.goOn();
    } catch (error) {
      this.toasts.failed(error);
    }
  }

  protected goOn(): Promise<boolean> {
    return this.router.navigateByUrl('/', { replaceUrl: true });
  }

  private async takeCode(): Promise<void> {
    const { takePrintedCode } = await this.api.run(TakePrintedCodeOperation, { token: this.token });
    this.code.set(takePrintedCode.code);
  }

  private async takePassphrase(): Promise<void> {
    const { acceptInvitationLink } = await this.api.run(AcceptInvitationLinkOperation, { token: this.token, passphrase: this.passphrase() });
    this.passphrase.set('');
    await this.session.begin();
    if (acceptInvitationLink.login) this.login.set(acceptInvitationLink.login);
    else await this.goOn();
  }
}
