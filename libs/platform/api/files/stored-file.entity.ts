import { Column, CreateDateColumn, Entity } from 'typeorm';
import { HostRow } from '../database/host-row';
import { instantColumn } from '../database/scalars';

/** A file that somebody brought in or that Kunak made. The bytes lie in the file store, under the row's own key. */
@Entity()
export class StoredFile extends HostRow {
  /** As the person called it; never used as a path, never sent in a header unescaped. */
  @Column('text')
  name!: string;

  @Column('integer')
  bytes!: number;

  @Column('text')
  sha256!: string;

  @Column({ type: 'uuid', nullable: true, default: () => 'app_account()' })
  broughtBy!: string | null;

  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  createdAt!: string;
}
