import { Component, booleanAttribute, computed, inject, input, model } from '@angular/core';
import { homeRegionCodes, homeRegions } from '@kunak/people/rules';
import { Checkboxes, DateField, Radios, Select, TextArea, TextField, Texts } from '@kunak/platform/web';
import type { Choice, TextFieldType } from '@kunak/platform/web';
import type { Question, QuestionType } from '@kunak/registration/rules';
import type { Typed } from './own-registration';
import { questionTexts } from './registration.texts';

const fieldTypes: Readonly<Partial<Record<QuestionType, TextFieldType>>> = { email: 'email', phone: 'tel', number: 'number' };
type Kind = 'radios' | 'checkboxes' | 'select' | 'area' | 'date' | 'text';
const parts: Readonly<Partial<Record<QuestionType, Kind>>> = { 'many-of': 'checkboxes', 'long-text': 'area', date: 'date' };
const regions: readonly Choice[] = homeRegionCodes.map((code) => ({ value: code, label: homeRegions[code].label }));
const yesOrNo: readonly Choice[] = [
  { value: 'yes', label: questionTexts.yes },
  { value: 'no', label: questionTexts.no },
];

/** The one field of a question; its label is the heading of the page. */
@Component({
  selector: 'registration-question-field',
  imports: [Checkboxes, DateField, Radios, Select, TextArea, TextField],
  template: `
    @let q = question();
    @switch (kind()) {
      @case ('radios') {
        <k-radios
          heading
          name="answer"
          [label]="q.label"
          [hint]="q.hint"
          [optional]="optional()"
          [choices]="choices()"
          [value]="text() ?? ''"
          (valueChange)="text.set($event)"
        />
      }
      @case ('checkboxes') {
        <k-checkboxes heading name="answer" [label]="q.label" [hint]="q.hint" [optional]="optional()" [choices]="choices()" [(value)]="list" />
      }
      @case ('select') {
        <k-select
          heading
          name="answer"
          [label]="q.label"
          [hint]="q.hint"
          [optional]="optional()"
          [choices]="choices()"
          [value]="text() ?? ''"
          (valueChange)="text.set($event)"
        />
      }
      @case ('area') {
        <k-text-area
          heading
          name="answer"
          [label]="q.label"
          [hint]="q.hint"
          [optional]="optional()"
          [maxLength]="maxLength()"
          [value]="text() ?? ''"
          (valueChange)="text.set($event)"
        />
      }
      @case ('date') {
        <k-date-field heading name="answer" [label]="q.label" [hint]="q.hint" [optional]="optional()" [(value)]="text" />
      }
      @default {
        <k-text-field
          heading
          name="answer"
          [label]="q.label"
          [hint]="q.hint"
          [optional]="optional()"
          [type]="fieldType()"
          [value]="text() ?? ''"
          (valueChange)="text.set($event)"
        />
      }
    }
  `,
  styles: `
    :host {
      display: block;
      width: 100%;
    }
  `,
})
export class QuestionField {
  readonly question = input.required<Question>();
  readonly optional = input(false, { transform: booleanAttribute });
  /** Text, `yes` or `no`, an option's id; of several options their ids. */
  readonly text = model<string | null>('');
  readonly list = model<readonly string[]>([]);
  protected readonly t = inject(Texts).t;

  protected readonly fieldType = computed(() => fieldTypes[this.question().type] ?? 'text');
  protected readonly maxLength = computed(() => this.question().limits?.maxLength ?? 2000);
  protected readonly kind = computed<Kind>(() => {
    const { type, options = [] } = this.question();
    if (type === 'yes-no' || (type === 'one-of' && options.length <= 7)) return 'radios';
    if (type === 'one-of' || type === 'region') return 'select';
    return parts[type] ?? 'text';
  });
  protected readonly choices = computed<readonly Choice[]>(() => {
    const { type, options = [] } = this.question();
    if (type === 'region') return regions;
    return type === 'yes-no' ? yesOrNo : options.map(({ id, label }) => ({ value: id, label }));
  });
}

/** What is sent of what was typed. */
export function rawOf(question: Question, typed: Typed): unknown {
  if (question.type !== 'yes-no') return typed;
  return typed === 'yes' ? true : typed === 'no' ? false : '';
}
