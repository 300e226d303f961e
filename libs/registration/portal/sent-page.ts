import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Formats, Notice, PageHeader, Texts, WhenReady } from '@kunak/platform/web';
import { OwnRegistration } from './own-registration';
import { sentTexts } from './registration.texts';

/** The registration is in. The page can be opened again on any day. */
@Component({
  selector: 'registration-sent-page',
  imports: [Button, Notice, PageHeader, RouterLink, WhenReady],
  host: { class: 'k-stack-l' },
  template: `
    <ng-container *kReady="let registration of own.whole">
      @if (registration?.submittedAt; as moment) {
        <k-page-header [title]="texts.title" />
        <k-notice kind="ok">{{ t(texts.when, { moment: formats.moment(moment) }) }}</k-notice>
        <section class="k-stack" aria-labelledby="next">
          <h2 id="next">{{ t(texts.nextTitle) }}</h2>
          <p>{{ t(texts.next) }}</p>
          <p>{{ t(texts.change) }}</p>
          @if (consentsLeft()) {
            <p>
              <a [routerLink]="own.link('agree')">{{ t(texts.consents) }}</a>
            </p>
          }
        </section>
        <div class="k-line">
          <a kButton [routerLink]="own.link('tasks')">{{ t(texts.tasks) }}</a>
          <a kButton="quiet" [routerLink]="own.link('check')">{{ t(texts.answers) }}</a>
        </div>
      } @else {
        <k-page-header [title]="texts.notYet" />
        <div class="k-line">
          <a kButton [routerLink]="own.link('tasks')">{{ t(texts.tasks) }}</a>
        </div>
      }
    </ng-container>
  `,
})
export class SentPage {
  protected readonly own = inject(OwnRegistration);
  protected readonly formats = inject(Formats);
  protected readonly t = inject(Texts).t;
  protected readonly texts = sentTexts;
  protected readonly consentsLeft = computed(() => this.own.registration()?.consents.some(({ needsAsking }) => needsAsking) ?? false);
}
