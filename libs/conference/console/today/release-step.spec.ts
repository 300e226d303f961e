import { TestBed } from '@angular/core/testing';
import { Texts } from '@kunak/platform/web';
import type { Task } from '@kunak/platform/web';
import { FakeServer } from '@kunak/platform/web/testing';
import { releaseStep } from './release-step';
import { ReleaseStepOperation } from './release-step.graphql.ts';
import type { ReleaseStepResult } from './release-step.graphql.ts';

type Check = ReleaseStepResult['releaseCheck'];
const last = { number: 3, releasedAt: '2027-10-01T09:00:00.000Z' };

describe('the release among the next steps of an edition', () => {
  const stepWith = async (check: Check): Promise<Pick<Task, 'state' | 'kind' | 'link'>> => {
    new FakeServer().on(ReleaseStepOperation, () => ({ releaseCheck: check }));
    const { language, t } = TestBed.inject(Texts);
    language.set('ru');
    const [step] = await TestBed.runInInjectionContext(releaseStep)({ id: 'e1', slug: 'meeting' });
    return { state: t(step?.state), kind: step?.kind, link: step?.link };
  };
  const link = ['/e', 'meeting', 'release'];

  it('waits for a schedule', async () => {
    expect(await stepWith({ last: null, sessions: 0, changes: [] })).toEqual({ state: 'Пока нечего выпускать', kind: undefined, link: undefined });
  });

  it('is to be made, and made again after changes', async () => {
    expect(await stepWith({ last: null, sessions: 4, changes: [{ id: 's1' }] })).toEqual({ state: 'Не выпущено', kind: 'primary', link });
    const changed = await stepWith({ last, sessions: 4, changes: [{ id: 's1' }, { id: 's2' }] });
    expect(changed).toEqual({ state: '2 сессии изменились после выпуска', kind: 'warn', link });
  });

  it('is told with its number where participants see all there is', async () => {
    const { state, kind } = await stepWith({ last, sessions: 4, changes: [] });
    expect([String(state), kind]).toEqual([expect.stringMatching(/^Выпуск 3, .*1 окт/), undefined]);
  });
});
