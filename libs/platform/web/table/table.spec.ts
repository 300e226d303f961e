import { Component, signal } from '@angular/core';
import { Empty } from '../state/empty';
import { openPage } from '../testing';
import { Cell } from './column';
import type { Column } from './column';
import { Table } from './table';

type Guest = { readonly id: string; readonly name: string; readonly nights: number | null };

@Component({
  selector: 'guests-table',
  imports: [Cell, Empty, Table],
  template: `
    <k-table opens selectable [caption]="guests" [rows]="rows()" [columns]="columns" [rowId]="idOf" [(selected)]="selected" (opened)="opened.set($event.name)">
      <ng-template kCell="nights" [kCellRows]="rows()" let-row>{{ row.nights ?? 'не знаем' }}</ng-template>
      <button selectionActions type="button">{{ invite }}</button>
      <k-empty [title]="nobody" />
    </k-table>
  `,
})
class GuestsTable {
  protected readonly guests = 'Гости';
  protected readonly invite = 'Пригласить';
  protected readonly nobody = 'Пока никого нет';
  readonly rows = signal<readonly Guest[]>([
    { id: 'a', name: 'Гость 10', nights: 2 },
    { id: 'b', name: 'Гость 9', nights: null },
    { id: 'c', name: 'Ӏиса', nights: 11 },
  ]);
  readonly columns: readonly Column<Guest>[] = [
    { id: 'name', title: 'Имя', text: (row) => row.name, sort: (row) => row.name },
    { id: 'nights', title: 'Ночи', sort: (row) => row.nights },
  ];
  readonly selected = signal<readonly string[]>([]);
  readonly opened = signal('');
  readonly idOf = (row: Guest): string => row.id;
}

const names = (page: { all: (role: string) => HTMLElement[] }): string[] =>
  page
    .all('row')
    .slice(1)
    .map((row) => row.querySelector('.open')?.textContent?.trim() ?? '');

describe('a table', () => {
  it('keeps the order that it is given until a header is pressed', async () => {
    const page = await openPage(GuestsTable);
    expect(names(page)).toEqual(['Гость 10', 'Гость 9', 'Ӏиса']);
  });

  it('sorts by a header, numbers in names as numbers, then the other way round', async () => {
    const page = await openPage(GuestsTable);
    await page.click('button', 'Имя');
    expect(names(page)).toEqual(['Гость 9', 'Гость 10', 'Ӏиса']);
    expect(page.the('columnheader', 'Имя').getAttribute('aria-sort')).toBe('ascending');
    await page.click('button', 'Имя');
    expect(names(page)).toEqual(['Ӏиса', 'Гость 10', 'Гость 9']);
    expect(page.the('columnheader', 'Имя').getAttribute('aria-sort')).toBe('descending');
  });

  it('puts what is not known last, whichever way', async () => {
    const page = await openPage(GuestsTable);
    await page.click('button', 'Ночи');
    expect(names(page)).toEqual(['Гость 10', 'Ӏиса', 'Гость 9']);
    await page.click('button', 'Ночи');
    expect(names(page)).toEqual(['Ӏиса', 'Гость 10', 'Гость 9']);
  });

  it('selects one, all, and none, and says how many', async () => {
    const page = await openPage(GuestsTable);
    await page.click('checkbox', 'Выбрать: Гость 9');
    expect(page.the('status').textContent).toContain('Выбрана 1 строка');
    expect(page.the('button', 'Пригласить')).toBeTruthy();
    await page.click('checkbox', 'Выбрать все');
    expect(page.fixture.componentInstance.selected()).toEqual(['a', 'b', 'c']);
    await page.click('button', 'Снять выбор');
    expect(page.all('status')).toEqual([]);
  });

  it('opens a row from the keyboard and walks to the next', async () => {
    const page = await openPage(GuestsTable);
    page.the('button', 'Гость 10').focus();
    await page.press('ArrowDown');
    expect(document.activeElement).toBe(page.the('button', 'Гость 9'));
    await page.click('button', 'Гость 9');
    expect(page.fixture.componentInstance.opened()).toBe('Гость 9');
  });

  it('says what to do when it has no rows', async () => {
    const page = await openPage(GuestsTable);
    page.fixture.componentInstance.rows.set([]);
    await page.settle();
    expect(page.text()).toBe('Пока никого нет');
    expect(page.all('row')).toEqual([]);
  });

  it('ticks everything between two rows with Shift', async () => {
    const page = await openPage(GuestsTable);
    const box = (name: string): HTMLElement => page.the('checkbox', `Выбрать: ${name}`);
    box('Гость 10').click();
    box('Ӏиса').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true }));
    await page.settle();
    expect(page.fixture.componentInstance.selected()).toEqual(['a', 'b', 'c']);
    box('Гость 9').click();
    expect(page.fixture.componentInstance.selected()).toEqual(['a', 'c']);
  });
});
