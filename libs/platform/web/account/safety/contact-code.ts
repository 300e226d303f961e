import { Component, DOCUMENT, inject, input, output, signal } from '@angular/core';
import { Api } from '../../api/api';
import { Button } from '../../parts/button';
import { Toasts } from '../../state/toasts';
import { Texts } from '../../texts/texts';
import { CodeSheet } from './code-sheet';
import { MakeContactCodeOperation, RemoveContactCodeOperation } from './safety.graphql.ts';
import { safetyTexts } from './safety.texts';

/** A sheet for somebody close, who can shut this account and do nothing else with it. */
@Component({
  selector: 'k-contact-code',
  imports: [Button, CodeSheet],
  host: { class: 'k-stack' },
  template: `
    <h2>{{ t(texts.contact) }}</h2>
    @if (code(); as shown) {
      <k-code-sheet name="contact" [codes]="[shown]" [address]="address" (done)="kept()" />
    } @else {
      <p>{{ t(texts.contactLead) }} {{ t(texts.contactAfter) }}</p>
      <p class="k-quiet">{{ t(texts.contactWhere, { address }) }}</p>
      @if (made()) {
        <p>
          <b>{{ t(texts.contactMade) }}</b>
        </p>
      }
      <div class="k-line">
        <button kButton="secondary" type="button" icon="user-check" (click)="make()">{{ t(made() ? texts.contactAgain : texts.contactMake) }}</button>
        @if (made()) {
          <button kButton="quiet" type="button" (click)="remove()">{{ t(texts.contactRemove) }}</button>
        }
      </div>
    }
  `,
  styles: `
    p {
      overflow-wrap: anywhere;
    }
  `,
})
export class ContactCode {
  readonly made = input.required<boolean>();
  readonly changed = output<void>();
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly t = inject(Texts).t;
  protected readonly texts = safetyTexts;
  protected readonly code = signal('');
  protected readonly address = `${inject(DOCUMENT).location.origin}/close`;

  protected async make(): Promise<void> {
    try {
      this.code.set((await this.api.run(MakeContactCodeOperation)).makeContactCode.code);
    } catch (error) {
      this.toasts.failed(error);
    }
  }

  protected async remove(): Promise<void> {
    try {
      await this.api.run(RemoveContactCodeOperation);
      this.toasts.done(safetyTexts.contactRemoved);
      this.changed.emit();
    } catch (error) {
      this.toasts.failed(error);
    }
  }

  protected kept(): void {
    this.code.set('');
    this.changed.emit();
  }
}
