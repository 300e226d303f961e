import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { KnownMasterKey } from './master-key.entity';

/**
 * The key that one person's sensitive values are sealed under, itself sealed under a master key. Apart from the values, so that a copy of the
 * data without this table opens nothing, and that destroying the row ends them wherever copies of them lie.
 */
@Entity()
@Index(['masterKeyId'])
@ForeignKey('Person', ['hostId', 'personId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class PersonKey {
  @PrimaryColumn({ type: 'uuid', default: () => 'app_host()' })
  hostId!: string;

  @PrimaryColumn('uuid')
  personId!: string;

  @Column('bytea')
  wrapped!: Buffer;

  /** The database refuses to let a master key go while a person's key still needs it. */
  @ForeignKey(() => KnownMasterKey)
  @Column('text')
  masterKeyId!: string;
}
