import { Component, inject, input, output, signal } from '@angular/core';
import { Api } from '../../api/api';
import { Button } from '../../parts/button';
import { Toasts } from '../../state/toasts';
import { Texts } from '../../texts/texts';
import { CodeSheet } from './code-sheet';
import { MakeRecoveryCodesOperation } from './safety.graphql.ts';
import { safetyTexts } from './safety.texts';

/** Ten codes on paper, each good once. */
@Component({
  selector: 'k-recovery-codes',
  imports: [Button, CodeSheet],
  host: { class: 'k-stack' },
  template: `
    <h2>{{ t(texts.recovery) }}</h2>
    @if (codes().length > 0) {
      <k-code-sheet name="recovery" [codes]="codes()" (done)="kept()" />
    } @else {
      <p>{{ t(texts.recoveryLead) }}</p>
      <p>
        <b>{{ t(texts.recoveryLeft, { left: left() }) }}</b>
        @if (left() > 0) {
          {{ t(texts.recoveryAgainHint) }}
        }
      </p>
      <div class="k-line">
        <button kButton="secondary" type="button" icon="clipboard-list" (click)="make()">{{ t(left() > 0 ? texts.recoveryAgain : texts.recoveryMake) }}</button>
      </div>
    }
  `,
})
export class RecoveryCodes {
  readonly left = input.required<number>();
  readonly changed = output<void>();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly texts = safetyTexts;
  protected readonly codes = signal<readonly string[]>([]);

  protected async make(): Promise<void> {
    try {
      this.codes.set((await this.api.run(MakeRecoveryCodesOperation)).makeRecoveryCodes);
    } catch (error) {
      this.toasts.failed(error);
    }
  }

  protected kept(): void {
    this.codes.set([]);
    this.changed.emit();
  }
}
