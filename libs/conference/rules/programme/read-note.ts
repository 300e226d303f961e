import type { z } from 'zod';
import { programmeProblems } from '../conference.refusals';
import type { Place, ReadingReport } from './reading-report';

/** A note out of a file: JSON text, or JSON that is read already. One that does not have its shape is noted and left aside: the plain words remain. */
export function readNote<Shape extends z.ZodType>(shape: Shape, found: unknown, where: Place, report: ReadingReport): z.infer<Shape> | null {
  if (found === undefined || found === null) return null;
  const note = shape.safeParse(typeof found === 'string' ? jsonOrNull(found) : found);
  if (note.success) return note.data;
  report.note(programmeProblems.noteUnreadable, where);
  return null;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON: the shape will refuse null.
    return null;
  }
}
