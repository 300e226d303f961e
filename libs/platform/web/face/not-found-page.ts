import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button } from '../parts/button';
import { PageHeader } from '../parts/page-header';
import { Texts } from '../texts/texts';
import { faceTexts } from './face.texts';

@Component({
  selector: 'k-not-found-page',
  imports: [Button, PageHeader, RouterLink],
  host: { class: 'k-stack-l' },
  template: `
    <k-page-header [title]="texts.notFoundTitle" [lead]="texts.notFoundHint" />
    <div class="k-line">
      <a kButton="secondary" routerLink="/">{{ t(texts.toHome) }}</a>
    </div>
  `,
})
export class NotFoundPage {
  protected readonly t = inject(Texts).t;
  protected readonly texts = faceTexts;
}
