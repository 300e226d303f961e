import { NgComponentOutlet } from '@angular/common';
import { Component, resource } from '@angular/core';
import { Empty, PageHeader } from '@kunak/platform/web';
import { portalTexts } from './portal.texts';
import { rooms } from './rooms';

/** The participant's first page: what each room asks for or offers. */
@Component({
  selector: 'app-today-page',
  imports: [Empty, NgComponentOutlet, PageHeader],
  host: { class: 'k-stack-l' },
  template: `
    @for (part of parts.value(); track $index) {
      @if (part) {
        <ng-container [ngComponentOutlet]="part" />
      } @else {
        <k-empty icon="triangle-alert" [title]="texts.partFailed" />
      }
    } @empty {
      @if (!parts.isLoading()) {
        <k-page-header [title]="texts.title" />
        <k-empty icon="check" [title]="texts.nothing" [hint]="texts.nothingHint" />
      }
    }
  `,
})
export class TodayPage {
  protected readonly texts = portalTexts;
  protected readonly parts = resource({
    loader: async () => {
      const answers = await Promise.allSettled(rooms.flatMap(({ today }) => (today ? [today()] : [])));
      return answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : null));
    },
  });
}
