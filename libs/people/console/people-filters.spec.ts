import { TestBed } from '@angular/core/testing';
import { FakeServer, openPage } from '@kunak/platform/web/testing';
import { PeopleFilters } from './people-filters';
import { noFilters } from './people-list-state';
import type { ChosenFilters } from './people-list-state';
import { OrganisationChoicesOperation } from './people.graphql.ts';

const fund = (number: number) => ({ id: String(number), name: { ru: `Фонд ${number}`, en: null } });
const soon = () => new Promise((resolve) => setTimeout(resolve, 200));

describe('what narrows the list of people', () => {
  beforeAll(() => {
    // jsdom lays nothing out, and knows no top layer.
    Element.prototype.scrollIntoView = () => undefined;
    HTMLElement.prototype.hidePopover = () => undefined;
  });

  const opened = async (funds: number, value: ChosenFilters = noFilters) => {
    const all = Array.from({ length: funds }, (_, index) => fund(index + 1));
    new FakeServer().on(OrganisationChoicesOperation, ({ search, first }) => ({
      organisations: { items: all.filter(({ name }) => name.ru.startsWith(search ?? '')).slice(0, first) },
    }));
    const page = await openPage(PeopleFilters, { value });
    const chosen = (): readonly string[] => page.fixture.componentInstance.value().organisationId;
    return { page, chosen };
  };

  it('finds the three hundredth organisation, and tells which one was chosen', async () => {
    const { page, chosen } = await opened(300);
    await page.type('Организация', 'Фонд 300');
    await soon();
    await page.settle();
    await page.click('option', 'Фонд 300');
    expect(chosen()).toEqual(['300']);
    expect(page.all('button', /^Организация/)[0]?.textContent).toContain('Фонд 300');
    TestBed.resetTestingModule();
  });

  it('lets the organisation go again', async () => {
    const { page, chosen } = await opened(3);
    await page.type('Организация', 'Фонд 2');
    await soon();
    await page.settle();
    await page.click('option', 'Фонд 2');
    page.field('Фонд 2').click();
    await page.settle();
    expect(chosen()).toEqual([]);
    expect(page.all('button', /^Организация/)[0]?.textContent).not.toContain('Фонд 2');
  });

  it('asks for no organisation where there is none', async () => {
    const { page } = await opened(0);
    expect(page.all('button', /^Откуда|^Регион/)).toHaveLength(1);
    expect(page.all('button', /^Организация/)).toEqual([]);
  });
});
