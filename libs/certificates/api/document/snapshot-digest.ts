import { canonicalText } from '@kunak/certificates/rules';
import type { CertificateSnapshot } from '@kunak/certificates/rules';
import { createHash } from 'node:crypto';

/** SHA-256 of the snapshot in hexadecimal: stored beside it, and compared before it is printed again. */
export function snapshotDigest(snapshot: CertificateSnapshot): string {
  return createHash('sha256').update(canonicalText(snapshot)).digest('hex');
}
