import { Component } from '@angular/core';
import { RoomParts } from '@kunak/platform/web';
import { venueTexts } from './venue.texts';
import { rooms } from './rooms';

/** What is to be marked now. */
@Component({
  selector: 'app-today-page',
  imports: [RoomParts],
  template: `<k-room-parts [rooms]="rooms" [title]="texts.title" [nothing]="texts.nothing" [nothingHint]="texts.nothingHint" />`,
})
export class TodayPage {
  protected readonly rooms = rooms;
  protected readonly texts = venueTexts;
}
