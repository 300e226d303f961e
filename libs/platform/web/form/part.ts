import { Directive, booleanAttribute, computed, input } from '@angular/core';
import type { Text } from '../texts/message';
import { injectForm } from './form';
import type { Problem } from './problems';

/** What all parts of a form have: a name that problems point at, a label, a hint. What is not optional is required, without a star. */
@Directive()
export abstract class Part {
  readonly name = input.required<string>();
  readonly label = input.required<Text>();
  readonly hint = input<Text>();
  readonly optional = input(false, { transform: booleanAttribute });
  /** One question on a page: its label is the page's heading. */
  readonly heading = input(false, { transform: booleanAttribute });
  readonly disabled = input(false, { transform: booleanAttribute });
  /** For a part outside a form; inside one it finds its own problem. */
  readonly error = input<Text>();

  private readonly form = injectForm();

  readonly problem = computed<Problem | undefined>(() => {
    const own = this.error();
    return own ? { field: this.name(), text: own } : this.form?.problems().of(this.name());
  });
  readonly labelId = computed(() => `${this.name()}-label`);
  readonly hintId = computed(() => `${this.name()}-hint`);
  readonly problemId = computed(() => `${this.name()}-problem`);
  readonly shownHint = computed(() => this.hint());
  readonly describedBy = computed(() => [this.shownHint() && this.hintId(), this.problem() && this.problemId()].filter(Boolean).join(' ') || null);
  readonly invalid = computed(() => (this.problem() ? true : null));
}
