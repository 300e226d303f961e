import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { erasureReasonLabels, erasureReasons, isSameName } from '@kunak/platform/rules';
import { Api, Button, Dialog, Form, Problems, Radios, TextField, Texts } from '@kunak/platform/web';
import type { Choice } from '@kunak/platform/web';
import { ErasePersonOperation } from './held.graphql.ts';
import { heldTexts } from './held.texts';

/** The last question before somebody is erased: why, and who. */
@Component({
  selector: 'person-erase-dialog',
  imports: [Button, Dialog, Form, Radios, TextField],
  template: `
    <k-dialog [title]="texts.erase" [(open)]="open">
      <k-form [problems]="problems" (send)="erase()">
        <k-radios name="eraseReason" [label]="texts.eraseReason" [choices]="choices" [(value)]="reason" />
        <k-text-field name="confirmation" [label]="label()" [(value)]="typed" />
        <div class="k-line">
          <button kButton="danger" type="submit" icon="trash" [busy]="problems.busy()">{{ t(texts.eraseNow) }}</button>
          <button kButton="quiet" type="button" (click)="open.set(false)">{{ t(texts.cancel) }}</button>
        </div>
      </k-form>
    </k-dialog>
  `,
})
export class EraseDialog {
  readonly personId = input.required<string>();
  readonly name = input.required<string>();
  readonly open = model.required<boolean>();
  readonly erased = output<void>();
  private readonly api = inject(Api);
  protected readonly t = inject(Texts).t;
  protected readonly texts = heldTexts;
  protected readonly problems = new Problems();
  protected readonly reason = signal('');
  protected readonly typed = signal('');
  protected readonly label = computed(() => this.t(heldTexts.confirm, { name: this.name() }));
  protected readonly choices: readonly Choice[] = erasureReasons.map((value) => ({ value, label: erasureReasonLabels[value] }));

  protected async erase(): Promise<void> {
    const reason = erasureReasons.find((one) => one === this.reason());
    const wrong = { eraseReason: !reason && heldTexts.eraseReasonMissing, confirmation: !isSameName(this.typed(), this.name()) && heldTexts.notConfirmed };
    if (this.problems.check(wrong) || !reason) return;
    const variables = { id: this.personId(), reason, confirmation: this.typed() };
    if (!(await this.problems.attempt(() => this.api.run(ErasePersonOperation, variables)))) return;
    this.open.set(false);
    this.erased.emit();
  }
}
