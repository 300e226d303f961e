import { DOCUMENT, Injectable, effect, inject, signal } from '@angular/core';

export type ThemeName = 'system' | 'light' | 'dark';

/** Light or dark: as the system, unless chosen. The choice lasts as long as this browser tab. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly document = inject(DOCUMENT);
  private readonly storage = this.document.defaultView?.sessionStorage;
  readonly name = signal<ThemeName>(this.remembered());

  constructor() {
    effect(() => {
      const name = this.name();
      if (name === 'system') this.document.documentElement.removeAttribute('data-theme');
      else this.document.documentElement.setAttribute('data-theme', name);
    });
  }

  choose(name: ThemeName): void {
    this.name.set(name);
    this.storage?.setItem('theme', name);
  }

  private remembered(): ThemeName {
    const name = this.storage?.getItem('theme');
    return name === 'light' || name === 'dark' ? name : 'system';
  }
}
