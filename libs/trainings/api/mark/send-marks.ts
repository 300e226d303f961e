import { assertAllowed } from '@kunak/platform/api';
import type { DirectOperation } from '@kunak/platform/api';
import { platformRefusals, Refusal } from '@kunak/platform/rules';
import type { Instant } from '@kunak/platform/rules';
import { clockSkew, mayMark, mayOpenRegisters } from '@kunak/trainings/rules';
import { isMoment, readGivenMarks } from './given-marks';
import type { GivenMark } from './given-marks';
import { sendMarksStatement } from './send-marks-statement';

export type SendMarksArgs = {
  readonly eventId: string;
  readonly device: string;
  /** Now, by the device's clock. */
  readonly sentAt: Instant;
  readonly marks: readonly GivenMark[];
};

/** The longest name that a device gives itself. */
export const longestDevice = 64;

/** Marks from a device's queue, in one statement: stored once however often they are sent, in whatever order, from however many devices. */
export const sendMarks: DirectOperation<SendMarksArgs> = {
  kind: 'mutation',
  field: 'sendMarks',
  rule: mayOpenRegisters,
  types: ['uuid', 'jsonb', 'text', 'double precision'],
  refusals: [platformRefusals.notFound],
  values: ({ eventId, device, sentAt, marks }, viewer) => {
    assertAllowed(mayMark, viewer, { eventId });
    if (typeof device !== 'string' || !/^[\w-]+$/.test(device) || device.length > longestDevice)
      throw new Refusal(platformRefusals.invalid, { field: 'device' });
    if (!isMoment(sentAt)) throw new Refusal(platformRefusals.invalid, { field: 'sentAt' });
    return [eventId, readGivenMarks(marks), device, clockSkew(sentAt, new Date().toISOString())];
  },
  statement: sendMarksStatement,
  // One plan serves a register that is empty today and one that holds a year of marks: never by reading all of them.
  planner: ['enable_seqscan = off'],
};
