import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * Master keys that are in use, the newest last; two while a rotation runs. Not the keys themselves: their names, and the installation's own
 * key sealed under each. A person's key cannot be sealed under a master key that does not stand here.
 */
@Entity('master_key')
export class KnownMasterKey {
  /** {@link MasterKey.id} */
  @PrimaryColumn('text')
  id!: string;

  /** What secrets that belong to no person are sealed under, sealed under this master key. It also proves that the master key is the right one. */
  @Column('bytea')
  installationKey!: Buffer;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  knownSince!: Date;
}
