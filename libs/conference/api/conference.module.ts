import { EventsModule, Ties } from '@kunak/events/api';
import { PeopleModule } from '@kunak/people/api';
import { RegistrationModule } from '@kunak/registration/api';
import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { EventOfProgramme } from './programme/event-of-programme';
import { EventProgramme } from './programme/event-programme';
import { ProgrammeExport } from './programme/programme-export';
import { ProgrammeImport } from './programme/programme-import';
import { ImportedProgramme } from './programme/imported-programme.entity';
import { ProgrammeController } from './programme/programme.controller';
import { ProgrammeResolver } from './programme/programme.resolver';
import { NamesInProgramme } from './release/names-in-programme';
import { OwnCalendarController } from './release/own-calendar.controller';
import { ProgrammeReaders } from './release/programme-readers';
import { ReleasedProgrammeController } from './release/released-programme.controller';
import { ReleasedProgrammes } from './release/released-programmes';
import { ReleaseMail } from './release/release-mail';
import { Releases } from './release/releases';
import { ReleasesResolver } from './release/releases.resolver';
import { ScheduleBackground } from './schedule/schedule-background';
import { ScheduleNeeds } from './schedule/schedule-needs';
import { ScheduleBackgroundResolver } from './schedule/schedule-background.resolver';

@Module({
  imports: [EventsModule, PeopleModule, RegistrationModule],
  controllers: [OwnCalendarController, ProgrammeController, ReleasedProgrammeController],
  providers: [
    EventOfProgramme,
    EventProgramme,
    ProgrammeExport,
    ProgrammeImport,
    ProgrammeResolver,
    NamesInProgramme,
    ProgrammeReaders,
    ReleasedProgrammes,
    ReleaseMail,
    Releases,
    ReleasesResolver,
    ScheduleBackground,
    ScheduleNeeds,
    ScheduleBackgroundResolver,
  ],
  exports: [EventOfProgramme, EventProgramme, ProgrammeExport, ProgrammeImport, ReleasedProgrammes, Releases],
})
export class ConferenceModule implements OnModuleInit {
  constructor(private readonly ties: Ties) {}

  onModuleInit(): void {
    this.ties.belongs(ImportedProgramme);
  }
}
