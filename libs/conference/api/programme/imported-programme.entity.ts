import { Event } from '@kunak/events/api';
import { HostRow } from '@kunak/platform/api';
import { Column, Entity, ForeignKey, Unique } from 'typeorm';

export type ImportedRoom = { readonly name: string; readonly guid: string | null; readonly description: Record<string, string> };
export type ImportedPerson = { readonly personId: string; readonly id: string | null; readonly guid: string | null };

/** What a file told of an event that Kunak has no field for, so that an export gives it back and the same file meets its own rows again. */
@Entity()
@Unique(['hostId', 'eventId'])
@ForeignKey(() => Event, ['hostId', 'eventId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class ImportedProgramme extends HostRow {
  @Column('uuid')
  eventId!: string;

  @Column({ type: 'text', nullable: true })
  acronym!: string | null;

  @Column('text')
  version!: string;

  @Column('jsonb')
  other!: Record<string, string>;

  /** By the id of the room. */
  @Column('jsonb')
  rooms!: Record<string, ImportedRoom>;

  /** By the file's own key of the person. */
  @Column('jsonb')
  people!: Record<string, ImportedPerson>;
}
