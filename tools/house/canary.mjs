import { randomBytes } from 'node:crypto';

/** A text that stands nowhere else in the world. */
export const canary = (kind) => `zq${kind}${[...randomBytes(14)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('')}`;
