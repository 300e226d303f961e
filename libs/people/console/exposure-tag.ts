import { Component, computed, inject, input } from '@angular/core';
import type { Exposure } from '@kunak/people/rules';
import { Tag, Texts } from '@kunak/platform/web';
import type { TagKind } from '@kunak/platform/web';
import { exposureTexts } from './exposure.texts';

const kinds: Readonly<Record<Exposure, TagKind>> = { public: 'info', internal: 'plain', confidential: 'vault' };

/** How far a name may travel, in one word. What nearly everybody is stands without a colour. */
@Component({
  selector: 'people-exposure-tag',
  imports: [Tag],
  template: `<k-tag [kind]="kind()">{{ t(texts[exposure()]) }}</k-tag>`,
  styles: `
    :host {
      white-space: nowrap;
    }
  `,
})
export class ExposureTag {
  readonly exposure = input.required<Exposure>();
  protected readonly t = inject(Texts).t;
  protected readonly texts = exposureTexts;
  protected readonly kind = computed(() => kinds[this.exposure()]);
}
