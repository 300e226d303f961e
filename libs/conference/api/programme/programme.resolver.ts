import { Args, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { countClashes, mayImportProgramme, maySeeConflicts, placeText, problemText, readProgramme } from '@kunak/conference/rules';
import type { Clashes, ReadingProblem } from '@kunak/conference/rules';
import { Event } from '@kunak/events/api';
import { Allow, assertAllowed, CurrentViewer, Database, Files } from '@kunak/platform/api';
import { hasRole, Role } from '@kunak/platform/rules';
import type { Language, Viewer } from '@kunak/platform/rules';
import { EventProgramme } from './event-programme';
import { ProgrammeImport } from './programme-import';

@ObjectType()
class ProgrammeClashes implements Clashes {
  @Field(() => Int)
  sessions!: number;

  @Field(() => Int)
  rooms!: number;

  @Field(() => Int)
  roomClashes!: number;

  @Field(() => Int)
  personClashes!: number;
}

@ObjectType()
class ProgrammeProblem {
  @Field()
  place!: string;

  @Field()
  text!: string;
}

@ObjectType()
class ProgrammePreview {
  @Field(() => ProgrammeClashes)
  clashes!: Clashes;

  @Field(() => Int)
  people!: number;

  @Field(() => [ProgrammeProblem])
  problems!: ProgrammeProblem[];
}

@ObjectType()
class ProgrammeImported {
  @Field(() => Int)
  added!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int)
  people!: number;

  @Field(() => ProgrammeClashes)
  clashes!: Clashes;
}

@Resolver()
export class ProgrammeResolver {
  constructor(
    private readonly db: Database,
    private readonly files: Files,
    private readonly programmes: EventProgramme,
    private readonly imports: ProgrammeImport,
  ) {}

  /** What a file would bring, before anything is written. */
  @Allow(hasRole(Role.Organiser))
  @Query(() => ProgrammePreview)
  async programmePreview(@Args('fileId', { type: () => ID }) fileId: string): Promise<ProgrammePreview> {
    const { bytes } = await this.files.read(fileId);
    const { programme, problems } = readProgramme(bytes);
    const people = new Set(programme.sessions.flatMap(({ persons }) => persons.map(({ name }) => name))).size;
    return { clashes: countClashes(programme), people, problems: problems.slice(0, 200).map((problem) => problemIn(problem, this.db.language)) };
  }

  @Allow(hasRole(Role.Organiser))
  @Mutation(() => ProgrammeImported)
  async importProgramme(
    @Args('eventId', { type: () => ID }) eventId: string,
    @Args('fileId', { type: () => ID }) fileId: string,
    @CurrentViewer() viewer: Viewer,
  ): Promise<ProgrammeImported> {
    const event = await this.db.load(Event, eventId);
    assertAllowed(mayImportProgramme, viewer, { eventId });
    const { bytes } = await this.files.read(fileId);
    const report = await this.imports.into(event, bytes);
    return { ...report, clashes: countClashes(await this.programmes.of(event)) };
  }

  @Allow(hasRole(Role.Organiser))
  @Query(() => ProgrammeClashes)
  async programmeClashes(@Args('eventId', { type: () => ID }) eventId: string, @CurrentViewer() viewer: Viewer): Promise<Clashes> {
    const event = await this.db.load(Event, eventId);
    assertAllowed(maySeeConflicts, viewer, { eventId });
    return countClashes(await this.programmes.of(event));
  }
}

function problemIn(problem: ReadingProblem, language: Language): ProgrammeProblem {
  return { place: placeText(problem.where, language), text: problemText(problem, language) };
}
