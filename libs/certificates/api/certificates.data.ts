import { certificateStateTexts, certificateVariantTexts, disclosureTexts, revocationReasonTexts } from '@kunak/certificates/rules';
import type { CertificateState, CertificateVariant, Disclosure, RevocationReason } from '@kunak/certificates/rules';
import { keeping, untold } from '@kunak/platform/api';
import type { RoomData } from '@kunak/platform/api';
import { Clock } from '@kunak/platform/rules';
import { CertificateBatch } from './batch/certificate-batch.entity';
import { batchFailuresTold, snapshotTold } from './certificates.told';
import { certificatesTables as tables, certificatesWords } from './certificates.data.texts';
import { toCertify, toExplain, toFinishBatch, toSign } from './certificates.reasons';
import { Certificate } from './issued/certificate.entity';
import { certificatePlaces } from './issued/certificate-vault';
import { CertificatePage } from './page/certificate-page.entity';

const keep = keeping(certificatesWords);

/** What this room keeps of people. An erased person's certificate is gone: its code answers as if it had never been. */
export const certificatesData: RoomData = {
  called: tables.room,
  kept: [
    keep(CertificatePage, {
      called: tables.pages,
      whose: 'nobody',
      personal: [[toSign, 'signatories']],
      plain: ['organisations', 'subject'],
      erasing: { emptied: {} },
    }),
    keep(Certificate, {
      called: tables.certificates,
      whose: 'participationId',
      personal: [
        [toCertify, 'variant', 'snapshot', 'code', 'codeHash', 'neutralCode', 'neutralCodeHash', 'state', 'disclosure'],
        [toCertify, 'issuedAt', 'endedAt'],
        [toExplain, 'reason', 'explanation'],
      ],
      tells: {
        variant: (variant: CertificateVariant) => certificateVariantTexts[variant],
        state: (state: CertificateState) => certificateStateTexts[state],
        disclosure: (disclosure: Disclosure) => disclosureTexts[disclosure],
        snapshot: snapshotTold,
        reason: (reason: RevocationReason) => revocationReasonTexts[reason],
        ...{ codeHash: untold, neutralCodeHash: untold },
      },
      sealed: certificatePlaces,
    }),
    keep(CertificateBatch, {
      called: tables.batches,
      whose: { mentionedIn: 'failures' },
      recorded: 'createdAt',
      personal: [[toFinishBatch, 'failures']],
      plain: ['variant', 'position', 'issued', 'already', 'createdAt'],
      tells: { failures: batchFailuresTold },
      erasing: 'forgets',
    }),
  ],
  readings: [{ clock: Clock.CertificateIssued, entity: Certificate, sql: (row) => ({ day: `(${row}.issued_at at time zone 'UTC')::date` }) }],
};
