import { inject } from '@angular/core';
import { Api, Texts } from '@kunak/platform/web';
import type { Steps } from '@kunak/platform/web';
import { registrationNeedLabels } from '@kunak/registration/rules';
import { ParticipantsStepOperation } from './participants-step.graphql.ts';
import { stepTexts } from './step.texts';
import { needTexts } from './today.texts';

/** Guests: nobody yet, or the first thing that waits, or how many there are. */
export const participantsStep: Steps = () => {
  const api = inject(Api);
  const { t } = inject(Texts);
  return async ({ id, slug }) => {
    const { participationCounts, registrationNeeds } = await api.run(ParticipantsStepOperation, { eventId: id });
    const all = participationCounts.byState.reduce((sum, { count }) => sum + count, 0);
    const to = (page: string): readonly string[] => ['/e', slug, page];
    if (all === 0) return [{ text: stepTexts.participants, link: to('invite'), state: stepTexts.nobody, kind: 'primary' }];
    const [need] = registrationNeeds;
    if (!need) return [{ text: stepTexts.participants, link: to('participants'), state: t(stepTexts.counted, { all, taken: participationCounts.taken }) }];
    const { kind, count, waiting } = need;
    return [{ text: stepTexts.participants, link: to(needTexts[kind].page), state: t(registrationNeedLabels[kind], { count, waiting }), kind: 'warn' }];
  };
};
