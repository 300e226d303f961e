import { FakeServer, openPage } from '@kunak/platform/web/testing';
import { EraseMeOperation, HeldOfMeOperation } from './data.graphql.ts';
import { DataPage } from './data-page';

const name = {
  ...{ id: 'people.name', what: 'Имя', why: 'Чтобы знать, кто гость', basis: 'законный интерес', readers: ['сам человек'] },
  ...{ rule: '3 года после последнего события', firstLastDay: '2029-11-16', lastLastDay: '2029-11-16', waiting: 0 },
  places: [{ called: 'Карточка', fields: ['Имя', 'Языки'], rows: 1 }],
};
const mails = { ...name, id: 'mails', what: 'Письма', firstLastDay: '2026-12-01', lastLastDay: '2026-12-05', waiting: 2 };
const account = { ...name, id: 'account', what: 'Вход', rule: 'пока о человеке что-то хранится', firstLastDay: null, lastLastDay: null };

describe('a guest’s own data', () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer().on(HeldOfMeOperation, () => ({
      heldOfMe: { personId: 'guest', staying: ['Карточка', 'Отметки'], purposes: [name, mails, account] },
    }));
  });

  it('says what is held, for what, and the day on which it goes', async () => {
    const page = await openPage(DataPage);
    expect(page.text()).toContain('Карточка: 1 запись');
    expect(page.text()).toContain('до 16 ноября 2029 включительно');
    expect(page.text()).toContain('по частям: с 1 декабря 2026 по 5 декабря 2026У 2 записей срок ещё не начался');
    expect(page.text()).toContain('пока о человеке что-то хранится');
    expect(page.text()).toContain('Без имени и без связи с вами: Карточка, Отметки.');
  });

  it('erases only after the word, and then offers nothing but the way out', async () => {
    server.on(EraseMeOperation, () => ({ eraseMe: true }));
    const page = await openPage(DataPage);
    await page.click('button', 'Стереть мои данные…');
    await page.click('button', 'Стереть навсегда');
    expect(page.all('alert').length + page.all('link', /напишите слово/i).length).toBeGreaterThan(0);
    expect(server.asked.map((asked) => asked.name)).toEqual(['HeldOfMe']);
    await page.type(/слово «стереть»/, ' Стереть ');
    await page.click('button', 'Стереть навсегда');
    expect(server.asked.at(-1)?.variables).toEqual({ confirmation: ' Стереть ' });
    expect(page.the('heading').textContent).toContain('Всё стёрто');
    expect(page.all('button').map((button) => button.textContent?.trim())).toEqual(['Готово']);
  });

  it('keeps everything where the server says no, and says why', async () => {
    server.refuse(EraseMeOperation, { code: 'team.lastOrganiser', message: 'Это последний организатор' });
    const page = await openPage(DataPage);
    await page.click('button', 'Стереть мои данные…');
    await page.type(/слово «стереть»/, 'erase');
    await page.click('button', 'Стереть навсегда');
    expect(page.text()).toContain('Это последний организатор');
    expect(page.text()).toContain('Что останется');
  });
});
