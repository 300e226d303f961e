import { Component, computed, inject, input } from '@angular/core';
import { Checkbox, SummaryList, Texts, WhoSees } from '@kunak/platform/web';
import type { SummaryRow } from '@kunak/platform/web';
import { ImportWizard } from './import-wizard';
import type { Preview } from './import-wizard';
import { importTexts } from './import.texts';

/** In numbers what is about to happen. */
@Component({
  selector: 'import-confirm-step',
  imports: [Checkbox, SummaryList, WhoSees],
  host: { class: 'k-stack' },
  template: `
    <h2 tabindex="-1">{{ t(texts.confirmTitle) }}</h2>
    <k-summary-list [rows]="rows()" />
    @if (wizard.inView.event(); as event) {
      <k-checkbox name="toEvent" [label]="t(texts.toEvent, { name: event.name })" [(value)]="wizard.toEvent" />
    }
    @if (wizard.busy()) {
      <p role="status">{{ t(texts.importing) }}</p>
    }
    <k-who-sees [who]="texts.whoSees" />
  `,
  styles: `
    k-summary-list {
      max-width: 34rem;
    }
  `,
})
export class ConfirmStep {
  readonly preview = input.required<Preview>();
  protected readonly wizard = inject(ImportWizard);
  protected readonly t = inject(Texts).t;
  protected readonly texts = importTexts;
  protected readonly rows = computed<readonly SummaryRow[]>(() => {
    const { rows, create, join, skip, leftOut } = this.preview().counts;
    return [
      { label: importTexts.rows, value: String(rows) },
      { label: importTexts.willCreate, value: String(create) },
      { label: importTexts.willJoin, value: String(join) },
      { label: importTexts.willSkip, value: String(skip + leftOut) },
      { label: importTexts.valuesLost, value: String(this.wizard.errors().length) },
    ];
  });
}
