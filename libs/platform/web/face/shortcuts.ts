import { DOCUMENT, DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { Commands } from './commands';
import type { Command } from './commands';

const typing = 'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"]';

/** Single keys that act. They can be switched off (WCAG 2.1.4), and never act while one types or a dialog is open. */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly document = inject(DOCUMENT);
  private readonly commands = inject(Commands);
  private readonly destroyed = inject(DestroyRef);
  private first = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly on = signal(true);
  readonly paletteOpen = signal(false);
  readonly helpOpen = signal(false);
  readonly list = computed(() => this.commands.list().filter(({ keys }) => keys));

  /** Begins to listen; each shell that has shortcuts calls it once. */
  listen(): void {
    const hear = (event: KeyboardEvent): void => this.hear(event);
    this.document.addEventListener('keydown', hear);
    this.destroyed.onDestroy(() => this.document.removeEventListener('keydown', hear));
  }

  private hear(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') {
      event.preventDefault();
      this.paletteOpen.update((open) => !open);
      return;
    }
    if (!this.on() || event.ctrlKey || event.metaKey || event.altKey || this.busy(event)) return;
    if (event.key === '?') this.helpOpen.set(true);
    else this.match(event);
  }

  private busy({ target }: KeyboardEvent): boolean {
    return (target instanceof Element && target.matches(typing)) || this.document.querySelector('dialog[open]') !== null;
  }

  /** By the place of the key, so that a Russian layout has the same shortcuts. */
  private match(event: KeyboardEvent): void {
    const letter = event.code === 'Slash' ? '/' : event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : null;
    if (letter === null) return;
    const command = this.named(`${this.first} ${letter}`.trim()) ?? this.named(letter);
    clearTimeout(this.timer);
    this.first = command ? '' : letter;
    this.timer = setTimeout(() => (this.first = ''), 1200);
    if (!command) return;
    event.preventDefault();
    this.commands.run(command);
  }

  private named(keys: string): Command | undefined {
    return this.list().find((command) => command.keys === keys);
  }
}
