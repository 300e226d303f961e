import type { Grant, Viewer } from '@kunak/platform/rules';
import { mayChooseDisclosure, mayIssueCertificates, mayReadCertificate, mayRevokeCertificate, maySeeQualifying } from './certificate.access';

const viewer = (personId: string, ...grants: Grant[]): Viewer => ({ accountId: 'a', hostId: 'h', personId, grants });
const certificate = { eventId: 'e1', personId: 'holder' };

describe('who may do what with a certificate', () => {
  it.each([
    ['an organiser', viewer('o', { role: 'organiser', eventId: null }), { qualifying: true, issue: true, revoke: true, read: true, disclose: false }],
    [
      'the trainer of the event',
      viewer('t', { role: 'trainer', eventId: 'e1' }),
      { qualifying: true, issue: true, revoke: false, read: false, disclose: false },
    ],
    [
      'the trainer of another event',
      viewer('t', { role: 'trainer', eventId: 'e2' }),
      { qualifying: false, issue: false, revoke: false, read: false, disclose: false },
    ],
    ['the holder', viewer('holder', { role: 'participant', eventId: 'e1' }), { qualifying: false, issue: false, revoke: false, read: true, disclose: true }],
    [
      'another guest',
      viewer('guest', { role: 'participant', eventId: 'e1' }),
      { qualifying: false, issue: false, revoke: false, read: false, disclose: false },
    ],
    [
      'the administrator',
      viewer('m', { role: 'administrator', eventId: null }),
      { qualifying: false, issue: false, revoke: false, read: false, disclose: false },
    ],
  ])('%s', (_, who, may) => {
    expect({
      qualifying: maySeeQualifying(who, certificate),
      issue: mayIssueCertificates(who, certificate),
      revoke: mayRevokeCertificate(who, certificate),
      read: mayReadCertificate(who, certificate),
      disclose: mayChooseDisclosure(who, certificate),
    }).toEqual(may);
  });
});
