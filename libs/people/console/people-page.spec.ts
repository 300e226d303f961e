import { FakeServer, openPage } from '@kunak/platform/web/testing';
import { TestBed } from '@angular/core/testing';
import { PeopleListState } from './people-list-state';
import { PeoplePage } from './people-page';
import { OrganisationChoicesOperation, PeopleOperation } from './people.graphql.ts';

const guest = (number: number) => {
  const id = String(number);
  return { id, displayName: `Гость ${id}`, exposure: 'internal' as const, languages: ['ru' as const], homeRegion: 'RU-IN', occupation: null, affiliations: [] };
};

describe('the list of people', () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer()
      .on(OrganisationChoicesOperation, () => ({ organisations: { items: [] } }))
      .on(PeopleOperation, ({ search, after }) => {
        const items = search ? [] : after ? [guest(3)] : [guest(1), guest(2)];
        return { people: { total: search ? 0 : 3, next: search || after ? null : '2', items } };
      });
  });

  it('goes on below what is shown', async () => {
    const page = await openPage(PeoplePage);
    expect(page.text()).toContain('Показано 2 из 3');
    await page.click('button', 'Показать ещё');
    expect(page.text()).toContain('Показано 3 из 3');
    expect(page.all('button', /^Гость/).map((button) => button.textContent?.trim())).toEqual(['Гость 1', 'Гость 2', 'Гость 3']);
  });

  it('says that nobody was found and how to look for confidential people', async () => {
    const page = await openPage(PeoplePage);
    TestBed.inject(PeopleListState).search.set('нет такого');
    await page.settle();
    expect(page.text()).toContain('Людей под защитой ищите по кодовому имени');
    await page.all('button', 'Сбросить всё')[0]?.click();
    await page.settle();
    expect(page.text()).toContain('Показано 2 из 3');
  });

  it('says that the list below is the former one when the new one did not arrive', async () => {
    const page = await openPage(PeoplePage);
    server.disconnect();
    TestBed.inject(PeopleListState).search.set('гость');
    await page.settle();
    expect(page.text()).toContain('Ниже прежний список: новый не пришёл');
  });
});
