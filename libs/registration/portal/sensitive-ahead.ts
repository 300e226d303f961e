import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Texts } from '@kunak/platform/web';
import { questionTexts } from './registration.texts';

/** The pause before the first sensitive question: where you are, who reads it, how to leave at once. */
@Component({
  selector: 'registration-sensitive-ahead',
  imports: [Button, RouterLink],
  host: { class: 'k-stack' },
  template: `
    <div class="ahead k-stack">
      <h1 tabindex="-1">{{ t(texts.warnTitle) }}</h1>
      <p>{{ t(texts.warnWho) }}</p>
      <p>{{ t(texts.warnPlace) }}</p>
      <p>{{ t(texts.warnLeave) }}</p>
      <div class="k-line">
        <button kButton type="button" (click)="read.emit()">{{ t(texts.warnGo) }}</button>
        <a kButton="secondary" [routerLink]="later()">{{ t(texts.warnLater) }}</a>
      </div>
    </div>
  `,
  styles: `
    .ahead {
      padding: var(--k-6) var(--k-5);
      border-inline-start: 6px solid var(--k-vault);
      border-radius: var(--k-radius);
      background: var(--k-vault-soft);
    }
  `,
})
export class SensitiveAhead {
  readonly later = input.required<string>();
  readonly read = output<void>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = questionTexts;
}
