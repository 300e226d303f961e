import { Column, Entity, Unique } from 'typeorm';
import { HostRow } from '../database/host-row';
import { instantColumn } from '../database/scalars';

/** Why somebody was erased: they asked, somebody of the host decided, the time was over, or a backup had brought them back. */
export const ErasureCause = { Asked: 'asked', Decided: 'decided', TimeOver: 'time-over', Restored: 'restored' } as const;
export type ErasureCause = (typeof ErasureCause)[keyof typeof ErasureCause];

/** One line of the ledger: who is erased, as an id that leads nowhere any more. Only ever added. */
@Entity()
@Unique(['hostId', 'personId'])
export class Erasure extends HostRow {
  @Column('uuid')
  personId!: string;

  @Column({ type: 'timestamptz', default: () => 'now()', transformer: instantColumn })
  at!: string;

  @Column('text')
  cause!: ErasureCause;

  @Column({ type: 'uuid', nullable: true, default: () => 'app_account()' })
  accountId!: string | null;
}
