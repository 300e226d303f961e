import { FakeServer, openPage } from '@kunak/platform/web/testing';
import { ConsortiumMembers } from './consortium-members';
import { OrganisationsOperation } from './organisations.graphql.ts';

const fund = (number: number) => ({
  ...{ id: String(number), name: { ru: `Фонд ${String(number).padStart(2, '0')}`, en: null }, kind: 'ngo' as const },
  ...{ version: 1, peopleCount: 0, members: [] },
});
const soon = () => new Promise((resolve) => setTimeout(resolve, 200));

describe('who belongs to a consortium', () => {
  // jsdom lays nothing out, so nothing can come into sight.
  beforeAll(() => (Element.prototype.scrollIntoView = () => undefined));

  it('may be anybody behind those who belong to it already', async () => {
    const all = Array.from({ length: 30 }, (_, index) => fund(index + 1));
    new FakeServer().on(OrganisationsOperation, ({ first }) => ({ organisations: { total: 30, next: null, items: all.slice(0, first ?? 100) } }));
    const members = all
      .slice(0, 20)
      .map((organisation) => ({ id: `m${organisation.id}`, memberId: organisation.id, role: null, since: null, until: null, organisation }));
    const page = await openPage(ConsortiumMembers, { consortium: { ...fund(99), members }, editable: true });
    await page.click('button', /Добавить/);
    await page.type(/^Организация|^Участник|^Кто/, 'фонд');
    await soon();
    await page.settle();
    expect(page.all('option').map(({ textContent }) => textContent?.trim())).toEqual(all.slice(20).map(({ name }) => name.ru));
  });
});
