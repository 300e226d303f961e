import { Component, computed, inject, input, model, output, signal } from '@angular/core';
import { erasureReasonLabels, erasureReasons, isSameName } from '@kunak/platform/rules';
import { Api, EraseFrame, Problems, Radios, Texts } from '@kunak/platform/web';
import type { Choice } from '@kunak/platform/web';
import { ErasePersonOperation } from './held.graphql.ts';
import { heldTexts } from './held.texts';

/** The last question before somebody is erased: why, and who. */
@Component({
  selector: 'person-erase-dialog',
  imports: [EraseFrame, Radios],
  template: `
    <k-erase-frame [title]="texts.erase" [label]="label()" [problems]="problems" [(open)]="open" [(typed)]="typed" (send)="erase()">
      <k-radios name="eraseReason" [label]="texts.eraseReason" [choices]="choices" [(value)]="reason" />
    </k-erase-frame>
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
