import { Component, inject, signal } from '@angular/core';
import { apiResource } from '../api/api-resource';
import type { Operation } from '../api/operation';
import { FakeServer, later, openPage } from '../testing';
import { Texts } from '../texts/texts';
import { deciders } from './deciders';
import { WhenReady } from './when-ready';

const Guests: Operation<{ guests: string[] }, { search: string }> = { id: 'g', name: 'Guests' };

@Component({
  selector: 'guests-page',
  imports: [WhenReady],
  template: `<ng-container *kReady="let answer of guests">{{ answer.guests.join(', ') }}</ng-container>`,
})
class GuestsPage {
  protected readonly t = inject(Texts).t;
  readonly search = signal('');
  readonly guests = apiResource(Guests, () => ({ search: this.search() }), { keep: true });
}

@Component({
  selector: 'team-page',
  imports: [WhenReady],
  template: `<ng-container *kReady="let answer of guests; ask: ask">{{ answer.guests.join(', ') }}</ng-container>`,
})
class TeamPage {
  protected readonly ask = deciders.wholeHost;
  readonly guests = apiResource(Guests, () => ({ search: '' }));
}

describe('a part of a page that reads from the server', () => {
  let server: FakeServer;
  beforeEach(() => (server = new FakeServer()));

  it('says that it loads, then shows what came', async () => {
    const late = later<{ guests: string[] }>();
    server.on(Guests, () => late.promise);
    const opening = openPage(GuestsPage);
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(document.body.textContent).toContain('Загружаем');
    late.resolve({ guests: ['Гость 01', 'Гость 02'] });
    expect((await opening).text()).toBe('Гость 01, Гость 02');
  });

  it('says what failed and tries again', async () => {
    server.refuse(Guests, { code: 'platform.broken', message: 'Что-то сломалось у нас' });
    const page = await openPage(GuestsPage);
    expect(page.text()).toContain('Что-то сломалось у нас');
    server.on(Guests, () => ({ guests: ['Гость 01'] }));
    await page.click('button', 'Попробовать ещё раз');
    expect(page.text()).toBe('Гость 01');
  });

  it('says that there is no connection', async () => {
    server.disconnect();
    expect((await openPage(GuestsPage)).text()).toContain('Нет связи');
  });

  it('asks again by itself when the connection is back', async () => {
    server.on(Guests, () => ({ guests: ['Гость 01'] }));
    server.disconnect();
    const page = await openPage(GuestsPage);
    expect(page.text()).toContain('Нет связи');
    server.connect();
    window.dispatchEvent(new Event('online'));
    await page.settle();
    expect(page.text()).toBe('Гость 01');
  });

  it('says whom to ask when it is hidden, and never stays blank', async () => {
    server.refuse(Guests, { code: 'platform.notFound', message: 'Не найдено' });
    expect((await openPage(GuestsPage)).text()).toContain('решают организаторы: спросите их');
  });

  it('names those whom the place names', async () => {
    server.refuse(Guests, { code: 'platform.notFound', message: 'Не найдено' });
    const page = await openPage(TeamPage);
    expect(page.text()).toContain('кто ведёт всю организацию');
    expect(page.text()).not.toContain('решают организаторы');
  });

  it('goes on showing the list while a search is under way', async () => {
    server.on(Guests, ({ search }) => ({ guests: [`Гость 0${search.length}`] }));
    const page = await openPage(GuestsPage);
    const late = later<{ guests: string[] }>();
    server.on(Guests, () => late.promise);
    page.fixture.componentInstance.search.set('ах');
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(page.text()).toBe('Гость 00');
    late.resolve({ guests: ['Гость 07'] });
    await page.settle();
    expect(page.text()).toBe('Гость 07');
  });

  it('keeps the list when a reload fails', async () => {
    server.on(Guests, () => ({ guests: ['Гость 01'] }));
    const page = await openPage(GuestsPage);
    server.disconnect();
    page.fixture.componentInstance.guests.reload();
    await page.settle();
    expect(page.text()).toBe('Гость 01');
  });

  it('shows a change at once and takes it back', async () => {
    server.on(Guests, () => ({ guests: ['Гость 01', 'Гость 02'] }));
    const page = await openPage(GuestsPage);
    const back = page.fixture.componentInstance.guests.change(({ guests }) => ({ guests: guests.slice(1) }));
    await page.settle();
    expect(page.text()).toBe('Гость 02');
    back();
    await page.settle();
    expect(page.text()).toBe('Гость 01, Гость 02');
  });
});
