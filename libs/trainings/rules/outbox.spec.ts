import fc from 'fast-check';
import { acknowledged, countOf, dismiss, emptyOutbox, enqueue, failed, nextTry, pauseAfter, refused, startSending, wake } from './outbox';
import type { Outbox } from './outbox';
import { readOutbox, writeOutbox } from './outbox-store';

const isText = (payload: unknown): payload is string => typeof payload === 'string';
const withMarks = (...ids: string[]) => ids.reduce<Outbox<string>>((outbox, id) => enqueue(outbox, id, `mark ${id}`), emptyOutbox);
const ids = (items: readonly { readonly id: string }[]) => items.map((item) => item.id);

describe('the queue of the venue', () => {
  it('sends the oldest first, one batch at a time', () => {
    const { outbox, batch } = startSending(withMarks('a', 'b', 'c'), 0, 2);
    expect(ids(batch)).toEqual(['a', 'b']);
    expect(startSending(outbox, 0, 2).batch).toEqual([]);
    expect(ids(startSending(acknowledged(outbox, ['a', 'b']), 0, 2).batch)).toEqual(['c']);
  });

  it('takes a mark once', () => {
    expect(countOf(enqueue(withMarks('a'), 'a', 'again'), 'waiting')).toBe(1);
  });

  it('keeps what got no answer, and waits longer each time up to a minute', () => {
    const once = failed(startSending(withMarks('a'), 0, 10).outbox, 0, 1);
    expect(nextTry(once)).toBe(1_000);
    expect(startSending(once, 999, 10).batch).toEqual([]);
    const twice = failed(startSending(once, 1_000, 10).outbox, 1_000, 1);
    expect(nextTry(twice)).toBe(3_000);
    expect([3, 4, 6, 7, 60].map((tries) => pauseAfter(tries, 1))).toEqual([4_000, 8_000, 32_000, 60_000, 60_000]);
    expect(pauseAfter(1, 0)).toBe(500);
  });

  it('tries at once when the connection is back', () => {
    const waiting = failed(startSending(withMarks('a'), 0, 10).outbox, 0, 1);
    expect(ids(startSending(wake(waiting), 1, 10).batch)).toEqual(['a']);
  });

  it('shows a refused mark until somebody has read it, and holds nobody else up', () => {
    const sending = startSending(withMarks('a', 'b'), 0, 10).outbox;
    const after = acknowledged(refused(sending, 'a', 'This session does not count.'), ['b']);
    expect(countOf(after, 'refused')).toBe(1);
    expect(startSending(after, 0, 10).batch).toEqual([]);
    expect(dismiss(after, 'a').items).toEqual([]);
    expect(dismiss(withMarks('b'), 'b')).toEqual(withMarks('b'));
  });

  it('survives a reload in the middle of sending', () => {
    const { outbox } = startSending(refused(withMarks('a', 'b'), 'b', 'no'), 0, 10);
    const back = readOutbox(writeOutbox(outbox), isText);
    expect(back.items.map(({ id, state }) => [id, state])).toEqual([
      ['a', 'waiting'],
      ['b', 'refused'],
    ]);
    expect(back.items[1]?.refusal).toBe('no');
  });

  it.each([null, '', '{', '[]', '{"items":[{"id":7},null,"x"]}', '{"format":1}'])('starts empty from %j', (text) => {
    expect(readOutbox(text, isText)).toEqual(emptyOutbox);
  });
});

describe('whatever happens to connection and device', () => {
  it('brings every mark to the server exactly once', () => {
    const happening = fc.constantFrom('mark', 'send', 'lose-request', 'lose-answer', 'answer', 'reload');
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 80 }), (story) => {
        const server = new Map<string, number>();
        let [outbox, sent, now, made]: [Outbox<string>, string[], number, number] = [emptyOutbox, [], 0, 0];
        const arrive = () => sent.forEach((id) => server.set(id, server.get(id) ?? 1));
        const send = () => {
          const started = startSending(outbox, now, 3);
          outbox = started.outbox;
          if (started.batch.length > 0) sent = started.batch.map((item) => item.id);
        };
        const step = (what: string) => {
          now += 120_000;
          if (what === 'mark') outbox = enqueue(outbox, `m${(made += 1)}`, 'present');
          if (what === 'send') send();
          if (what === 'lose-answer') arrive();
          if (what === 'lose-answer' || what === 'lose-request') outbox = failed(outbox, now, 0.5);
          if (what === 'answer') {
            arrive();
            outbox = acknowledged(outbox, sent);
          }
          if (what === 'reload') outbox = readOutbox(writeOutbox(outbox), isText);
          if (what !== 'mark' && what !== 'send') sent = [];
        };
        story.forEach(step);
        for (let round = 0; outbox.items.length > 0; round += 1) {
          if (round > made + 2) throw new Error('the queue does not empty');
          ['reload', 'send', 'answer'].forEach(step);
        }
        expect([...server].sort()).toEqual(Array.from({ length: made }, (_, index) => [`m${index + 1}`, 1]).sort());
      }),
      { numRuns: 300 },
    );
  });
});
