import { Component, computed, inject, input, linkedSignal, model } from '@angular/core';
import { Button, Dialog, Notice, Texts, WhoSees } from '@kunak/platform/web';
import { keptUntil, questionTypeLabels, questionsOf, whoSees } from '@kunak/registration/rules';
import type { Form } from '@kunak/registration/rules';
import { formTexts } from './form.texts';

/** The form as a guest walks through it: one question a page. */
@Component({
  selector: 'registration-form-preview',
  imports: [Button, Dialog, Notice, WhoSees],
  template: `
    <k-dialog [title]="texts.preview" [(open)]="open">
      <k-notice>{{ t(texts.previewLead) }}</k-notice>
      @if (question(); as asked) {
        <article class="k-card k-stack">
          <p class="k-quiet">{{ t(texts.previewOf, { number: place() + 1, count: questions().length }) }}</p>
          <h3>{{ t(asked.label) }}</h3>
          @if (asked.hint; as hint) {
            <p class="k-quiet">{{ t(hint) }}</p>
          }
          @for (option of asked.options ?? []; track option.id) {
            <p>○ {{ t(option.label) }}</p>
          } @empty {
            <p class="field">{{ t(typeLabels[asked.type]) }}</p>
          }
          <p>{{ t(asked.whyWeAsk) }}</p>
          <k-who-sees [who]="whoSees(asked)" [restricted]="asked.sensitivity !== 'open'">
            <p>{{ t(keptUntil(asked)) }}</p>
          </k-who-sees>
        </article>
      }
      <div actions class="k-line">
        <button kButton="secondary" type="button" [disabled]="place() === 0" (click)="place.set(place() - 1)">{{ t(texts.previous) }}</button>
        <button kButton type="button" [disabled]="place() + 1 >= questions().length" (click)="place.set(place() + 1)">{{ t(texts.next) }}</button>
      </div>
    </k-dialog>
  `,
  styles: `
    h3 {
      font: 600 var(--k-title-s) var(--k-serif);
    }
    .field {
      padding: var(--k-2) var(--k-3);
      border: 1px solid var(--k-line-strong);
      border-radius: var(--k-radius);
      color: var(--k-ink-3);
    }
  `,
})
export class FormPreview {
  readonly form = input.required<Form>();
  readonly open = model.required<boolean>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = formTexts;
  protected readonly typeLabels = questionTypeLabels;
  protected readonly whoSees = whoSees;
  protected readonly keptUntil = keptUntil;
  protected readonly questions = computed(() => questionsOf(this.form()));
  protected readonly place = linkedSignal({ source: this.open, computation: () => 0 });
  protected readonly question = computed(() => this.questions()[this.place()]);
}
