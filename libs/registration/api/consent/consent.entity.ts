import { HostRow, instantColumn, wordScalar } from '@kunak/platform/api';
import type { Language } from '@kunak/platform/rules';
import { ConsentAnswer, ConsentPurpose, consentPurposes, ConsentState } from '@kunak/registration/rules';
import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Participation } from '../participation/participation.entity';

export const ConsentPurposeScalar = wordScalar('ConsentPurpose', consentPurposes, '@kunak/registration/rules');
export const ConsentStateScalar = wordScalar('ConsentState', Object.values(ConsentState), '@kunak/registration/rules');
export const ConsentAnswerScalar = wordScalar('ConsentAnswer', Object.values(ConsentAnswer), '@kunak/registration/rules');

/** One decision of one guest on one purpose. Never changed, only followed by another: the server may add and read, no more. */
@Entity()
@Index(['hostId', 'participationId'])
@ForeignKey(() => Participation, ['hostId', 'participationId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class Consent extends HostRow {
  @Column('uuid')
  participationId!: string;

  @Column('text')
  purpose!: ConsentPurpose;

  @Column('integer')
  wordingVersion!: number;

  /** The language in which the wording was read. */
  @Column('text')
  language!: Language;

  @Column('text')
  answer!: ConsentAnswer;

  @Column({ type: 'timestamptz', default: () => 'now()', transformer: instantColumn })
  at!: string;
}
