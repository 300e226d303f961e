import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Toasts } from '../state/toasts';
import { FakeServer } from '../testing';
import { apiPages } from './api-pages';
import type { Operation } from './operation';

type Guests = { guests: { items: string[]; next: string | null } };
const Guests: Operation<Guests, { search: string; after?: string | null }> = { id: 'g1', name: 'Guests' };
const five = Array.from({ length: 5 }, (_, at) => `Guest 0${at + 1}`);

@Component({ template: '' })
class GuestList {
  readonly search = signal('');
  readonly guests = apiPages(
    Guests,
    () => ({ search: this.search() }),
    ({ guests }) => guests,
  );
}

describe('a list that comes page by page', () => {
  let server: FakeServer;
  let list: GuestList;

  /** Two guests a page; the mark is the last of them. */
  const pageOf = (found: readonly string[], after?: string | null): Guests => {
    const from = after ? found.indexOf(after) + 1 : 0;
    const items = found.slice(from, from + 2);
    return { guests: { items, next: from + 2 < found.length ? String(items.at(-1)) : null } };
  };
  const settled = () => new Promise((done) => setTimeout(done, 0));

  beforeEach(async () => {
    server = new FakeServer().on(Guests, ({ search, after }) =>
      pageOf(
        five.filter((name) => name.includes(search)),
        after,
      ),
    );
    list = TestBed.createComponent(GuestList).componentInstance;
    TestBed.tick();
    await settled();
  });

  it('shows the first page, and each further one below it, until there is no more', async () => {
    expect(list.guests.rows()).toEqual(['Guest 01', 'Guest 02']);
    await list.guests.more();
    expect(list.guests.rows()).toEqual(['Guest 01', 'Guest 02', 'Guest 03', 'Guest 04']);
    expect(list.guests.hasMore()).toBe(true);
    await list.guests.more();
    expect(list.guests.rows()).toEqual(five);
    expect(list.guests.hasMore()).toBe(false);
  });

  it('begins anew with a new question', async () => {
    await list.guests.more();
    list.search.set('05');
    TestBed.tick();
    await settled();
    expect(list.guests.rows()).toEqual(['Guest 05']);
  });

  it('mixes no page of the old question into the answer to the new one', async () => {
    let arrive: (page: Guests) => void = () => undefined;
    const late = new Promise<Guests>((resolve) => (arrive = resolve));
    server.on(Guests, ({ search, after }) => (after ? late : pageOf(search ? ['Guest 05'] : five)));
    const asked = list.guests.more();
    list.search.set('05');
    TestBed.tick();
    await settled();
    arrive({ guests: { items: ['Guest 03', 'Guest 04'], next: null } });
    await asked;
    expect(list.guests.rows()).toEqual(['Guest 05']);
  });

  it('keeps what it has when the line breaks, says so, and can be asked again', async () => {
    server.disconnect();
    await list.guests.more();
    expect(list.guests.rows()).toHaveLength(2);
    expect(TestBed.inject(Toasts).list()).toHaveLength(1);
    server.connect();
    await list.guests.more();
    expect(list.guests.rows()).toHaveLength(4);
  });
});
