import { TestBed } from '@angular/core/testing';
import { Formats } from './formats';
import { Texts } from './texts';

const plain = (text: string): string => text.replaceAll(/[\u2009\u202f\u00a0]/g, ' ');

function formats(language: 'ru' | 'en'): Formats {
  TestBed.inject(Texts).language.set(language);
  return TestBed.inject(Formats);
}

describe('dates and times', () => {
  it('writes days as each language does', () => {
    expect(formats('ru').day('2026-12-14')).toBe('14 декабря 2026');
    expect(formats('en').day('2026-12-14')).toBe('14 December 2026');
    expect(plain(formats('ru').days('2026-12-14', '2026-12-18'))).toBe('14–18 декабря 2026');
    expect(plain(formats('en').days('2026-12-14', '2026-12-18'))).toMatch(/^14 ?– ?18 December 2026$/);
  });

  it('shows the clock of the venue, in 24 hours, whatever the reader’s own clock', () => {
    // 16 November 2012, 17:05 in UTC: Stockholm stands one hour ahead, Tbilisi four.
    expect(formats('en').time('2012-11-16T17:05:00Z', 'Europe/Stockholm')).toBe('18:05');
    expect(formats('ru').time('2012-11-16T17:05:00Z', 'Asia/Tbilisi')).toBe('21:05');
    expect(formats('ru').times('2012-11-15T23:00:00Z', '2012-11-15T23:30:00Z', 'Europe/Stockholm')).toBe('00:00–00:30');
    expect(plain(formats('ru').moment('2012-11-16T17:05:00Z', 'Europe/Stockholm'))).toBe('16 нояб. 2012, 18:05');
  });
});
