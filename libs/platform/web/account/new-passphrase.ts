import { Component, computed, inject, model } from '@angular/core';
import { TextField } from '../form/text-field';
import { Texts } from '../texts/texts';
import { invitationTexts } from './invitation.texts';
import { shortestPassphrase, strengthOf } from './strength';

/** A new passphrase with a word about its strength. */
@Component({
  selector: 'k-new-passphrase',
  imports: [TextField],
  template: `
    <k-text-field name="passphrase" type="password" autocomplete="new-password" [label]="texts.passphrase" [hint]="texts.passphraseHint" [(value)]="value" />
    <p class="strength" role="status" [class.good]="strength() === 'good'">{{ hint() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--k-1);
      width: 100%;
    }
    .strength {
      min-height: 1.5rem;
      color: var(--k-ink-2);
    }
    .good {
      color: var(--k-ok);
      font-weight: 600;
    }
  `,
})
export class NewPassphrase {
  readonly value = model.required<string>();
  protected readonly texts = invitationTexts;
  private readonly t = inject(Texts).t;
  protected readonly strength = computed(() => strengthOf(this.value()));
  protected readonly hint = computed(() => {
    if (!this.value()) return '';
    const strength = this.strength();
    return strength === 'short'
      ? this.t(invitationTexts.still, { left: shortestPassphrase - Array.from(this.value()).length })
      : this.t(invitationTexts[strength]);
  });
}
