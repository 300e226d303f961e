import { Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { languages } from '@kunak/platform/rules';
import type { LocalizedText, Message } from '@kunak/platform/rules';
import { Button, Checkbox, Dialog, Form, LocalizedField, Texts } from '@kunak/platform/web';
import type { Problems } from '@kunak/platform/web';
import type { Question } from '@kunak/registration/rules';
import type { QuestionWords } from './form-changes';
import { formTexts } from './form.texts';

const longest = 300;
const tidy = (text: LocalizedText): Message => ({ ru: text.ru?.trim() ?? '', en: text.en?.trim() ?? '' });

/** The words of one question, in both languages side by side. */
@Component({
  selector: 'registration-question-editor',
  imports: [Button, Checkbox, Dialog, Form, LocalizedField],
  template: `
    <k-dialog [title]="texts.editTitle" [open]="question() !== null" (openChange)="cancelled.emit()">
      <k-form [problems]="problems()" (send)="give()">
        <k-localized-field name="label" [label]="texts.label" [rows]="2" [(value)]="label" />
        <k-localized-field optional name="hint" [label]="texts.hint" [hint]="texts.hintBoth" [rows]="2" [(value)]="hint" />
        @if (!conditional()) {
          <k-checkbox name="required" [label]="texts.answerNeeded" [(value)]="required" />
        }
        <button kButton type="submit" [busy]="problems().busy()">{{ t(texts.save) }}</button>
      </k-form>
    </k-dialog>
  `,
})
export class QuestionEditor {
  readonly question = input.required<Question | null>();
  readonly cancelled = output<void>();
  readonly given = output<QuestionWords>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = formTexts;
  readonly problems = input.required<Problems>();
  protected readonly label = signal<LocalizedText>({});
  protected readonly hint = signal<LocalizedText>({});
  protected readonly required = signal(false);
  /** Needed in some cases only: that rule stays as it is. */
  protected readonly conditional = signal(false);

  constructor() {
    effect(() => {
      const question = this.question();
      if (question) untracked(() => this.begin(question));
    });
  }

  protected give(): void {
    const [label, hint] = [tidy(this.label()), tidy(this.hint())];
    const written = languages.filter((language) => hint[language]).length;
    const long = (text: Message): boolean => languages.some((language) => text[language].length > longest);
    const wrong = {
      label: languages.some((language) => !label[language]) ? formTexts.labelMissing : long(label) && formTexts.tooLong,
      hint: written === 1 ? formTexts.hintMissing : long(hint) && formTexts.tooLong,
    };
    if (this.problems().check(wrong)) return;
    this.given.emit({ label, hint: written > 0 ? hint : undefined, required: this.conditional() ? this.question()?.required : this.required() });
  }

  private begin({ label, hint, required }: Question): void {
    this.problems().clear();
    this.label.set(label);
    this.hint.set(hint ?? {});
    this.conditional.set(typeof required === 'object');
    this.required.set(required === true);
  }
}
