import { Injectable } from '@nestjs/common';
import { ProgrammeFormat, writeIcal, writeScheduleJson, writeScheduleXml } from '@kunak/conference/rules';
import { Event } from '@kunak/events/api';
import { Audit, Database } from '@kunak/platform/api';
import type { Language } from '@kunak/platform/rules';
import { EventProgramme } from './event-programme';

const writers = {
  [ProgrammeFormat.Xml]: writeScheduleXml,
  [ProgrammeFormat.Json]: writeScheduleJson,
  [ProgrammeFormat.Ical]: writeIcal,
};

/** Writes the programme of an event as a file, with all that Kunak knows of it; recorded, because it names people. */
@Injectable()
export class ProgrammeExport {
  constructor(
    private readonly db: Database,
    private readonly programmes: EventProgramme,
    private readonly audit: Audit,
  ) {}

  async write(event: Event, format: ProgrammeFormat, language: Language): Promise<string> {
    const programme = await this.programmes.of(event);
    await this.audit.record('conference.programme-exported', event.id, { format, sessions: programme.sessions.length });
    const [moment] = await this.db.sql<{ now: Date }>('select now() as now');
    return writers[format](programme, { language, stamp: moment?.now.toISOString() ?? '', notes: 'with' });
  }
}
