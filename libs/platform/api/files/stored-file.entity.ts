import { Column, CreateDateColumn, Entity } from 'typeorm';
import { HostRow } from '../database/host-row';
import { instantColumn } from '../database/scalars';

/** A file that somebody brought in or that Kunak made. The bytes lie in the file store under the row's id, sealed. Neither their number nor their digest
 * is kept: both would let somebody with the database recognise a file. */
@Entity()
export class StoredFile extends HostRow {
  /** As the person called it, sealed: names of files tell of people. */
  @Column('bytea')
  name!: Buffer;

  @Column({ type: 'uuid', nullable: true, default: () => 'app_account()' })
  broughtBy!: string | null;

  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  createdAt!: string;
}
