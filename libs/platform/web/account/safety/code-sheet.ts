import { Component, DOCUMENT, inject, input, output, signal } from '@angular/core';
import { Checkbox } from '../../form/checkbox';
import { Form } from '../../form/form';
import { Problems } from '../../form/problems';
import { Button } from '../../parts/button';
import { Texts } from '../../texts/texts';
import type { Text } from '../../texts/message';
import { safetyTexts } from './safety.texts';

/** Codes that are shown once. What is printed carries them, where they are typed if need be, and no word about what they open. */
@Component({
  selector: 'k-code-sheet',
  imports: [Button, Checkbox, Form],
  host: { class: 'k-stack' },
  template: `
    <p class="k-no-print">{{ t(lead()) }}</p>
    <div class="k-print-alone k-stack">
      <ol translate="no" [class.one]="codes().length === 1">
        @for (code of codes(); track code) {
          <li>{{ code }}</li>
        }
      </ol>
      @if (address(); as where) {
        <p class="where" translate="no">{{ where }}</p>
      }
    </div>
    <k-form class="k-no-print" [problems]="problems" (send)="goOn()">
      <button kButton="secondary" type="button" icon="printer" (click)="print()">{{ t(texts.print) }}</button>
      <k-checkbox [name]="name() + '-kept'" [label]="texts.kept" [(value)]="kept" />
      <button kButton type="submit">{{ t(texts.done) }}</button>
    </k-form>
  `,
  styles: `
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
      gap: var(--k-2) var(--k-5);
      margin: 0;
      padding: var(--k-5) var(--k-5) var(--k-5) calc(var(--k-8) + var(--k-2));
      border: 1px solid var(--k-line-strong);
      border-radius: var(--k-radius);
      background: var(--k-surface);
      font: 600 var(--k-body) var(--k-sans);
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.03em;
      overflow-wrap: anywhere;
    }
    .one {
      padding: var(--k-5);
      font-size: var(--k-title-s);
      list-style: none;
    }
    .where {
      font-weight: 600;
      overflow-wrap: anywhere;
    }
  `,
})
export class CodeSheet {
  readonly name = input.required<string>();
  readonly codes = input.required<readonly string[]>();
  readonly lead = input<Text>(safetyTexts.recoveryShown);
  /** Where the code is typed, printed with it. */
  readonly address = input<string>();
  readonly done = output<void>();
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly problems = new Problems();
  protected readonly kept = signal(false);
  protected readonly t = inject(Texts).t;
  protected readonly texts = safetyTexts;

  protected print(): void {
    this.window?.print();
  }

  protected goOn(): void {
    if (!this.problems.check({ [`${this.name()}-kept`]: !this.kept() && safetyTexts.keptMissing })) this.done.emit();
  }
}
