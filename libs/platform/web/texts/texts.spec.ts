import { Component, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TextField } from '../form/text-field';
import { openPage } from '../testing';
import { messages } from './message';
import { Texts } from './texts';

const texts = messages({
  guests: {
    ru: '{count, plural, one {# гость} few {# гостя} many {# гостей} other {# гостя}}',
    en: '{count, plural, one {# guest} other {# guests}}',
  },
  name: { ru: 'Имя', en: 'Name' },
});

@Component({
  selector: 'form-page',
  imports: [TextField],
  template: `<p>{{ t(texts.guests, { count: 5 }) }}</p>
    <k-text-field name="name" [label]="texts.name" />`,
})
class FormPage {
  protected readonly t = inject(Texts).t;
  protected readonly texts = texts;
}

describe('the language of a page', () => {
  it('changes at once and leaves a half-filled form as it was', async () => {
    const page = await openPage(FormPage);
    await page.type('Имя', 'ГӀалгӀай');
    expect(page.text()).toContain('5 гостей');
    expect(document.documentElement.lang).toBe('ru');

    TestBed.inject(Texts).choose('en');
    await page.settle();
    expect(page.text()).toContain('5 guests');
    expect(page.field('Name').value).toBe('ГӀалгӀай');
    expect(document.documentElement.lang).toBe('en');
  });

  it.each([
    [1, '1 гость'],
    [2, '2 гостя'],
    [5, '5 гостей'],
    [21, '21 гость'],
    [1.5, '1,5 гостя'],
  ])('says %s with the right Russian form', (count, words) => {
    const reader = TestBed.inject(Texts);
    reader.language.set('ru');
    expect(reader.t(texts.guests, { count })).toBe(words);
  });

  it('keeps nothing in the browser', async () => {
    await openPage(FormPage);
    TestBed.inject(Texts).choose('en');
    expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, '']);
  });
});
