import { FakeServer, openPage } from '@kunak/platform/web/testing';
import { TestBed } from '@angular/core/testing';
import { Toasts } from '../state/toasts';
import { TellingPage } from './telling-page';
import {
  AddTellingWordOperation,
  RemoveTellingWordOperation,
  SetTellingWordAsideOperation,
  TakeTellingWordBackOperation,
  TellingWordsOperation,
} from './telling.graphql.ts';
import type { TellingWordsResult } from './telling.graphql.ts';

type List = TellingWordsResult['tellingWords'];
const nothing: List['judged'] = [
  { place: 'sender', text: 'post@example.org', words: [] },
  { place: 'door', text: 'https://example.org', words: [] },
  { place: 'letter', text: null, words: [] },
];

/** Takes back what was done last; gives what the news of it said. */
async function undone(): Promise<string | undefined> {
  const toasts = TestBed.inject(Toasts);
  const last = toasts.list().at(-1);
  await last?.undo?.();
  return last?.text;
}

describe('the page of telling words', () => {
  let server: FakeServer;
  let list: List;
  const known = (words: string, kind: List['known'][number]['kind'] = 'place') => ({ kind, words, setAside: false });
  beforeEach(() => {
    list = { known: [known('Нальчик'), known('Очаг', 'organisation')], added: [{ id: 'one', words: 'Маяк' }], judged: nothing, room: 299 };
    const aside = (words: unknown, setAside: boolean): List => ({
      ...list,
      known: list.known.map((one) => (one.words === words ? { ...one, setAside } : one)),
    });
    server = new FakeServer()
      .on(TellingWordsOperation, () => ({ tellingWords: list }))
      .on(AddTellingWordOperation, ({ words }) => ({ addTellingWord: (list = { ...list, added: [...list.added, { id: 'two', words: words.trim() }] }) }))
      .on(RemoveTellingWordOperation, ({ id }) => ({ removeTellingWord: (list = { ...list, added: list.added.filter((one) => one.id !== id) }) }))
      .on(SetTellingWordAsideOperation, ({ words }) => ({ setTellingWordAside: (list = aside(words, true)) }))
      .on(TakeTellingWordBackOperation, ({ words }) => ({ takeTellingWordBack: (list = aside(words, false)) }));
  });

  it('shows the words of the host’s data, counted, and those that were added', async () => {
    const page = await openPage(TellingPage);
    expect(page.text()).toContain('2 слова. Список меняется вместе с данными');
    expect(page.text()).toContain('Места событий (1)');
    expect(page.text()).toContain('Можно добавить ещё 299 слов.');
    expect(page.text()).toContain('Маяк');
    expect(page.text()).not.toContain('Сейчас ни одно письмо не уходит');
  });

  it('takes a word, and refuses to send an empty one', async () => {
    const page = await openPage(TellingPage);
    await page.click('button', 'Добавить');
    expect(page.text()).toContain('Напишите слово');
    await page.type('Новое слово', ' Фонд ');
    await page.click('button', 'Добавить');
    expect(server.asked.find(({ name }) => name === 'AddTellingWord')).toMatchObject({ variables: { words: ' Фонд ' } });
    expect(page.all('button', /^Убрать: (Маяк|Фонд)/)).toHaveLength(2);
    expect(await undone()).toBe('«Фонд» в списке');
    expect(list.added).toEqual([{ id: 'one', words: 'Маяк' }]);
  });

  it('lets a word go, and sets one of the data aside until it is taken back', async () => {
    const page = await openPage(TellingPage);
    await page.click('button', /^Убрать/);
    expect(page.text()).toContain('Своих слов ещё нет');
    expect(await undone()).toBe('«Маяк» убрано из списка');
    expect(list.added.map(({ words }) => words)).toEqual(['Маяк']);
    await page.click('button', /^Снять: Нальчик/);
    expect(list.known.filter(({ setAside }) => setAside).map(({ words }) => words)).toEqual(['Нальчик']);
    await page.click('button', /^Вернуть: Нальчик/);
    expect(list.known.some(({ setAside }) => setAside)).toBe(false);
    expect(await undone()).toBe('«Нальчик» снова в списке');
    expect(list.known.filter(({ setAside }) => setAside).map(({ words }) => words)).toEqual(['Нальчик']);
  });

  it('says that nothing leaves where the sender itself tells', async () => {
    list = { ...list, judged: [{ place: 'sender', text: 'Маяк <post@example.org>', words: ['Маяк'] }, ...nothing.slice(1)] };
    const page = await openPage(TellingPage);
    expect(page.text()).toContain('Сейчас ни одно письмо не уходит');
    expect(page.text()).toContain('выдаёт: Маяк');
  });
});
