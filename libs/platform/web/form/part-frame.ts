import { NgTemplateOutlet } from '@angular/common';
import { Component, booleanAttribute, inject, input } from '@angular/core';
import { Texts } from '../texts/texts';
import { formTexts } from './form.texts';
import type { Part } from './part';

/** Label, hint, problem, and then the control itself. */
@Component({
  selector: 'k-part',
  imports: [NgTemplateOutlet],
  host: { '[class.wrong]': 'part().problem()' },
  template: `
    <ng-template #words>
      {{ t(part().label()) }}
      @if (part().optional()) {
        <span class="optional">{{ t(texts.optional) }}</span>
      }
    </ng-template>
    <ng-template #label>
      @if (group()) {
        <span class="label" [id]="part().labelId()"><ng-container [ngTemplateOutlet]="words" /></span>
      } @else {
        <label class="label" [id]="part().labelId()" [for]="part().name()"><ng-container [ngTemplateOutlet]="words" /></label>
      }
    </ng-template>
    @if (part().heading()) {
      <h1><ng-container [ngTemplateOutlet]="label" /></h1>
    } @else {
      <ng-container [ngTemplateOutlet]="label" />
    }
    @if (part().shownHint(); as hint) {
      <span class="hint" [id]="part().hintId()">{{ t(hint) }}</span>
    }
    @if (part().problem(); as problem) {
      <span class="problem" [id]="part().problemId()"
        ><span class="k-hidden">{{ t(texts.problemPrefix) }} </span>{{ t(problem.text, problem.values) }}</span
      >
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--k-1);
    }
    :host(.wrong) {
      padding-inline-start: var(--k-3);
      border-inline-start: 4px solid var(--k-danger);
    }
    .label {
      font-weight: 600;
    }
    h1 .label {
      font-weight: inherit;
    }
    h1 {
      margin-block-end: var(--k-2);
    }
    .optional {
      font-weight: 400;
      color: var(--k-ink-2);
    }
    .hint {
      color: var(--k-ink-2);
      max-width: var(--k-measure);
    }
    .problem {
      color: var(--k-danger);
      font-weight: 600;
    }
  `,
})
export class PartFrame {
  readonly part = input.required<Part>();
  readonly group = input(false, { transform: booleanAttribute });
  protected readonly t = inject(Texts).t;
  protected readonly texts = formTexts;
}
