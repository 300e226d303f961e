import { checkReissue, checkRevocation, currentOf, issuePlan } from './issuing';
import type { CertificateIssue } from './issuing';

const issue = (id: string, changes: Partial<CertificateIssue> = {}): CertificateIssue => ({
  id,
  revokedAt: null,
  replacesId: null,
  replacedById: null,
  ...changes,
});

describe('certificates that were issued', () => {
  it('can be revoked once, with a reason', () => {
    expect(() => checkRevocation(issue('a'), 'mistake', '')).not.toThrow();
    expect(() => checkRevocation(issue('a', { revokedAt: '2013-01-01T00:00:00Z' }), 'mistake', '')).toThrow('certificates.notInForce');
    expect(() => checkRevocation(issue('a'), 'other', '  ')).toThrow('certificates.reasonMissing');
    expect(() => checkRevocation(issue('a'), 'whim' as 'other', 'because')).toThrow('certificates.reasonMissing');
    expect(() => checkRevocation(issue('a'), 'other', 'x'.repeat(501))).toThrow('certificates.explanationTooLong');
  });

  it('are reissued only while they are in force', () => {
    expect(() => checkReissue(issue('a'))).not.toThrow();
    expect(() => checkReissue(issue('a', { replacedById: 'b' }))).toThrow('certificates.notInForce');
  });

  it('lead to the one that stands today', () => {
    const chain = [issue('a', { replacedById: 'b' }), issue('b', { replacesId: 'a', replacedById: 'c' }), issue('c', { replacesId: 'b' })] as const;
    expect(currentOf(chain[0], chain).id).toBe('c');
    const circle = [issue('a', { replacedById: 'b' }), issue('b', { replacedById: 'a' })] as const;
    expect(['a', 'b']).toContain(currentOf(circle[0], circle).id);
  });

  it('are issued to each person once, however often it is asked', () => {
    const candidates = [
      { participationId: 'guest-01', qualifies: true },
      { participationId: 'guest-02', qualifies: false },
      { participationId: 'guest-03', qualifies: true },
      { participationId: 'guest-01', qualifies: true },
    ];
    expect(issuePlan(candidates, new Set(['guest-03']))).toEqual({ issue: ['guest-01'], already: ['guest-03'], notQualified: ['guest-02'] });
    expect(issuePlan(candidates, new Set(['guest-03', 'guest-01']))).toEqual({ issue: [], already: ['guest-01', 'guest-03'], notQualified: ['guest-02'] });
  });
});
