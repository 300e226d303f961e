import { hoursText, readHours } from './hours-text';

describe('opening hours as they are written', () => {
  it.each([
    ['09:00–18:00', [{ from: '09:00', to: '18:00' }]],
    [
      ' 9.00 - 18.30 \n\n20:00—02:00',
      [
        { from: '09:00', to: '18:30' },
        { from: '20:00', to: '02:00' },
      ],
    ],
    ['2012-11-15 10:00-14:00', [{ day: '2012-11-15', from: '10:00', to: '14:00' }]],
    ['15.11.2012 10:00-14:00', [{ day: '2012-11-15', from: '10:00', to: '14:00' }]],
    ['', []],
  ])('%j', (typed, hours) => {
    expect(readHours(typed)).toEqual({ hours, unread: [] });
    expect(readHours(hoursText(hours))).toEqual({ hours, unread: [] });
  });

  it.each(['весь день', '25:00–26:00', '09:00', '2012-02-30 09:00–10:00', '09:00–18:00 и потом'])('«%s» says none', (line) => {
    expect(readHours(`10:00–11:00\n${line}`)).toEqual({ hours: [{ from: '10:00', to: '11:00' }], unread: [line] });
  });
});
