import { Controller, Get, Param, ParseUUIDPipe, Req, Res } from '@nestjs/common';
import { Event } from '@kunak/events/api';
import { Allow, CurrentViewer, Database } from '@kunak/platform/api';
import { isSignedIn } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import type { Request, Response } from 'express';
import { ProgrammeReaders } from './programme-readers';
import { ReleasedProgrammes } from './released-programmes';

/** The released programme for those who run the event and for its guests. The browser keeps nothing of it; a page that has it in hand asks with its tag. */
@Controller('programme')
export class ReleasedProgrammeController {
  constructor(
    private readonly db: Database,
    private readonly programmes: ReleasedProgrammes,
    private readonly readers: ProgrammeReaders,
  ) {}

  @Allow(isSignedIn)
  @Get(':eventId')
  async programme(
    @Param('eventId', ParseUUIDPipe) eventId: string,
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.readers.check(viewer, eventId);
    const programme = await this.programmes.of(viewer.hostId, eventId);
    if (!programme) {
      await this.db.within({ hostId: viewer.hostId }, () => this.db.load(Event, eventId));
      // Before the first release there is nothing to read, and nothing wrong either.
      response.status(204).end();
      return;
    }
    // The programme is the same for all; which part of it is their own, each is told beside it.
    if (viewer.personId) response.setHeader('X-Own-Part', this.programmes.partOf(eventId, viewer.personId));
    response.setHeader('ETag', programme.etag);
    response.setHeader('Vary', 'Accept-Encoding');
    if (request.headers['if-none-match'] === programme.etag) {
      response.status(304).end();
      return;
    }
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    const takesBrotli = String(request.headers['accept-encoding']).includes('br');
    if (takesBrotli) response.setHeader('Content-Encoding', 'br');
    response.end(takesBrotli ? programme.brotli : programme.json);
  }
}
