import { Clock, isPeriod, isWithin } from './clock';

describe('the time for which something is kept', () => {
  it('is chosen between its bounds', () => {
    const bounds = { clock: Clock.EventEnded, period: 'P1Y', shortest: 'P1M', longest: 'P3Y' } as const;
    expect((['P30D', 'P1M', 'P31D', 'P3Y', 'P37M'] as const).map((one) => isWithin(one, bounds))).toEqual([false, true, true, true, false]);
    expect(['P1D', 'P90D', 'P1825D'].map(isPeriod)).toEqual([true, true, true]);
    for (const text of ['P0D', 'P1W', 'P-1D', 'P1M2D', 'P1xD', '1 day', 'about P1D', "P1D' or true"]) expect([text, isPeriod(text)]).toEqual([text, false]);
  });
});
