import { Language } from '@kunak/platform/rules';
import { Column, CreateDateColumn, Entity, PrimaryColumn, Unique } from 'typeorm';
import { instantColumn } from '../database/scalars';

/** The organisation whose data this is. The list of hosts itself belongs to the machine, not to a host. */
@Entity()
@Unique(['slug'])
export class Host {
  @PrimaryColumn({ type: 'uuid', default: () => 'uuidv7()' })
  id!: string;

  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column({ type: 'text', default: Language.Russian })
  language!: Language;

  @CreateDateColumn({ type: 'timestamptz', transformer: instantColumn })
  createdAt!: string;
}
