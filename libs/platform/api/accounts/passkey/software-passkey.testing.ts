import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

type Creation = { challenge: string; rp: { id: string; name: string }; user: { id: string; name: string; displayName: string } };
type Wrong = { readonly origin?: string; readonly verified?: boolean; readonly counter?: number; readonly challenge?: string };

const sha256 = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();

/** CBOR (RFC 8949) of what a passkey says: small maps, texts, bytes, integers. */
function cbor(value: unknown): Buffer {
  const head = (major: number, length: number): Buffer =>
    length < 24
      ? Buffer.from([(major << 5) | length])
      : length < 256
        ? Buffer.from([(major << 5) | 24, length])
        : Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  const entries = [...(value as Map<unknown, unknown>)];
  return Buffer.concat([head(5, entries.length), ...entries.flatMap(([key, one]) => [cbor(key), cbor(one)])]);
}

/** A device with one key (ES256), made of node:crypto alone: what the server believes does not come from the server's own library. */
export class SoftwarePasskey {
  private readonly key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  readonly id = randomBytes(32);
  private handle = '';
  private counter = 0;

  constructor(
    private readonly origin: string,
    private readonly domain: string,
  ) {}

  /** As `navigator.credentials.create` answers. */
  create(options: string, wrong: Wrong = {}): string {
    const { challenge, user } = JSON.parse(options) as Creation;
    this.handle = user.id;
    const { x = '', y = '' } = this.key.publicKey.export({ format: 'jwk' });
    const coordinates = [Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')];
    const cose = cbor(new Map<number, unknown>([[1, 2], [3, -7], [-1, 1], [-2, coordinates[0]], [-3, coordinates[1]]])); // prettier-ignore
    const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, this.id.length]), this.id, cose]);
    const authData = Buffer.concat([this.said(0x40, wrong), attested]);
    const attestation = cbor(new Map<string, unknown>([['fmt', 'none'], ['attStmt', new Map()], ['authData', authData]])); // prettier-ignore
    return this.answer({
      clientDataJSON: this.clientData('webauthn.create', challenge, wrong).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** As `navigator.credentials.get` answers. */
  get(options: string, wrong: Wrong = {}): string {
    const { challenge } = JSON.parse(options) as Creation;
    const clientData = this.clientData('webauthn.get', challenge, wrong);
    this.counter = wrong.counter ?? this.counter + 1;
    const authenticatorData = this.said(0, wrong);
    const signature = sign('sha256', Buffer.concat([authenticatorData, sha256(clientData)]), this.key.privateKey);
    return this.answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: authenticatorData.toString('base64url'),
      signature: signature.toString('base64url'),
      userHandle: this.handle,
    });
  }

  private said(flags: number, { verified = true }: Wrong): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([sha256(this.domain), Buffer.from([flags | 0x01 | (verified ? 0x04 : 0)]), counter]);
  }

  private clientData(type: string, challenge: string, wrong: Wrong): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge: wrong.challenge ?? challenge, origin: wrong.origin ?? this.origin, crossOrigin: false }));
  }

  private answer(response: Record<string, unknown>): string {
    const id = this.id.toString('base64url');
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  }
}
