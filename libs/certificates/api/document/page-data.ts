import { CertificateVariant, certificateWords, certificatesRefusals } from '@kunak/certificates/rules';
import type { CertificateFacts, CertificateWords, Signatory } from '@kunak/certificates/rules';
import { Refusal } from '@kunak/platform/rules';
import type { Language, LocalizedText } from '@kunak/platform/rules';
import type { DocumentFonts } from './fonts';
import { fitNames, fitOrganisations, fitSignatories, fitStatements } from './page-fit';
import { qrSvg } from './qr';
import { missingLetters } from './type-meter';

/** How the page can be checked: what stands at its foot. */
export const PrintedCheck = { None: 'none', Code: 'code', CodeAndAddress: 'code-and-address', QrCode: 'qr-code' } as const;
export type PrintedCheck = (typeof PrintedCheck)[keyof typeof PrintedCheck];

export type PageOptions = {
  readonly code: string;
  /** The address of the check page. It names us, so that the neutral page carries it only when asked for. */
  readonly verifyAddress: string;
  /** By default a QR code on the full page, the bare code on the neutral one. */
  readonly check?: PrintedCheck;
};

export type Line = { readonly language: Language; readonly text: string };
export type Column = Omit<CertificateWords, 'issued' | 'verify' | 'heading'> & { readonly language: Language };

/** All that certificate.typ places: words and sizes, and not one decision left to take. */
export type PageData = {
  readonly variant: CertificateVariant;
  readonly languages: readonly Language[];
  readonly organisations: { readonly size: number; readonly lines: readonly Line[] };
  readonly headings: readonly Line[];
  readonly names: { readonly size: number; readonly second: number; readonly lines: readonly Line[] };
  readonly statements: { readonly size: number; readonly hyphenate: boolean; readonly columns: readonly Column[] };
  readonly signatories: { readonly size: number; readonly columns: number; readonly people: readonly { readonly name: string; readonly office: string }[] };
  readonly issued: readonly Line[];
  readonly verify: readonly Line[];
  readonly code: string;
  readonly address: string;
  readonly qr: string;
};

/** Refuses a page without a name, with letters that the fonts lack, or with more text than it holds. */
export function pageData(facts: CertificateFacts, options: PageOptions, fonts: DocumentFonts): PageData {
  const { variant, languages } = facts;
  const words = languages.map((language) => ({ language, ...certificateWords(facts, language) }));
  const linesOf = (of: 'heading' | 'issued' | 'verify') => words.map((word): Line => ({ language: word.language, text: word[of] }));
  const names = inLanguages(facts.name, languages);
  if (names.length === 0) throw new Refusal(certificatesRefusals.nameMissing);
  const full = variant === CertificateVariant.Full ? facts : null;
  const display = full ? fonts.display : fonts.strong;
  const page: PageData = {
    variant,
    languages,
    organisations: fitOrganisations(full?.organisations.flatMap((organisation) => inLanguages(organisation, languages)) ?? [], fonts.plain),
    headings: linesOf('heading'),
    names: fitNames(names, display, fonts.plain),
    statements: fitStatements(
      words.map(({ language, opening, title, facts: lines }) => ({ language, opening, title: clean(title), facts: lines.map(clean) })),
      display,
      fonts.plain,
    ),
    signatories: fitSignatories(full?.signatories.map((signatory) => inBothLanguages(signatory, languages)) ?? [], fonts.strong, fonts.plain),
    issued: linesOf('issued'),
    verify: linesOf('verify'),
    ...footOf(variant, options),
  };
  refuseMissingLetters(page, fonts);
  return page;
}

function footOf(variant: CertificateVariant, options: PageOptions): Pick<PageData, 'code' | 'address' | 'qr'> {
  const check = options.check ?? (variant === CertificateVariant.Full ? PrintedCheck.QrCode : PrintedCheck.Code);
  const withAddress = check === PrintedCheck.CodeAndAddress || check === PrintedCheck.QrCode;
  return {
    code: check === PrintedCheck.None ? '' : options.code,
    address: withAddress ? options.verifyAddress : '',
    qr: check === PrintedCheck.QrCode ? qrSvg(options.verifyAddress) : '',
  };
}

/** The text in each language of the page that has its own, once if they are the same; else in whatever language there is. */
function inLanguages(text: LocalizedText, languages: readonly Language[]): Line[] {
  const lines = [...languages, ...(['ru', 'en'] as const)]
    .map((language): Line => ({ language, text: clean(text[language] ?? '') }))
    .filter((line) => line.text !== '');
  const wanted = lines.filter((line) => languages.includes(line.language));
  return (wanted.length > 0 ? wanted : lines).filter((line, index, all) => all.findIndex((other) => other.text === line.text) === index);
}

function inBothLanguages(signatory: Signatory, languages: readonly Language[]): { name: string; office: string } {
  const joined = (text: LocalizedText) =>
    inLanguages(text, languages)
      .map((line) => line.text)
      .join(' · ');
  return { name: joined(signatory.name), office: joined(signatory.office) };
}

/** Composed letters, single spaces, and nothing invisible: a direction mark could turn the words around on paper. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function refuseMissingLetters(page: PageData, fonts: DocumentFonts): void {
  const { organisations, names, statements, signatories } = page;
  const texts = [
    ...[...organisations.lines, ...names.lines].map((line) => line.text),
    ...statements.columns.flatMap((column) => [column.title, ...column.facts]),
    ...signatories.people.flatMap((person) => [person.name, person.office]),
  ];
  const letters = missingLetters(texts.join(''), fonts.plain);
  if (letters.length > 0) throw new Refusal(certificatesRefusals.lettersCannotBePrinted, { letters: letters.slice(0, 10).join(' ') });
}
