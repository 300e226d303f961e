import { FakeServer, openPage } from '@kunak/platform/web/testing';
import { Affiliations } from './affiliations';
import { OrganisationChoicesOperation } from './people.graphql.ts';

const fund = (number: number) => ({ id: String(number), name: { ru: `Фонд ${String(number).padStart(2, '0')}`, en: null } });
const soon = () => new Promise((resolve) => setTimeout(resolve, 200));

describe('where a person belongs', () => {
  // jsdom lays nothing out, so nothing can come into sight.
  beforeAll(() => (Element.prototype.scrollIntoView = () => undefined));

  it('offers the organisations behind those that the person has already', async () => {
    const all = Array.from({ length: 30 }, (_, index) => fund(index + 1));
    new FakeServer().on(OrganisationChoicesOperation, ({ first }) => ({ organisations: { items: all.slice(0, first) } }));
    const affiliations = all.slice(0, 20).map((organisation) => ({ id: `a${organisation.id}`, position: null, since: null, until: null, organisation }));
    const page = await openPage(Affiliations, { person: { id: 'p1', affiliations }, editable: true });
    await page.click('button', /Добавить/);
    await page.type('Организация', 'фонд');
    await soon();
    await page.settle();
    expect(page.all('option').map(({ textContent }) => textContent?.trim())).toEqual(all.slice(20).map(({ name }) => name.ru));
  });
});
