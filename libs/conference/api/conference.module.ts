import { Module } from '@nestjs/common';
import { EventOfProgramme } from './programme/event-of-programme';
import { EventProgramme } from './programme/event-programme';
import { ProgrammeExport } from './programme/programme-export';
import { ProgrammeImport } from './programme/programme-import';
import { ProgrammeController } from './programme/programme.controller';
import { ProgrammeResolver } from './programme/programme.resolver';

@Module({
  controllers: [ProgrammeController],
  providers: [EventOfProgramme, EventProgramme, ProgrammeExport, ProgrammeImport, ProgrammeResolver],
  exports: [EventOfProgramme, EventProgramme, ProgrammeExport, ProgrammeImport],
})
export class ConferenceModule {}
