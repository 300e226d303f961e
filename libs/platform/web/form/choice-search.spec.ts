import { later, openPage } from '../testing';
import { ChoiceSearch } from './choice-search';
import type { FoundChoice } from './choice-search';

const guests: readonly FoundChoice[] = [
  { id: '1', label: 'Гость 01' },
  { id: '2', label: 'Гость 02', hint: 'Русский' },
];
const soon = () => new Promise((resolve) => setTimeout(resolve, 200));

describe('a choice that is searched for', () => {
  // jsdom lays nothing out, so nothing can come into sight.
  beforeAll(() => (Element.prototype.scrollIntoView = () => undefined));

  const opened = async (find: (typed: string) => Promise<readonly FoundChoice[]>) => {
    const page = await openPage(ChoiceSearch, { name: 'person', label: 'Найти человека', find });
    const picked: string[] = [];
    page.fixture.componentInstance.picked.subscribe(({ id }) => picked.push(id));
    const search = async (text: string) => {
      await page.type('Найти человека', text);
      await soon();
      await page.settle();
    };
    return { page, picked, search };
  };

  it('is taken with arrows and Enter, and the field says where one is', async () => {
    const { page, picked, search } = await opened(() => Promise.resolve(guests));
    await search('гость');
    const field = page.the('combobox');
    expect(page.all('option').map(({ textContent }) => textContent?.trim())).toEqual(['Гость 01', 'Гость 02Русский']);
    expect(field.getAttribute('aria-expanded')).toBe('true');
    await page.press('ArrowDown', field);
    expect(field.getAttribute('aria-activedescendant')).toBe(page.all('option')[1]?.id);
    await page.press('Enter', field);
    expect(picked).toEqual(['2']);
    expect(page.all('option')).toEqual([]);
    expect(field.getAttribute('aria-expanded')).toBe('false');
  });

  it('closes on Escape and leaves the page around it open', async () => {
    const { page, search } = await opened(() => Promise.resolve(guests));
    await search('гость');
    const outside = jest.fn();
    page.element.addEventListener('keydown', outside);
    await page.press('Escape', page.the('combobox'));
    expect(page.all('option')).toEqual([]);
    expect(outside).not.toHaveBeenCalled();
  });

  it('says when nothing was found', async () => {
    const { page, search } = await opened(() => Promise.resolve([]));
    await search('никто');
    expect(page.the('status').textContent).toContain('Ничего не нашлось');
  });

  it('shows the answer to what was typed last, whichever comes first', async () => {
    const slow = later<readonly FoundChoice[]>();
    const { page, search } = await opened((typed) => (typed === 'г' ? slow.promise : Promise.resolve(guests.slice(1))));
    await search('г');
    await search('гость 02');
    slow.resolve(guests);
    await page.settle();
    expect(page.all('option')).toHaveLength(1);
  });
});
