import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '../account/session';
import { Button } from '../parts/button';
import { PageHeader } from '../parts/page-header';
import { Texts } from '../texts/texts';
import { faceTexts } from './face.texts';
import { stateTexts } from '../state/state.texts';

/** The server did not answer when the face asked who is there. */
@Component({
  selector: 'k-no-answer-page',
  imports: [Button, PageHeader],
  host: { class: 'k-stack-l' },
  template: `
    <k-page-header [title]="texts.noAnswerTitle" [lead]="texts.noAnswerHint" />
    <div class="k-line">
      <button kButton type="button" (click)="again()">{{ t(retry) }}</button>
    </div>
  `,
})
export class NoAnswerPage {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly t = inject(Texts).t;
  protected readonly texts = faceTexts;
  protected readonly retry = stateTexts.retry;

  protected again(): void {
    void this.router.navigateByUrl(this.session.wanted);
  }
}
