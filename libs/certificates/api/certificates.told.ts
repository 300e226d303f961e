import { certificatesRefusals, certificateWords } from '@kunak/certificates/rules';
import type { CertificateSnapshot } from '@kunak/certificates/rules';
import { inBoth, labelled } from '@kunak/platform/api';
import { formatMessage, localized } from '@kunak/platform/rules';
import type { LocalizedText, Message } from '@kunak/platform/rules';
import type { BatchFailure } from './batch/certificate-batch.entity';
import { snapshotWords as words } from './certificates.data.texts';

const refusals = new Map(Object.values(certificatesRefusals).map((reason) => [reason.code, reason.message]));

/** What is written on a certificate, and on what numbers it was given, to its holder. */
export function snapshotTold({ facts, neutralSubject, decision }: CertificateSnapshot): Message {
  const full = facts.variant === 'full' ? facts : null;
  const { standing, score } = decision;
  return labelled([
    [words.name, each([facts.name])],
    [words.page, inBoth((language) => pageOf(facts, language))],
    [words.organisations, full && each(full.organisations)],
    [words.signatories, full && each(full.signatories.flatMap(({ name, office }) => [name, office]))],
    [words.neutralSubject, neutralSubject && each([neutralSubject])],
    [words.decision, inBoth((language) => formatMessage(words.attended, language, { ...standing, unit: decision.rule.attendance.of }))],
    [words.score, score === null ? null : String(score)],
  ]);
}

function pageOf(facts: CertificateSnapshot['facts'], language: keyof Message): string {
  const { title, facts: lines, issued } = certificateWords(facts, language);
  return [title, ...lines, issued].filter(Boolean).join('. ');
}

const each = (texts: readonly LocalizedText[]): Message =>
  inBoth((language) =>
    texts
      .map((text) => localized(text, language))
      .filter(Boolean)
      .join(', '),
  );

/** Why there was none, in the sentence that the organiser read. */
export function batchFailuresTold(failures: readonly BatchFailure[]): Message {
  return inBoth((language) =>
    failures.map(({ code, details }) => formatMessage(refusals.get(code) ?? certificatesRefusals.doesNotQualify.message, language, details)).join('\n'),
  );
}
