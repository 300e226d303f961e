import { Component, computed, inject, input } from '@angular/core';
import { Tag, Texts } from '@kunak/platform/web';
import type { TagKind } from '@kunak/platform/web';
import { participationStateLabels } from '@kunak/registration/rules';
import type { ParticipationState } from '@kunak/registration/rules';

/** Colour where somebody must act: the organiser (warn), the guest with a seat kept (info), nobody now (plain). */
const kinds: Readonly<Record<ParticipationState, TagKind>> = {
  invited: 'plain',
  applied: 'warn',
  accepted: 'info',
  'waiting-list': 'accent',
  confirmed: 'ok',
  declined: 'plain',
  'not-coming': 'plain',
  withdrawn: 'plain',
  'walk-in': 'warn',
};

@Component({
  selector: 'registration-state-tag',
  imports: [Tag],
  template: `<k-tag [kind]="kind()">{{ t(labels[state()]) }}</k-tag>`,
})
export class StateTag {
  readonly state = input.required<ParticipationState>();
  protected readonly t = inject(Texts).t;
  protected readonly labels = participationStateLabels;
  protected readonly kind = computed(() => kinds[this.state()]);
}
