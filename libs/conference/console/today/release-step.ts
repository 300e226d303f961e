import { inject } from '@angular/core';
import { Api, Formats, Texts } from '@kunak/platform/web';
import type { Steps } from '@kunak/platform/web';
import { ReleaseStepOperation } from './release-step.graphql.ts';
import { stepTexts } from './step.texts';
import { todayTexts } from './today.texts';

/** What participants know of the programme: nothing yet, less than has changed since, or all of it. */
export const releaseStep: Steps = () => {
  const api = inject(Api);
  const formats = inject(Formats);
  const { t } = inject(Texts);
  return async ({ id, slug }) => {
    const { last, sessions, changes } = (await api.run(ReleaseStepOperation, { eventId: id })).releaseCheck;
    const text = stepTexts.release;
    // Without a session in its place there is nothing that could be told.
    if (!last && sessions === 0) return [{ text, state: stepTexts.nothingYet }];
    const link = ['/e', slug, 'release'];
    if (!last) return [{ text, link, state: stepTexts.notReleased, kind: 'primary' }];
    if (changes.length > 0) return [{ text, link, state: t(todayTexts.changed, { count: changes.length }), kind: 'warn' }];
    return [{ text, link, state: t(stepTexts.released, { number: last.number, day: formats.moment(last.releasedAt) }) }];
  };
};
