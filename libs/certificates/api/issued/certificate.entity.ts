import { CertificateState, certificateActions, certificateStates, certificateVariants, disclosures, revocationReasons } from '@kunak/certificates/rules';
import type { CertificateVariant, Disclosure, RevocationReason } from '@kunak/certificates/rules';
import { HostRow, instantColumn, wordScalar } from '@kunak/platform/api';
import { Participation } from '@kunak/registration/api';
import { Column, Entity, ForeignKey, Index } from 'typeorm';

const door = '@kunak/certificates/rules';
export const CertificateVariantScalar = wordScalar('CertificateVariant', certificateVariants, door);
export const CertificateStateScalar = wordScalar('CertificateState', certificateStates, door);
export const CertificateActionScalar = wordScalar('CertificateAction', certificateActions, door);
export const DisclosureScalar = wordScalar('Disclosure', disclosures, door);
export const RevocationReasonScalar = wordScalar('RevocationReason', revocationReasons, door);

/**
 * One certificate that was issued. What it certifies never changes: the server's role may not write those columns again. A participation has at most
 * one certificate in force, and the index sees to it, whoever issues.
 */
@Entity()
@Index(['hostId', 'participationId'], { unique: true, where: "state = 'in-force'" })
@Index(['hostId', 'participationId', 'issuedAt'])
@Index(['codeHash'], { unique: true })
@Index(['neutralCodeHash'], { unique: true })
@ForeignKey(() => Participation, ['hostId', 'participationId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
@ForeignKey(() => Certificate, ['hostId', 'replacesId'], ['hostId', 'id'], { onDelete: 'CASCADE' })
export class Certificate extends HostRow {
  @Column('uuid')
  participationId!: string;

  @Column('text')
  variant!: CertificateVariant;

  /** What was certified, sealed under the holder's key. A seal that was touched does not open, and then nothing is printed. */
  @Column('bytea')
  snapshot!: Buffer;

  /** Printed again for its holder. It opens what the holder allows and nothing else; the look-up goes by its hash. */
  @Column('bytea')
  code!: Buffer;

  /** Clear: nobody finds 130 random bits from their hash. */
  @Column('text')
  codeHash!: string;

  /** The neutral page of a full certificate has a code of its own, so that whoever finds it cannot ask for the full page's title. */
  @Column({ type: 'bytea', nullable: true })
  neutralCode!: Buffer | null;

  @Column({ type: 'text', nullable: true })
  neutralCodeHash!: string | null;

  @Column({ type: 'text', default: CertificateState.InForce })
  state!: CertificateState;

  @Column('text')
  disclosure!: Disclosure;

  @Column({ type: 'timestamptz', default: () => 'now()', transformer: instantColumn })
  issuedAt!: string;

  @Column({ type: 'uuid', nullable: true })
  issuedBy!: string | null;

  /** The earlier certificate that this one stands for. */
  @Column({ type: 'uuid', nullable: true })
  replacesId!: string | null;

  /** When and by whom it was revoked or replaced, and why. */
  @Column({ type: 'timestamptz', nullable: true, transformer: instantColumn })
  endedAt!: string | null;

  @Column({ type: 'uuid', nullable: true })
  endedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: RevocationReason | null;

  /** What an organiser wrote, sealed like the rest. */
  @Column({ type: 'bytea', nullable: true })
  explanation!: Buffer | null;
}
