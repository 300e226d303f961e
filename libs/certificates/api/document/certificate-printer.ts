import type { CertificateSnapshot } from '@kunak/certificates/rules';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { withoutMetadata } from './bare-pdf';
import { documentFonts } from './fonts';
import { pageData, PrintedCheck } from './page-data';
import type { PageData, PageOptions } from './page-data';

const template = join(__dirname, 'certificate.typ');
const dataFile = join(__dirname, 'data.json');
/** Pages between two cleanings of what Typst remembers, and how many cleanings an unused memory survives. */
const pagesPerCleaning = 25;
const cleaningsSurvived = 2;

let compiler: NodeCompiler | undefined;
let printed = 0;

/**
 * The certificate as PDF: the same bytes for the same snapshot and options, without any metadata, tagged for screen readers.
 * Refuses as {@link pageData} does. About 3 ms of one core a page; the compiler is made once in a process and kept.
 */
export async function renderCertificate(snapshot: Pick<CertificateSnapshot, 'facts'>, options: PageOptions): Promise<Buffer> {
  // A turn of the event loop lets others work between the pages of a long job, and lets go of the last page:
  // without it a job of 10,000 holds a gigabyte.
  await setImmediate();
  return print(pageData(snapshot.facts, options, documentFonts()));
}

/** Refuses what {@link renderCertificate} would refuse, without setting the page: about 0.1 ms. */
export function checkPage(snapshot: Pick<CertificateSnapshot, 'facts'>): void {
  pageData(snapshot.facts, { code: '', verifyAddress: '', check: PrintedCheck.None }, documentFonts());
}

function print(page: PageData): Buffer {
  compiler ??= NodeCompiler.create({ workspace: __dirname, fontArgs: [{ fontBlobs: [...documentFonts().files] }] });
  compiler.mapShadow(dataFile, Buffer.from(JSON.stringify(page)));
  const { result } = compiler.compile({ mainFilePath: template });
  if (!result || result.numOfPages !== 1) throw new Error('the certificate was not set on one page');
  const pdf = compiler.pdf(result, { pdfTags: true });
  if ((printed += 1) % pagesPerCleaning === 0) compiler.evictCache(cleaningsSurvived);
  return withoutMetadata(pdf);
}
