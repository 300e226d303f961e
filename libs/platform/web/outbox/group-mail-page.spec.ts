import { FakeServer, openPage } from '@kunak/platform/web/testing';
import { GroupMailPage } from './group-mail-page';
import { GroupMailOperation } from './outbox.graphql.ts';
import type { GroupMailResult } from './outbox.graphql.ts';

type Group = GroupMailResult['groupMail'];
const text = { ru: 'Текст', en: 'Text' };
const group: Group = {
  ...{ id: 'a-group', label: { ru: 'Приглашения', en: 'Invitations' }, eventId: null, createdAt: '2026-11-28T09:00:00Z', sentAt: null },
  ...{ held: 2, onTheWay: 0, sent: 0, failed: 0, dropped: 0, recallUntil: null },
  ...{ letters: [{ key: 'invitation', count: 2, subject: text, body: text }], telling: [], mails: [] },
};

describe('letters to a group', () => {
  const opened = (telling: Group['telling']) => {
    new FakeServer().on(GroupMailOperation, () => ({ groupMail: { ...group, telling }, events: [] }));
    return openPage(GroupMailPage, { id: 'a-group' });
  };

  it('can be sent', async () => {
    const page = await opened([]);
    expect(page.all('button', 'Отправить 2 письма')).toHaveLength(1);
    expect(page.text()).not.toContain('Эти письма выдали бы нас');
  });

  it('cannot be while they would give the host away: the page says by which word, where, and what to do', async () => {
    const page = await opened([{ place: 'sender', words: ['Очаг', 'Маяк'] }]);
    expect(page.text()).toContain('Эти письма выдали бы нас');
    expect(page.text()).toContain('Отправитель: Очаг, Маяк');
    expect(page.text()).toContain('Уберите слово из письма, отправителя или адреса');
    expect(page.all('button', /^Отправить/)).toEqual([]);
    expect(page.all('button', 'Убрать все')).toHaveLength(1);
  });
});
