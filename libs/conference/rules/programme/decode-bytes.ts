import { Refusal } from '@kunak/platform/rules';
import { conferenceRefusals, programmeProblems } from '../conference.refusals';
import type { ReadingReport } from './reading-report';
import { lineAt } from './reading-report';

/** How a file begins, as well as it can be read: enough to know what it is, before its letters are judged. */
export function beginningOf(bytes: Uint8Array): string {
  const first = bytes.subarray(0, 1_000);
  const text = new TextDecoder(markedEncoding(first) ?? 'utf-8').decode(first);
  return text.slice(0, 100).includes('\uFFFD') ? new TextDecoder('windows-1251').decode(first) : text;
}

/** The text of a file: by its byte order mark, by its XML declaration, as UTF-8, or else as Windows-1251, which Russian offices still write. */
export function textOfBytes(bytes: Uint8Array, report: ReadingReport): string {
  const marked = markedEncoding(bytes) ?? declaredEncoding(bytes);
  if (marked && marked !== 'utf-8') return decode(bytes, marked);
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  if (broken === 0 || isWritten(bytes)) return text;
  return guessed(bytes, text, broken, report);
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Without a mark: an ASCII letter and a zero, as every programme begins.
  if (first === 0 && second !== 0 && third === 0) return 'utf-16be';
  if (second === 0 && first !== 0 && fourth === 0) return 'utf-16le';
  return null;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/i.exec(beginning)?.[1]?.toLowerCase() ?? null;
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    // RangeError: the platform does not know the name. Broken letters do not throw here.
    throw new Refusal(conferenceRefusals.encodingUnknown, { encoding });
  }
}

/** The sign for a broken letter may have been typed as such. */
function isWritten(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function guessed(bytes: Uint8Array, asUtf8: string, broken: number, report: ReadingReport): string {
  const readable = asUtf8.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
  const line = lineAt(asUtf8, asUtf8.indexOf('\uFFFD'));
  // A few letters cut in the middle leave the others whole; another encoding leaves hardly any.
  if (readable > broken * 4) {
    report.note(programmeProblems.lettersBroken, { line });
    return asUtf8;
  }
  const text = new TextDecoder('windows-1251').decode(bytes);
  const letters = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const cyrillic = text.match(/[а-яёА-ЯЁІіЄєЇїҐґЎў«»—–№„“”’…]/gu)?.length ?? 0;
  if (cyrillic < letters * 0.9) throw new Refusal(conferenceRefusals.encodingBroken, { line });
  report.note(programmeProblems.encodingGuessed, { line }, { encoding: 'Windows-1251' });
  return text;
}
