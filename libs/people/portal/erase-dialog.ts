import { Component, inject, model, output, signal } from '@angular/core';
import { isErasureWord } from '@kunak/platform/rules';
import { Api, EraseFrame, Problems, Texts } from '@kunak/platform/web';
import { EraseMeOperation } from './data.graphql.ts';
import { dataTexts } from './data.texts';

/** The last question before a guest erases themself. */
@Component({
  selector: 'data-erase-dialog',
  imports: [EraseFrame],
  template: `
    <k-erase-frame [title]="texts.eraseDialog" [label]="texts.confirm" [problems]="problems" [(open)]="open" [(typed)]="typed" (send)="erase()">
      <p>{{ t(texts.eraseLast) }}</p>
    </k-erase-frame>
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
