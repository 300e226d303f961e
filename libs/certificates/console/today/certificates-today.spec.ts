import { Role } from '@kunak/platform/rules';
import { FakeServer, homeOf } from '@kunak/platform/web/testing';
import { certificateNeeds } from './certificates-today';
import { CertificateNeedsOperation } from './today.graphql.ts';

const event = { id: 'e1', slug: 'training', title: { ru: 'Тренинг', en: 'Training' }, firstDay: '2017-05-22', lastDay: '2017-05-24' };

describe('certificates on the home page', () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer().on(CertificateNeedsOperation, () => ({
      certificateNeeds: [
        { eventId: 'e1', ready: 5 },
        { eventId: 'one that I may not see', ready: 2 },
      ],
      events: [event],
    }));
  });

  it.each([Role.Organiser, Role.Trainer])('are asked of the %s, with the way to where they are issued', async (role) => {
    expect(await homeOf(server, certificateNeeds, role)).toEqual([
      {
        what: '5 сертификатов можно выдать',
        why: 'Условие выполнено, а сертификата ещё нет.',
        action: 'К сертификатам',
        link: '/e/training/certificates',
      },
    ]);
  });

  it('are asked of nobody else, nor of the server for them', async () => {
    expect(await homeOf(server, certificateNeeds, Role.ProtectionOfficer)).toEqual([]);
    expect(server.asked.map(({ name }) => name)).not.toContain('CertificateNeeds');
  });
});
