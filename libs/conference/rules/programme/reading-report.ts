import type { Language, MessageValues, RefusalReason } from '@kunak/platform/rules';
import { formatMessage, Refusal } from '@kunak/platform/rules';
import { conferenceRefusals } from '../conference.refusals';
import type { Programme } from './programme';

/** Where in the file: the line, the session's title or id, or both. */
export type Place = { readonly line?: number | null; readonly session?: string | null };

export type ReadingProblem = { readonly where: Place; readonly reason: RefusalReason; readonly details: MessageValues };

/** What every reader gives. An empty list of problems: everything in the file has come in. */
export type ReadProgramme = { readonly programme: Programme; readonly problems: readonly ReadingProblem[] };

export type ReadingReport = {
  readonly problems: readonly ReadingProblem[];
  note(reason: RefusalReason, where?: Place, details?: MessageValues): void;
  /** Each reader says so before it reads one more session. @throws Refusal where there are more than any event has */
  session(): void;
};

/** As many as an event of Kunak holds: reading them takes seconds, in which the server does nothing else. */
export const MOST_SESSIONS = 5_000;

export function readingReport(): ReadingReport {
  const problems: ReadingProblem[] = [];
  let sessions = 0;
  return {
    problems,
    note: (reason, where = {}, details = {}) => void problems.push({ where, reason, details }),
    session: () => {
      sessions += 1;
      if (sessions > MOST_SESSIONS) throw new Refusal(conferenceRefusals.tooManySessions, { max: MOST_SESSIONS });
    },
  };
}

const placeTexts = {
  both: { ru: 'Строка {line}, «{session}»', en: 'Line {line}, “{session}”' },
  line: { ru: 'Строка {line}', en: 'Line {line}' },
  session: { ru: '«{session}»', en: '“{session}”' },
  file: { ru: 'Файл', en: 'The file' },
} as const;

export function placeText(where: Place, language: Language): string {
  const kind = where.line && where.session ? 'both' : where.line ? 'line' : where.session ? 'session' : 'file';
  return formatMessage(placeTexts[kind], language, { ...where });
}

/** One line for the list of problems: “Line 12, “Opening”: it has no start; it is not placed”. */
export function problemText(problem: ReadingProblem, language: Language): string {
  return `${placeText(problem.where, language)}: ${formatMessage(problem.reason.message, language, problem.details)}`;
}

/** The line, from 1, of a place in the text. */
export function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
