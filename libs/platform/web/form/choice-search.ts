import { Component, DestroyRef, DOCUMENT, booleanAttribute, afterRenderEffect, inject, input, model, output, signal } from '@angular/core';
import type { Text } from '../texts/message';
import { Texts } from '../texts/texts';
import { choiceTexts } from './choice-search.texts';
import { Part } from './part';
import { PartFrame } from './part-frame';

export type FoundChoice = { readonly id: string; readonly label: Text; readonly hint?: Text };
export type FindChoices = (typed: string) => Promise<readonly FoundChoice[]>;

/** One of too many to list: what is typed is looked for, arrows walk what was found, Enter takes it (the ARIA combobox with a listbox). */
@Component({
  selector: 'k-choice-search',
  imports: [PartFrame],
  templateUrl: './choice-search.html',
  styleUrl: './choice-search.css',
  host: { '(focusout)': 'leave($event)' },
})
export class ChoiceSearch extends Part {
  readonly find = input.required<FindChoices>();
  /** What stands in the field. */
  readonly text = model('');
  readonly picked = output<FoundChoice>();
  /** Begins to look with the first letter, or already when the field is entered. */
  readonly eager = input(false, { transform: booleanAttribute });

  protected readonly t = inject(Texts).t;
  protected readonly texts = choiceTexts;
  protected readonly open = signal(false);
  protected readonly found = signal<readonly FoundChoice[]>([]);
  protected readonly active = signal(-1);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  constructor() {
    super();
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
    const document = inject(DOCUMENT);
    // The list may open below the edge of what scrolls: first all of it comes into sight, then the choice that is walked to.
    afterRenderEffect(() => {
      if (!this.open()) return;
      for (const id of [this.listId(), this.optionId(this.active())]) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
    });
  }

  protected listId(): string {
    return `${this.name()}-list`;
  }

  protected optionId(index: number): string {
    return `${this.name()}-option-${index}`;
  }

  protected type(typed: string): void {
    this.text.set(typed);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(typed), 150);
  }

  protected enter(): void {
    if (this.eager()) void this.look('');
  }

  protected press(event: KeyboardEvent): void {
    const last = this.found().length - 1;
    const moves: Record<string, () => void> = {
      ArrowDown: () => (this.open() ? this.active.set(Math.min(this.active() + 1, last)) : void this.look(this.text())),
      ArrowUp: () => this.active.set(Math.max(this.active() - 1, 0)),
      Enter: () => this.pick(this.found()[this.active()]),
      Escape: () => this.open.set(false),
    };
    const move = moves[event.key];
    if (!move || (!this.open() && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  }

  protected pick(choice: FoundChoice | undefined): void {
    if (!choice) return;
    this.open.set(false);
    this.picked.emit(choice);
  }

  protected leave(event: FocusEvent): void {
    const host = event.currentTarget;
    if (host instanceof Element && event.relatedTarget instanceof Node && host.contains(event.relatedTarget)) return;
    this.open.set(false);
  }

  /** Only the answer to the last question counts. */
  private async look(typed: string): Promise<void> {
    const question = ++this.asked;
    const found = await this.find()(typed.trim());
    if (question !== this.asked) return;
    this.found.set(found);
    this.active.set(found.length > 0 ? 0 : -1);
    this.open.set(true);
  }
}
