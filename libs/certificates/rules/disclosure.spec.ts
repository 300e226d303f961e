import type { CertificateOnFile, Disclosure } from './disclosure';
import { usualDisclosure, verifyAnswer } from './disclosure';
import type { NeutralFacts } from './snapshot';

const neutral: NeutralFacts = {
  variant: 'neutral',
  name: { ru: 'Гость 07' },
  languages: ['ru', 'en'],
  kind: 'training',
  firstDay: '2012-11-12',
  lastDay: '2012-11-16',
  attended: { sessions: 11, minutes: 990 },
  planned: { sessions: 12, minutes: 1080 },
  issuedOn: '2012-11-20',
  subject: { en: 'Writing applications' },
};
const onFile = (disclosure: Disclosure, changes: Partial<CertificateOnFile> = {}): CertificateOnFile => ({
  facts: {
    ...neutral,
    variant: 'full',
    title: { en: 'The training' },
    programme: { en: 'The edition' },
    place: { en: 'Stockholm' },
    organisations: [{ en: 'The host' }],
    signatories: [],
  },
  disclosure,
  revokedAt: null,
  replacedById: null,
  ...changes,
});

describe('what the check page tells', () => {
  it('is only that the certificate is valid, unless the holder said otherwise', () => {
    expect(verifyAnswer(onFile(usualDisclosure))).toEqual({ state: 'valid' });
  });

  it('is the training and its days, if the holder allowed it', () => {
    expect(verifyAnswer(onFile('programme'))).toEqual({ state: 'valid', programme: { en: 'The training' }, firstDay: '2012-11-12', lastDay: '2012-11-16' });
  });

  it('is the name too, if the holder allowed that', () => {
    expect(verifyAnswer(onFile('name'))).toEqual({
      state: 'valid',
      programme: { en: 'The training' },
      firstDay: '2012-11-12',
      lastDay: '2012-11-16',
      name: { ru: 'Гость 07' },
    });
  });

  it('is the neutral subject at most for a neutral certificate', () => {
    expect(verifyAnswer(onFile('programme', { facts: neutral }))).toEqual({
      state: 'valid',
      programme: { en: 'Writing applications' },
      firstDay: '2012-11-12',
      lastDay: '2012-11-16',
    });
    expect(verifyAnswer(onFile('programme', { facts: { ...neutral, subject: null } }))).toEqual({
      state: 'valid',
      firstDay: '2012-11-12',
      lastDay: '2012-11-16',
    });
  });

  it.each([
    ['revoked', { revokedAt: '2013-01-01T00:00:00Z' }],
    ['replaced', { replacedById: 'newer' }],
  ])('is nothing more when it was %s', (_, changes) => {
    expect(verifyAnswer(onFile('name', changes))).toEqual({ state: 'revoked' });
  });

  it('is "not found" for a code that was never given out', () => {
    expect(verifyAnswer(null)).toEqual({ state: 'not-found' });
  });
});
