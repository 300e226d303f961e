import { platformRefusals, Refusal } from '@kunak/platform/rules';
import type { Instant } from '@kunak/platform/rules';
import { markStatuses, mostMarksAtOnce, trainingsRefusals } from '@kunak/trainings/rules';

/** What a device sends of a mark; the device itself stands once beside them all. */
export type GivenMark = {
  readonly id: string;
  readonly sessionId: string;
  readonly participationId?: string | null;
  readonly walkInId?: string | null;
  readonly status: string;
  readonly markedAt: Instant;
};

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const isUuid = (text: unknown): text is string => typeof text === 'string' && uuid.test(text);
export const isMoment = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text));

/** Why a mark makes no sense by itself; the statement must not stumble over it, since it would take all others with it. */
function flawOf(mark: GivenMark): string | null {
  const guests = [mark.participationId, mark.walkInId].filter((id) => id != null);
  if (guests.length !== 1) return trainingsRefusals.markWithoutGuest.code;
  if (!isUuid(guests[0])) return trainingsRefusals.notOnRoster.code;
  if (!isUuid(mark.sessionId)) return trainingsRefusals.sessionUnknown.code;
  if (!(markStatuses as readonly unknown[]).includes(mark.status)) return trainingsRefusals.unknownStatus.code;
  return isMoment(mark.markedAt) ? null : trainingsRefusals.momentUnknown.code;
}

/**
 * The marks as the statement reads them, each with its flaw if it has one. A flawed mark gets its answer and holds nobody up;
 * only a message that is not one of ours (no list, no ids, too many) is refused whole.
 */
export function readGivenMarks(marks: unknown): string {
  if (!Array.isArray(marks) || marks.length > mostMarksAtOnce) throw new Refusal(platformRefusals.invalid, { field: 'marks' });
  return JSON.stringify(
    (marks as GivenMark[]).map((mark) => {
      if (!isUuid(mark?.id)) throw new Refusal(platformRefusals.invalid, { field: 'marks.id' });
      const flaw = flawOf(mark);
      const { id, sessionId, participationId, walkInId, status, markedAt } = mark;
      return flaw ? { id, flaw } : { id, sessionId, participationId, walkInId, status, markedAt };
    }),
  );
}
