import { Component, forwardRef, inject, input, model, output } from '@angular/core';
import { Button } from '../parts/button';
import { Dialog } from '../dialogs/dialog';
import { Form } from '../form/form';
import type { Problems } from '../form/problems';
import { TextField } from '../form/text-field';
import type { Text } from '../texts/message';
import { Texts } from '../texts/texts';
import { keptTexts } from './kept.texts';

/**
 * The last question before somebody is erased. What stands inside comes above the field `confirmation`, in which a word or a name is typed; its parts
 * find their problems as in any form.
 */
@Component({
  selector: 'k-erase-frame',
  imports: [Button, Dialog, Form, TextField],
  providers: [{ provide: Form, useExisting: forwardRef(() => EraseFrame) }],
  template: `
    <k-dialog [title]="title()" [(open)]="open">
      <k-form [problems]="problems()" (send)="send.emit()">
        <ng-content />
        <k-text-field name="confirmation" [label]="label()" [(value)]="typed" />
        <div class="k-line">
          <button kButton="danger" type="submit" icon="trash" [busy]="problems().busy()">{{ t(texts.eraseNow) }}</button>
          <button kButton="quiet" type="button" (click)="open.set(false)">{{ t(texts.keep) }}</button>
        </div>
      </k-form>
    </k-dialog>
  `,
})
export class EraseFrame {
  readonly title = input.required<Text>();
  /** What is to be typed, and why. */
  readonly label = input.required<Text>();
  readonly problems = input.required<Problems>();
  readonly open = model.required<boolean>();
  readonly typed = model.required<string>();
  readonly send = output<void>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = keptTexts;
}
