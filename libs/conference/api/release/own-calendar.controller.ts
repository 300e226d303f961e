import { Controller, Get, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import { busyHours, conferenceTexts, writeNeutralIcal } from '@kunak/conference/rules';
import type { ReleasedSession } from '@kunak/conference/rules';
import { Allow, CurrentViewer, languageOf } from '@kunak/platform/api';
import { formatMessage, isSignedIn, NotFound } from '@kunak/platform/rules';
import type { Instant, Viewer } from '@kunak/platform/rules';
import type { Request, Response } from 'express';
import { ProgrammeReaders } from './programme-readers';
import { ReleasedProgrammes } from './released-programmes';

type Released = { readonly number: number; readonly releasedAt: Instant; readonly sessions: readonly ReleasedSession[] };

/** A participant's own hours for the calendar of a phone that may be searched: when, and a word that says nothing. */
@Controller('programme')
export class OwnCalendarController {
  constructor(
    private readonly programmes: ReleasedProgrammes,
    private readonly readers: ProgrammeReaders,
  ) {}

  @Allow(isSignedIn)
  @Get(':eventId/mine.ics')
  async mine(
    @Param('eventId', ParseUUIDPipe) eventId: string,
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.readers.check(viewer, eventId);
    const programme = await this.programmes.of(viewer.hostId, eventId);
    if (!programme) throw new NotFound();
    const { number, releasedAt, sessions } = JSON.parse(programme.json.toString()) as Released;
    const title = formatMessage(conferenceTexts.busy, languageOf(request));
    const part = viewer.personId && this.programmes.partOf(eventId, viewer.personId);
    const events = busyHours(sessions, part).map((hours) => ({ ...hours, title }));
    response.setHeader('Cache-Control', 'no-store');
    response
      .attachment('calendar.ics')
      .type('text/calendar; charset=utf-8')
      .send(writeNeutralIcal(events, { stamp: new Date(releasedAt).toISOString(), sequence: number }));
  }
}
