import { Component, DOCUMENT, inject, input, output, signal } from '@angular/core';
import { Checkbox } from '../form/checkbox';
import { Form } from '../form/form';
import { Problems } from '../form/problems';
import { Button } from '../parts/button';
import { PageHeader } from '../parts/page-header';
import { Texts } from '../texts/texts';
import { invitationTexts } from './invitation.texts';

/** The printed code, shown once. The printed sheet carries the code and no word about what it opens. */
@Component({
  selector: 'k-printed-code-sheet',
  imports: [Button, Checkbox, Form, PageHeader],
  host: { class: 'k-stack-l' },
  template: `
    <k-page-header class="k-no-print" [title]="texts.printedTitle" [lead]="texts.printedLead" />
    <p class="code k-print-alone" translate="no">{{ code() }}</p>
    <k-form class="k-no-print" [problems]="problems" (send)="goOn()">
      <button kButton="secondary" type="button" icon="printer" (click)="print()">{{ t(texts.print) }}</button>
      <k-checkbox name="kept" [label]="texts.kept" [(value)]="kept" />
      <button kButton type="submit" [busy]="busy()">{{ t(texts.continue) }}</button>
    </k-form>
  `,
  styles: `
    .code {
      padding: var(--k-5);
      border: 1px solid var(--k-line-strong);
      border-radius: var(--k-radius);
      background: var(--k-surface);
      font: 600 var(--k-title-m) var(--k-sans);
      letter-spacing: 0.06em;
      text-align: center;
      overflow-wrap: anywhere;
    }
  `,
})
export class PrintedCodeSheet {
  readonly code = input.required<string>();
  readonly busy = input(false);
  readonly done = output<void>();
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly problems = new Problems();
  protected readonly kept = signal(false);
  protected readonly t = inject(Texts).t;
  protected readonly texts = invitationTexts;

  protected print(): void {
    this.window?.print();
  }

  protected goOn(): void {
    if (!this.problems.check({ kept: !this.kept() && invitationTexts.keptMissing })) this.done.emit();
  }
}
