import { Component, computed, inject, input } from '@angular/core';
import { Exposure, exposureLabels } from '@kunak/people/rules';
import { Tag, Texts } from '@kunak/platform/web';
import type { TagKind } from '@kunak/platform/web';

const kinds: Readonly<Record<Exposure, TagKind>> = { public: 'info', internal: 'plain', confidential: 'vault' };

/** How far a name may travel, in its words. */
@Component({
  selector: 'people-exposure-tag',
  imports: [Tag],
  template: `<k-tag [kind]="kind()">{{ t(labels[exposure()]) }}</k-tag>`,
})
export class ExposureTag {
  readonly exposure = input.required<Exposure>();
  protected readonly t = inject(Texts).t;
  protected readonly labels = exposureLabels;
  protected readonly kind = computed(() => kinds[this.exposure()]);
}
