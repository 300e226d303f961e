import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { FakeServer, openPage } from '@kunak/platform/web/testing';
import { ErasePersonOperation, ExportPersonArchiveOperation, HeldOfPersonOperation } from './held.graphql.ts';
import { HeldPage } from './held-page';

describe('what is held of a person', () => {
  let server: FakeServer;
  const answer = (mayErase: boolean) => ({ heldOfPerson: { personId: 'guest', displayName: 'Гость 07', mayErase, staying: ['Карточка'], purposes: [] } });
  const names = () => server.asked.map(({ name }) => name);
  beforeEach(() => {
    // jsdom keeps no files.
    URL.createObjectURL = () => 'blob:invented';
    HTMLAnchorElement.prototype.click = () => undefined;
    server = new FakeServer()
      .on(HeldOfPersonOperation, () => answer(true))
      .on(ExportPersonArchiveOperation, () => ({ exportPersonArchive: { zip: btoa('PK') } }))
      .on(ErasePersonOperation, () => ({ erasePerson: true }));
  });

  it('goes into a file only with a reason', async () => {
    const page = await openPage(HeldPage, { id: 'guest' });
    expect(page.text()).toContain('Ничего не хранится');
    await page.click('button', 'Собрать файл');
    await page.click('button', 'Собрать и скачать');
    expect(names()).toEqual(['HeldOfPerson']);
    await page.type('Зачем', 'попросил письмом');
    await page.click('button', 'Собрать и скачать');
    expect(server.asked.at(-1)).toMatchObject({ name: 'ExportPersonArchive', variables: { id: 'guest', language: 'ru', reason: 'попросил письмом' } });
    expect(page.all('dialog')).toEqual([]);
  });

  it('is erased only with a reason and under the right name', async () => {
    const page = await openPage(HeldPage, { id: 'guest' });
    await page.click('button', 'Стереть…');
    const left: unknown[] = [];
    TestBed.inject(Router).navigateByUrl = (address) => Promise.resolve(left.push(address) > 0);
    await page.click('radio', 'Хранить эти данные опасно для человека');
    await page.type(/напишите имя: Гость 07/, 'Гость 08');
    await page.click('button', 'Стереть навсегда');
    expect(names()).toEqual(['HeldOfPerson']);
    await page.type(/напишите имя: Гость 07/, 'гость 07');
    await page.click('button', 'Стереть навсегда');
    expect(server.asked.at(-1)).toMatchObject({ name: 'ErasePerson', variables: { id: 'guest', reason: 'danger', confirmation: 'гость 07' } });
    expect(left).toEqual(['/people']);
  });

  it('offers no erasing to those who may not', async () => {
    server.on(HeldOfPersonOperation, () => answer(false));
    const page = await openPage(HeldPage, { id: 'guest' });
    expect(page.all('button').map((button) => button.textContent?.trim())).toEqual(['Собрать файл']);
  });
});
