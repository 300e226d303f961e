import { PrintedCodeProblem, printedCode, printedCodeBytes, readPrintedCode } from '@kunak/platform/rules';
import type { Message, ReadCode } from '@kunak/platform/rules';

/** Random bytes that {@link certificateCode} wants: 130 bits, so that nobody finds a certificate by trying. */
export const certificateCodeBytes = printedCodeBytes;

/** The code on the page: who holds the page may show what its holder allowed, and nobody else. */
export function certificateCode(random: Uint8Array): string {
  return printedCode(random);
}

/** What somebody copied from a page, told over the telephone or typed with the other keyboard. */
export function readCertificateCode(typed: string): ReadCode {
  return readPrintedCode(typed);
}

export const codeProblemTexts: Readonly<Record<PrintedCodeProblem, Message>> = {
  empty: { ru: 'Введите код с сертификата: 28 букв и цифр.', en: 'Enter the code on the certificate: 28 letters and digits.' },
  letter: {
    ru: 'В коде есть знак, которого в кодах не бывает. Сверьте его с сертификатом.',
    en: 'The code has a sign that no code has. Compare it with the certificate.',
  },
  length: { ru: 'В коде должно быть 28 букв и цифр: семь групп по четыре.', en: 'A code has 28 letters and digits: seven groups of four.' },
  mistyped: {
    ru: 'В коде опечатка. Сверьте его с сертификатом по группам.',
    en: 'There is a slip in the code. Compare it with the certificate group by group.',
  },
};
