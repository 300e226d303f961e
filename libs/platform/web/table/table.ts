import { NgTemplateOutlet } from '@angular/common';
import { Component, booleanAttribute, computed, contentChildren, inject, input, model, output } from '@angular/core';
import { Icon } from '../icons/icon';
import { Button } from '../parts/button';
import { partTexts } from '../parts/part.texts';
import { Texts } from '../texts/texts';
import type { Text } from '../texts/message';
import { Cell } from './column';
import type { Column, Sorting } from './column';
import { sorted } from './sorted';

/**
 * Rows under headers that sort and stay in sight; on a narrow screen each row is a small card.
 * With `opens`, the first cell is a button that opens the row; arrows walk up and down.
 */
@Component({
  selector: 'k-table',
  imports: [Button, Icon, NgTemplateOutlet],
  templateUrl: './table.html',
  styleUrl: './table.css',
})
export class Table<Row> {
  readonly caption = input.required<Text>();
  readonly rows = input.required<readonly Row[]>();
  readonly columns = input.required<readonly Column<Row>[]>();
  readonly rowId = input.required<(row: Row) => string>();
  readonly selectable = input(false, { transform: booleanAttribute });
  readonly opens = input(false, { transform: booleanAttribute });
  /** The server sorts: headers only tell what is asked for. */
  readonly sortedElsewhere = input(false, { transform: booleanAttribute });
  readonly selected = model<readonly string[]>([]);
  readonly sorting = model<Sorting | null>(null);
  readonly opened = output<Row>();

  private readonly cells = contentChildren<Cell<Row>>(Cell);
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = partTexts;

  /** Shift was held when a box was pressed: `change` itself does not tell. */
  private extending = false;
  private tickedLast = '';

  protected readonly shown = computed(() =>
    this.sortedElsewhere() ? this.rows() : sorted(this.rows(), this.columns(), this.sorting(), this.reader.language()),
  );
  protected readonly allSelected = computed(() => this.rows().every((row) => this.selected().includes(this.rowId()(row))));
  protected readonly someSelected = computed(() => this.selected().length > 0 && !this.allSelected());

  protected cellOf(column: string): Cell<Row>['template'] | undefined {
    return this.cells().find((cell) => cell.kCell() === column)?.template;
  }

  protected textOf(column: Column<Row>, row: Row): string {
    const text = column.text?.(row);
    return typeof text === 'number' ? String(text) : this.t(text);
  }

  protected nameOf(row: Row): string {
    const [first] = this.columns();
    return first ? this.textOf(first, row) || String(first.sort?.(row) ?? '') : '';
  }

  /** On a phone, where each cell has a line of its own, an empty one has none. */
  protected isBlank(column: Column<Row>, row: Row): boolean {
    return !this.cellOf(column.id) && this.textOf(column, row) === '';
  }

  protected sortOf(column: Column<Row>): 'ascending' | 'descending' | null {
    const sorting = this.sorting();
    return sorting?.column === column.id ? (sorting.down ? 'descending' : 'ascending') : null;
  }

  protected sortBy(column: Column<Row>): void {
    const sorting = this.sorting();
    this.sorting.set({ column: column.id, down: sorting?.column === column.id && !sorting.down });
  }

  protected noteShift({ shiftKey }: MouseEvent): void {
    this.extending = shiftKey;
  }

  /** With Shift, everything from the row that was ticked last to this one. */
  protected select(row: Row, checked: boolean): void {
    const ids = this.shown().map(this.rowId());
    const here = ids.indexOf(this.rowId()(row));
    const last = this.extending ? ids.indexOf(this.tickedLast) : -1;
    const range = last < 0 ? ids.slice(here, here + 1) : ids.slice(Math.min(last, here), Math.max(last, here) + 1);
    this.tickedLast = ids[here] ?? '';
    this.selected.update((before) => (checked ? [...new Set([...before, ...range])] : before.filter((id) => !range.includes(id))));
  }

  protected selectAll(checked: boolean): void {
    this.selected.set(checked ? this.rows().map(this.rowId()) : []);
  }

  /** Arrows go from one row's button to the next. */
  protected walk(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const body = event.currentTarget;
    if (!step || !(body instanceof HTMLElement) || !(event.target instanceof HTMLElement) || !event.target.matches('.open')) return;
    const buttons = [...body.querySelectorAll<HTMLElement>('.open')];
    event.preventDefault();
    buttons[buttons.indexOf(event.target) + step]?.focus();
  }
}
