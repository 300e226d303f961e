import { Component, inject, input, model, output, signal } from '@angular/core';
import { Form } from '../form/form';
import { formTexts } from '../form/form.texts';
import { Problems } from '../form/problems';
import { TextArea } from '../form/text-area';
import { Button } from '../parts/button';
import { Texts } from '../texts/texts';
import type { Text } from '../texts/message';
import { Dialog } from './dialog';

/** Asks why a restricted field is opened, before it is opened. Violet, because few people see what is behind it. */
@Component({
  selector: 'k-reason-dialog',
  imports: [Button, Dialog, Form, TextArea],
  template: `
    <k-dialog [vault]="true" [title]="title()" [(open)]="open">
      <p>{{ t(hint() ?? texts.reasonHint) }}</p>
      <k-form [problems]="problems" (send)="give()">
        <k-text-area name="reason" [label]="texts.reasonLabel" [rows]="2" [maxLength]="500" [(value)]="reason" />
        <div class="k-line">
          <button kButton type="submit">{{ t(action() ?? texts.open) }}</button>
          <button kButton="quiet" type="button" (click)="open.set(false)">{{ t(texts.cancel) }}</button>
        </div>
      </k-form>
    </k-dialog>
  `,
})
export class ReasonDialog {
  readonly title = input.required<Text>();
  readonly hint = input<Text>();
  readonly action = input<Text>();
  readonly open = model.required<boolean>();
  /** The reason, at least 3 letters. */
  readonly given = output<string>();
  protected readonly problems = new Problems();
  protected readonly reason = signal('');
  protected readonly t = inject(Texts).t;
  protected readonly texts = formTexts;

  protected give(): void {
    if (this.problems.check({ reason: this.reason().trim().length < 3 && formTexts.reasonMissing })) return;
    this.given.emit(this.reason().trim());
    this.reason.set('');
    this.open.set(false);
  }
}
