import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, PageHeader, SummaryList, Texts, WhenReady } from '@kunak/platform/web';
import type { SummaryRow } from '@kunak/platform/web';
import { consentPurposes, consentStateLabels, consentWordings } from '@kunak/registration/rules';
import { OwnRegistration } from './own-registration';
import { consentTexts } from './registration.texts';

/** What the guest agrees to: one purpose at a time, each to be changed on any day. */
@Component({
  selector: 'registration-consents-page',
  imports: [Button, PageHeader, RouterLink, SummaryList, WhenReady],
  host: { class: 'k-stack-l' },
  template: `
    <ng-container *kReady="let registration of own.whole">
      @if (registration) {
        <k-page-header [title]="texts.title" [lead]="texts.lead" [back]="own.link('tasks')" />
        <k-summary-list [rows]="rows()" />
        <div class="k-line">
          @if (next() > 0) {
            <a kButton [routerLink]="own.link('agree', next())">{{ t(texts.start) }}</a>
          } @else {
            <a kButton [routerLink]="own.link('tasks')">{{ t(texts.done) }}</a>
          }
        </div>
      }
    </ng-container>
  `,
})
export class ConsentsPage {
  protected readonly own = inject(OwnRegistration);
  protected readonly t = inject(Texts).t;
  protected readonly texts = consentTexts;
  private readonly consents = computed(() => this.own.registration()?.consents ?? []);
  protected readonly rows = computed<readonly SummaryRow[]>(() =>
    this.consents().map(({ purpose, state }, index) => ({
      label: consentWordings[purpose].title,
      value: consentStateLabels[state],
      change: this.own.link('agree', index + 1),
    })),
  );
  /** The first that is still to be asked, from 1; 0 when none is. */
  protected readonly next = computed(() => consentPurposes.findIndex((purpose) => this.consents().find((one) => one.purpose === purpose)?.needsAsking) + 1);
}
