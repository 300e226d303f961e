import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { conferenceRefusals, mayExportProgramme, ProgrammeFormat } from '@kunak/conference/rules';
import { Event } from '@kunak/events/api';
import { Allow, assertAllowed, CurrentViewer, Database, FreshProof, languageOf } from '@kunak/platform/api';
import { closestLanguage, hasRole, Refusal, Role } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import type { Request, Response } from 'express';
import { ProgrammeExport } from './programme-export';

const mediaTypes = { [ProgrammeFormat.Xml]: 'application/xml', [ProgrammeFormat.Json]: 'application/json', [ProgrammeFormat.Ical]: 'text/calendar' };

/** The programme as a file. Its name tells nothing. */
@Controller('exports')
export class ProgrammeController {
  constructor(
    private readonly db: Database,
    private readonly exports: ProgrammeExport,
  ) {}

  @Allow(hasRole(Role.Organiser))
  @FreshProof()
  @Get('programme/:eventId.:format')
  async programme(
    @Param('eventId') eventId: string,
    @Param('format') asked: string,
    @Query('language') language: string | undefined,
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const format = formatOf(asked);
    const text = await this.db.within(viewer, async () => {
      const event = await this.db.load(Event, eventId);
      assertAllowed(mayExportProgramme, viewer, { eventId });
      return this.exports.write(event, format, language ? closestLanguage(language) : languageOf(request));
    });
    response.attachment(`programme.${format}`).type(`${mediaTypes[format]}; charset=utf-8`).send(text);
  }
}

/** @throws Refusal for a format that there is not */
export function formatOf(asked: string): ProgrammeFormat {
  const format = Object.values(ProgrammeFormat).find((known) => known === asked);
  if (!format) throw new Refusal(conferenceRefusals.formatUnknown, { format: asked.slice(0, 20) });
  return format;
}
