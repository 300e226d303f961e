import { Component, ElementRef, afterRenderEffect, computed, inject, resource, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { Modal } from '../dialogs/modal';
import { Icon } from '../icons/icon';
import type { IconName } from '../icons/icon-paths';
import { Texts } from '../texts/texts';
import { Commands } from './commands';
import { faceTexts } from './face.texts';
import { Navigation } from './nav';
import { Shortcuts } from './shortcuts';

type Line = { readonly key: string; readonly label: string; readonly hint?: string; readonly icon?: IconName; readonly run: () => void };

/** Ctrl+K: finds pages, actions, people and sessions. Escape returns to exactly where one was. */
@Component({
  selector: 'k-palette',
  imports: [Icon, Modal],
  templateUrl: './palette.html',
  styleUrl: './palette.css',
})
export class Palette {
  private readonly commands = inject(Commands);
  private readonly navigation = inject(Navigation);
  private readonly router = inject(Router);
  private readonly input = viewChild<ElementRef<HTMLInputElement>>('input');
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly t = inject(Texts).t;
  protected readonly texts = faceTexts;
  protected readonly text = signal('');
  protected readonly active = signal(0);

  private readonly own = computed<readonly Line[]>(() => {
    const places = [...this.navigation.ofEvent(), ...this.navigation.ofHost()].map((entry) => ({
      key: entry.link,
      label: this.t(entry.label),
      words: '',
      icon: entry.icon,
      run: () => void this.router.navigateByUrl(entry.link),
    }));
    const actions = this.commands.list().map((command) => ({
      key: command.id,
      label: this.t(command.label),
      words: this.t(command.words),
      hint: command.keys,
      icon: command.icon,
      run: () => this.commands.run(command),
    }));
    const parts = this.text().toLocaleLowerCase().split(/\s+/).filter(Boolean);
    return [...actions, ...places].filter(({ label, words }) => parts.every((part) => `${label} ${words}`.toLocaleLowerCase().includes(part)));
  });

  private readonly found = resource({
    params: () => (this.shortcuts.paletteOpen() && this.text().trim().length > 1 ? this.text().trim() : undefined),
    loader: async ({ params, abortSignal }) => {
      await new Promise((resolve) => setTimeout(resolve, 150));
      return abortSignal.aborted ? [] : this.commands.find(params);
    },
  });

  protected readonly lines = computed<readonly Line[]>(() => {
    const found = this.found.hasValue() ? this.found.value() : [];
    return [...this.own(), ...found.map((one) => ({ ...one, key: `${one.link} ${one.label}`, run: () => void this.router.navigateByUrl(one.link) }))];
  });

  constructor() {
    afterRenderEffect(() => {
      if (this.shortcuts.paletteOpen()) this.input()?.nativeElement.focus();
    });
  }

  protected type(text: string): void {
    this.text.set(text);
    this.active.set(0);
  }

  protected close(): void {
    this.shortcuts.paletteOpen.set(false);
    this.type('');
  }

  protected run(line: Line | undefined): void {
    if (!line) return;
    this.close();
    line.run();
  }

  protected press(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') this.run(this.lines()[this.active()]);
    if (!step) return;
    event.preventDefault();
    this.active.update((active) => Math.max(0, Math.min(this.lines().length - 1, active + step)));
  }
}
