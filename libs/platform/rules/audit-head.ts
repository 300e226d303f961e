/** The end of a host's chain, said by the server at a moment. `hash` in hexadecimal digits. */
export type AuditHeadSaid = { readonly hostId: string; readonly sequence: number; readonly at: string; readonly hash: string };
export type SignedHead = AuditHeadSaid & { readonly signature: string };

const opening = 'kunak-head-1';
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is signed. No part can hold the space that parts them. */
export function headWords({ hostId, sequence, at, hash }: AuditHeadSaid): string {
  return [opening, hostId, sequence, at, hash].join(' ');
}

/** One line that can be copied, kept on paper or sent to a colleague. It names nobody. */
export function headText(head: SignedHead): string {
  return `${headWords(head)} ${head.signature}`;
}

/** The line as it was; null where it is none, such as half of one. */
export function readHeadText(text: string): SignedHead | null {
  const [first, hostId = '', sequence = '', at = '', hash = '', signature = '', ...more] = text.trim().split(/\s+/);
  const whole = first === opening && more.length === 0 && uuid.test(hostId) && /^\d{1,15}$/.test(sequence) && /^[0-9a-f]{64}$/.test(hash);
  if (!whole || Number.isNaN(Date.parse(at)) || !/^[\w-]{86}$/.test(signature)) return null;
  return { hostId, sequence: Number(sequence), at, hash, signature };
}

/** Few enough letters to compare over the telephone: `6F3A 91C0 22BE`. */
export function headFingerprint(hash: string): string {
  return hash
    .slice(0, 12)
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ');
}
