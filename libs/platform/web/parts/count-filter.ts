import { Component, booleanAttribute, computed, inject, input, model } from '@angular/core';
import type { Text } from '../texts/message';
import { Texts } from '../texts/texts';

/** One kind of what is listed, and how much of it there is. */
export type CountedKind<Id extends string = string> = { readonly id: Id; readonly label: Text; readonly count: number };

/** How many there are of each kind; each number is the filter that shows them. */
@Component({
  selector: 'k-count-filter',
  host: { role: 'group', '[attr.aria-label]': 't(label())' },
  template: `
    <button type="button" class="k-pill" [attr.aria-pressed]="value().length === 0" (click)="value.set([])">
      {{ t(everything()) }} <b>{{ all() }}</b>
    </button>
    @for (kind of kinds(); track kind.id) {
      <button type="button" class="k-pill" [attr.aria-pressed]="value().includes(kind.id)" (click)="toggle(kind.id)">
        {{ t(kind.label) }} <b>{{ kind.count }}</b>
      </button>
    }
  `,
  styleUrl: './count-filter.css',
})
export class CountFilter<Id extends string> {
  readonly label = input.required<Text>();
  /** The word on the button that shows all kinds. */
  readonly everything = input.required<Text>();
  readonly kinds = input.required<readonly CountedKind<Id>[]>();
  readonly value = model.required<readonly Id[]>();
  /** Another kind takes the place of the former. */
  readonly single = input(false, { transform: booleanAttribute });
  protected readonly t = inject(Texts).t;
  protected readonly all = computed(() => this.kinds().reduce((sum, { count }) => sum + count, 0));

  protected toggle(kind: Id): void {
    const chosen = this.value();
    if (chosen.includes(kind)) this.value.set(chosen.filter((other) => other !== kind));
    else this.value.set(this.single() ? [kind] : [...chosen, kind]);
  }
}
