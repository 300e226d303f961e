import fc from 'fast-check';
import { sealedContext } from './place';
import type { Owner, Place } from './place';

const owner = fc.record({ hostId: fc.option(fc.string()), personId: fc.option(fc.string()) });
const place = fc.tuple(fc.string(), fc.string(), fc.array(fc.string())).map(([table, column, row]): Place => [`${table}.${column}`, ...row]);

describe('what is sealed in with a value', () => {
  it('is the host, the person, the column and the row', () => {
    expect(sealedContext({ hostId: 'h', personId: 'p' }, ['legal_identity.legal_name', 'r'])).toBe('["kunak vault","h","p","legal_identity.legal_name","r"]');
    expect(sealedContext({ hostId: 'h', personId: null }, ['mail_message.body'])).toBe('["kunak vault","h",null,"mail_message.body"]');
  });

  it('differs wherever owner or place differ', () => {
    const same = (a: [Owner, Place], b: [Owner, Place]): boolean => JSON.stringify(a) === JSON.stringify(b);
    const pair = fc.tuple(owner, place);
    fc.assert(fc.property(pair, pair, (a, b) => (sealedContext(...a) === sealedContext(...b)) === same(a, b)));
  });
});
