import { ImportUndoing, PeopleImport } from '@kunak/people/api';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Audit, Database } from '@kunak/platform/api';

/** A list of people that is an event's list also puts them on it, in the same transaction; nobody is told. */
@Injectable()
export class ImportedGuests implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly imports: PeopleImport,
    private readonly undoing: ImportUndoing,
  ) {}

  onModuleInit(): void {
    this.imports.afterWriting(({ id, eventId }) => this.add(id, eventId));
    this.undoing.beforeUndoing(({ id }) => this.takeBack(id));
  }

  private async add(batchId: string, eventId: string | null): Promise<void> {
    if (!eventId) return;
    const added = await this.db.sql(
      `insert into participation (event_id, person_id, state, import_batch_id) select distinct $1::uuid, person_id, 'invited', $2::uuid from imported_row where batch_id = $2
       on conflict (host_id, event_id, person_id) do nothing returning id`,
      [eventId, batchId],
    );
    await this.audit.record('registration.people-added', eventId, { count: added.length, batch: batchId });
  }

  /** Places that somebody has done something with stay, and keep their people from being taken out. */
  private async takeBack(batchId: string): Promise<void> {
    await this.db.sql('delete from participation where import_batch_id = $1 and version = 1 and answers_version = 0 and invited_at is null', [batchId]);
  }
}
