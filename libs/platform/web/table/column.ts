import { Directive, TemplateRef, inject, input } from '@angular/core';
import type { Text } from '../texts/message';

/** A column of a table. Its cells are `text`, or a `kCell` template of the same id. Sortable when it has `sort`. */
export type Column<Row> = {
  readonly id: string;
  readonly title: Text;
  readonly text?: (row: Row) => Text | number | null | undefined;
  readonly sort?: (row: Row) => string | number | null | undefined;
  readonly end?: boolean;
};

export type Sorting = { readonly column: string; readonly down: boolean };

/** How the cells of a column are drawn: `<ng-template kCell="name" [kCellRows]="people()" let-person> … </ng-template>` */
@Directive({ selector: 'ng-template[kCell]' })
export class Cell<Row> {
  readonly kCell = input.required<string>();
  /** Only tells the compiler what a row is. */
  readonly kCellRows = input<readonly Row[]>();
  readonly template = inject<TemplateRef<{ $implicit: Row }>>(TemplateRef);

  static ngTemplateContextGuard<Row>(cell: Cell<Row>, context: unknown): context is { $implicit: Row } {
    return cell instanceof Cell && context !== null;
  }
}
