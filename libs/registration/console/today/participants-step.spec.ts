import { TestBed } from '@angular/core/testing';
import { Texts } from '@kunak/platform/web';
import type { Task } from '@kunak/platform/web';
import { FakeServer } from '@kunak/platform/web/testing';
import { participantsStep } from './participants-step';
import { ParticipantsStepOperation } from './participants-step.graphql.ts';
import type { ParticipantsStepResult } from './participants-step.graphql.ts';

const nobody: ParticipantsStepResult = { participationCounts: { taken: 0, byState: [] }, registrationNeeds: [] };

describe('guests among the next steps of an edition', () => {
  const stepWith = async (answer: ParticipantsStepResult): Promise<Pick<Task, 'state' | 'kind' | 'link'>> => {
    new FakeServer().on(ParticipantsStepOperation, () => answer);
    TestBed.inject(Texts).language.set('ru');
    const [step, ...others] = await TestBed.runInInjectionContext(participantsStep)({ id: 'e1', slug: 'meeting' });
    expect(others).toEqual([]);
    return { state: TestBed.inject(Texts).t(step?.state), kind: step?.kind, link: step?.link };
  };

  it('begin with inviting them', async () => {
    expect(await stepWith(nobody)).toEqual({ state: 'Никто не приглашён', kind: 'primary', link: ['/e', 'meeting', 'invite'] });
  });

  it('are the first thing that waits for the organiser, in the server’s order', async () => {
    const needs = [
      { kind: 'decide' as const, count: 2, waiting: null },
      { kind: 'not-yet-invited' as const, count: 5, waiting: null },
    ];
    const counts = { taken: 1, byState: [{ count: 8 }] };
    expect(await stepWith({ participationCounts: counts, registrationNeeds: needs })).toEqual({
      state: '2 анкеты ждут решения',
      kind: 'warn',
      link: ['/e', 'meeting', 'participants'],
    });
    expect(await stepWith({ participationCounts: counts, registrationNeeds: needs.slice(1) })).toEqual({
      state: '5 человек в списке ещё без приглашения',
      kind: 'warn',
      link: ['/e', 'meeting', 'invite'],
    });
  });

  it('are told in numbers where nothing waits', async () => {
    const counts = { taken: 7, byState: [{ count: 7 }, { count: 5 }] };
    expect(await stepWith({ participationCounts: counts, registrationNeeds: [] })).toEqual({
      state: 'В списке 12, мест занято 7',
      kind: undefined,
      link: ['/e', 'meeting', 'participants'],
    });
  });
});
