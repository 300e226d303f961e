import { Component, inject, model, output, signal } from '@angular/core';
import { isErasureWord } from '@kunak/platform/rules';
import { Api, Button, Dialog, Form, Problems, TextField, Texts } from '@kunak/platform/web';
import { EraseMeOperation } from './data.graphql.ts';
import { dataTexts } from './data.texts';

/** The last question before a guest erases themself. */
@Component({
  selector: 'data-erase-dialog',
  imports: [Button, Dialog, Form, TextField],
  template: `
    <k-dialog [title]="texts.eraseDialog" [(open)]="open">
      <p>{{ t(texts.eraseLast) }}</p>
      <k-form [problems]="problems" (send)="erase()">
        <k-text-field name="confirmation" [label]="texts.confirm" [(value)]="typed" />
        <div class="k-line">
          <button kButton="danger" type="submit" icon="trash" [busy]="problems.busy()">{{ t(texts.eraseNow) }}</button>
          <button kButton="quiet" type="button" (click)="open.set(false)">{{ t(texts.cancel) }}</button>
        </div>
      </k-form>
    </k-dialog>
  `,
})
export class EraseDialog {
  readonly open = model.required<boolean>();
  readonly erased = output<void>();
  private readonly api = inject(Api);
  protected readonly t = inject(Texts).t;
  protected readonly texts = dataTexts;
  protected readonly problems = new Problems();
  protected readonly typed = signal('');

  protected async erase(): Promise<void> {
    if (this.problems.check({ confirmation: !isErasureWord(this.typed()) && dataTexts.notConfirmed })) return;
    if (!(await this.problems.attempt(() => this.api.run(EraseMeOperation, { confirmation: this.typed() })))) return;
    this.open.set(false);
    this.erased.emit();
  }
}
