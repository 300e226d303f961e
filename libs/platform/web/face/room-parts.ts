import { NgComponentOutlet } from '@angular/common';
import { Component, input, resource } from '@angular/core';
import { PageHeader } from '../parts/page-header';
import { Empty } from '../state/empty';
import type { Text } from '../texts/message';
import { faceTexts } from './face.texts';
import type { Room } from './nav';

/** The first page of a face without a desk: what each room asks for or offers today. A part that does not load leaves the others standing. */
@Component({
  selector: 'k-room-parts',
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
        <k-page-header [title]="title()" />
        <k-empty icon="check" [title]="nothing()" [hint]="nothingHint()" />
      }
    }
  `,
})
export class RoomParts {
  readonly rooms = input.required<readonly Room[]>();
  /** What stands here when no room has a part. */
  readonly title = input.required<Text>();
  readonly nothing = input.required<Text>();
  readonly nothingHint = input.required<Text>();
  protected readonly texts = faceTexts;
  protected readonly parts = resource({
    params: () => this.rooms(),
    loader: async ({ params }) => {
      const answers = await Promise.allSettled(params.flatMap(({ today }) => (today ? [today()] : [])));
      return answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : null));
    },
  });
}
