import { randomBytes } from 'node:crypto';
import { logger } from '../logging';
import { openBytes } from './envelope';
import { refusing, Sealer } from './sealer';

const key = randomBytes(32);
const owner = { hostId: 'host-1', personId: 'guest-07' };
const sealer = new Sealer(key, owner);
const place = ['people.legal_name', 'row-1'] as const;

describe('a sealer', () => {
  it('gives back text and bytes as they were', () => {
    expect(sealer.open(place, sealer.seal(place, 'Гость Седьмой'))).toBe('Гость Седьмой');
    const bytes = randomBytes(1000);
    expect(Buffer.from(sealer.openBytes(place, sealer.sealBytes(place, bytes)))).toEqual(bytes);
  });

  it.each([null, undefined])('leaves a column empty for %s, and seals an empty text', (nothing) => {
    expect(sealer.sealIfAny(place, nothing)).toBeNull();
    expect(sealer.open(place, sealer.sealIfAny(place, '') as Buffer)).toBe('');
  });

  it.each([
    ['another host', new Sealer(key, { ...owner, hostId: 'host-2' }), place],
    ['another person', new Sealer(key, { ...owner, personId: 'guest-08' }), place],
    ['nobody', new Sealer(key, { ...owner, personId: null }), place],
    ['another column', sealer, ['people.birth_date', 'row-1']],
    ['another row', sealer, ['people.legal_name', 'row-2']],
    ['another key', new Sealer(randomBytes(32), owner), place],
  ] as const)('opens nothing for %s, says nothing of why, and names the column in the log alone', (_, other, where) => {
    const logged = jest.spyOn(logger, 'error').mockReturnValue();
    expect(() => other.open(where, sealer.seal(place, 'Guest 07'))).toThrow(expect.objectContaining({ code: 'vault.cannotOpen', details: {} }));
    expect(logged.mock.calls).toEqual([[{ column: where[0] }, 'a sealed value cannot be opened']]);
    logged.mockRestore();
  });

  it('is the envelope in the context of its place and owner', () => {
    const context = '["kunak vault","host-1","guest-07","people.legal_name","row-1"]';
    expect(Buffer.from(openBytes(key, context, sealer.seal(place, 'Guest 07'))).toString()).toBe('Guest 07');
  });
});

it('a fault that is none of a seal is not called one', () => {
  const fault = new TypeError('fetch failed');
  const broken = (): never => {
    throw fault;
  };
  expect(() => refusing('people.legal_name', broken)).toThrow(fault);
  expect(refusing('people.legal_name', () => 'Guest 07')).toBe('Guest 07');
});
