import { Component, computed, inject, input, linkedSignal, model, output } from '@angular/core';
import { readName } from '@kunak/people/rules';
import { Button, Dialog, Form, Problems, TextField, Texts } from '@kunak/platform/web';
import { matchesSearch } from '@kunak/platform/rules';
import type { GuestRow } from './register-view';
import { walkInTexts } from './walk-in.texts';

/** Somebody is at the door and not on the roster, or on it under another spelling: both are one tap. */
@Component({
  selector: 'venue-walk-in-dialog',
  imports: [Button, Dialog, Form, TextField],
  template: `
    <k-dialog [title]="texts.title" [(open)]="open">
      <k-form [problems]="problems" (send)="add()">
        <k-text-field name="walk-in-name" [label]="texts.name" [hint]="texts.nameHint" [(value)]="name" />
        @if (known().length > 0) {
          <div class="k-stack">
            <p>{{ t(texts.perhaps) }}</p>
            @for (row of known(); track row.id) {
              <button kButton="secondary" type="button" icon="user-check" (click)="take(row)">{{ t(texts.markPresent, { name: row.name }) }}</button>
            }
          </div>
        }
        <button kButton type="submit" icon="user-plus">{{ t(texts.add) }}</button>
      </k-form>
    </k-dialog>
  `,
})
export class WalkInDialog {
  readonly open = model.required<boolean>();
  readonly rows = input.required<readonly GuestRow[]>();
  /** What was looked for in vain is most likely the name. */
  readonly sought = input('');
  readonly added = output<string>();
  readonly taken = output<GuestRow>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = walkInTexts;
  protected readonly problems = new Problems();
  protected readonly name = linkedSignal(() => (this.open() ? this.sought() : ''));
  protected readonly known = computed(() =>
    this.name().trim().length < 2
      ? []
      : this.rows()
          .filter(({ searchText }) => matchesSearch(searchText, this.name()))
          .slice(0, 3),
  );

  protected add(): void {
    const read = readName(this.name());
    if (!read.ok) return this.problems.show([{ field: 'walk-in-name', text: read.objection.reason.message, values: read.objection.values }]);
    this.added.emit(read.value);
    this.close();
  }

  protected take(row: GuestRow): void {
    this.taken.emit(row);
    this.close();
  }

  private close(): void {
    this.problems.clear();
    this.open.set(false);
  }
}
