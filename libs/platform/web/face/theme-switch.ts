import { Component, computed, inject } from '@angular/core';
import { Select } from '../form/select';
import { faceTexts } from './face.texts';
import { Theme } from './theme';
import type { ThemeName } from './theme';

const isTheme = (text: string): text is ThemeName => ['system', 'light', 'dark'].includes(text);

/** Light, dark, or as the system. */
@Component({
  selector: 'k-theme-switch',
  imports: [Select],
  template: `<k-select name="theme" [label]="texts.theme" [placeholder]="null" [choices]="choices()" [value]="theme.name()" (valueChange)="choose($event)" />`,
})
export class ThemeSwitch {
  protected readonly theme = inject(Theme);
  protected readonly texts = faceTexts;
  protected readonly choices = computed(() => [
    { value: 'system', label: faceTexts.themeSystem },
    { value: 'light', label: faceTexts.themeLight },
    { value: 'dark', label: faceTexts.themeDark },
  ]);

  protected choose(name: string): void {
    if (isTheme(name)) this.theme.choose(name);
  }
}
