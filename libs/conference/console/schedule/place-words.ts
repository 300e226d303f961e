import { Injectable, inject } from '@angular/core';
import { gridDayOf, instantOfGridMinute } from '@kunak/conference/rules';
import type { GridPlace } from '@kunak/conference/rules';
import type { Instant } from '@kunak/platform/rules';
import { Formats, Texts } from '@kunak/platform/web';
import { ScheduleDraft } from './schedule-draft';
import type { Standing } from './schedule-draft';
import { scheduleTexts } from './schedule.texts';

/** Where something stands, in words: day, times, room. */
@Injectable()
export class PlaceWords {
  private readonly draft = inject(ScheduleDraft);
  private readonly formats = inject(Formats);
  private readonly texts = inject(Texts);

  readonly room = (roomId: string | null): string => {
    const room = roomId ? this.draft.roomById().get(roomId) : null;
    return room ? this.texts.written(room.name) : this.texts.t(scheduleTexts.withoutRoom);
  };

  readonly times = (startsAt: Instant | null, minutes: number): string => {
    if (startsAt === null) return this.texts.t(scheduleTexts.noTime);
    return this.formats.times(startsAt, new Date(Date.parse(startsAt) + minutes * 60_000).toISOString(), this.draft.event.timeZone);
  };

  readonly standing = ({ startsAt, roomId }: Standing, minutes: number): string => {
    if (startsAt === null) return this.texts.t(scheduleTexts.noTime);
    return `${this.moment({ startsAt }, minutes)}, ${this.room(roomId)}`;
  };

  readonly moment = ({ startsAt }: Pick<Standing, 'startsAt'>, minutes: number): string =>
    startsAt === null ? this.texts.t(scheduleTexts.noTime) : `${this.formats.weekday(gridDayOf(startsAt, this.draft.event))}, ${this.times(startsAt, minutes)}`;

  standingOf({ day, roomId, minute }: GridPlace): Standing {
    return { startsAt: instantOfGridMinute(minute, day, this.draft.event.timeZone), roomId: roomId || null };
  }
}
