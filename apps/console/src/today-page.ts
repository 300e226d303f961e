import { NgComponentOutlet } from '@angular/common';
import { Component, inject, resource } from '@angular/core';
import { Empty, PageHeader, Session, Texts } from '@kunak/platform/web';
import { consoleTexts } from './console.texts';
import { rooms } from './rooms';

/** What needs the organiser today: each room brings its part, and each part lives or fails alone. */
@Component({
  selector: 'app-today-page',
  imports: [Empty, NgComponentOutlet, PageHeader],
  host: { class: 'k-stack-l' },
  template: `
    <k-page-header [title]="texts.todayTitle" [lead]="texts.todayLead" [caption]="session.me()?.hostName" />
    @for (part of parts.value(); track $index) {
      @if (part) {
        <ng-container [ngComponentOutlet]="part" />
      } @else {
        <k-empty icon="triangle-alert" [title]="texts.partFailed" />
      }
    } @empty {
      @if (!parts.isLoading()) {
        <k-empty icon="check" [title]="texts.nothing" [hint]="texts.nothingHint" />
      }
    }
  `,
})
export class TodayPage {
  protected readonly session = inject(Session);
  protected readonly t = inject(Texts).t;
  protected readonly texts = consoleTexts;
  protected readonly parts = resource({
    loader: async () => {
      const answers = await Promise.allSettled(rooms.flatMap(({ today }) => (today ? [today()] : [])));
      return answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : null));
    },
  });
}
