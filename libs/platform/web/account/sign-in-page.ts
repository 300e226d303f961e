import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { PageHeader } from '../parts/page-header';
import { signInTexts } from './sign-in.texts';
import { Session } from './session';
import { SignInForm } from './sign-in-form';

@Component({
  selector: 'k-sign-in-page',
  imports: [PageHeader, SignInForm],
  host: { class: 'k-stack-l' },
  template: `
    <k-page-header [title]="texts.title" [lead]="texts.lead" />
    <k-sign-in-form (done)="goOn()" />
  `,
})
export class SignInPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly texts = signInTexts;

  protected goOn(): void {
    void this.router.navigateByUrl(this.session.wanted, { replaceUrl: true });
  }
}
