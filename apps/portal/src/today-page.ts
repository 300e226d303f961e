import { Component } from '@angular/core';
import { RoomParts } from '@kunak/platform/web';
import { portalTexts } from './portal.texts';
import { rooms } from './rooms';

/** The participant’s first page. */
@Component({
  selector: 'app-today-page',
  imports: [RoomParts],
  template: `<k-room-parts [rooms]="rooms" [title]="texts.title" [nothing]="texts.nothing" [nothingHint]="texts.nothingHint" />`,
})
export class TodayPage {
  protected readonly rooms = rooms;
  protected readonly texts = portalTexts;
}
