import { Component, DOCUMENT, ElementRef, afterRenderEffect, inject, input, viewChild } from '@angular/core';
import { Texts } from '../texts/texts';
import { formTexts } from './form.texts';
import type { Problems } from './problems';

/** The list of what is wrong, above the form. It takes the focus, and each line leads to its part. */
@Component({
  selector: 'k-error-summary',
  template: `
    @if (problems().any()) {
      <div class="summary" role="alert" tabindex="-1" #summary>
        <h2>{{ t(texts.problemTitle) }}</h2>
        <ul>
          @for (problem of problems().list(); track $index) {
            <li>
              @if (problem.field && has(problem.field)) {
                <a [href]="'#' + problem.field" (click)="go($event, problem.field)">{{ t(problem.text, problem.values) }}</a>
              } @else {
                {{ t(problem.text, problem.values) }}
              }
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    .summary {
      display: grid;
      gap: var(--k-2);
      padding: var(--k-4) var(--k-5);
      border: 2px solid var(--k-danger);
      border-radius: var(--k-radius);
      background: var(--k-surface);
    }
    ul {
      list-style: none;
      padding: 0;
      display: grid;
      gap: var(--k-1);
      font-weight: 600;
      color: var(--k-danger);
    }
    a {
      color: inherit;
    }
  `,
})
export class ErrorSummary {
  readonly problems = input.required<Problems>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = formTexts;
  private readonly document = inject(DOCUMENT);
  private readonly summary = viewChild<ElementRef<HTMLElement>>('summary');

  constructor() {
    afterRenderEffect(() => {
      if (this.problems().shown() && this.problems().any()) this.summary()?.nativeElement.focus();
    });
  }

  protected has(field: string): boolean {
    return this.document.getElementById(field) !== null;
  }

  protected go(event: Event, field: string): void {
    event.preventDefault();
    const part = this.document.getElementById(field);
    const control = part?.matches('input, select, textarea, button') ? part : part?.querySelector<HTMLElement>('input, select, textarea, button');
    control?.focus();
    part?.scrollIntoView({ block: 'center' });
  }
}
