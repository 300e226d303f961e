import { TestBed } from '@angular/core/testing';
import { NextSteps } from './next-steps';
import type { Steps } from './next-steps';

describe('what comes next in planning an edition', () => {
  const step =
    (text: string): (() => Promise<Steps>) =>
    () =>
      Promise.resolve(
        () =>
          ({ slug }) =>
            Promise.resolve([{ text, link: `/e/${slug}`, state: '' }]),
      );

  it('is what the rooms say, in their order', async () => {
    const steps = TestBed.inject(NextSteps);
    steps.take([step('Rooms'), step('Guests')]);
    expect(await steps.of({ id: 'e1', slug: 'meeting' })).toEqual({
      tasks: [
        { text: 'Rooms', link: '/e/meeting', state: '' },
        { text: 'Guests', link: '/e/meeting', state: '' },
      ],
      whole: true,
    });
  });

  it('is told as far as it is known when a room does not answer', async () => {
    const steps = TestBed.inject(NextSteps);
    steps.take([() => Promise.resolve(() => () => Promise.reject(new Error('no answer'))), step('Guests')]);
    expect(await steps.of({ id: 'e1', slug: 'meeting' })).toMatchObject({ tasks: [{ text: 'Guests' }], whole: false });
  });
});
