import { messagesIn, problemsOf } from './messages.mjs';

describe('the texts of the interface', () => {
  it('are found wherever both languages stand side by side', () => {
    const text = "export const peopleTexts = messages({ title: { ru: 'Люди', en: 'People' }, lost: { ru: 'Нет' } });";
    expect(messagesIn('a.texts.ts', text)).toEqual([
      { ru: 'Люди', en: 'People', line: 1 },
      { ru: 'Нет', line: 1 },
    ]);
  });

  it('speak both languages', () => {
    expect(problemsOf({ ru: 'Нет' })).toEqual(['has no English: “Нет”']);
    expect(problemsOf({ en: 'None' })).toEqual(['has no Russian: “None”']);
  });

  it('count in all four Russian forms', () => {
    const en = '{count, plural, one {# guest} other {# guests}}';
    expect(problemsOf({ ru: '{count, plural, one {# гость} few {# гостя} many {# гостей} other {# гостя}}', en })).toEqual([]);
    expect(problemsOf({ ru: '{count, plural, one {# гость} few {# гостя} other {# гостей}}', en })).toEqual(['lacks the plural form many of {count} in ru']);
  });

  it('fill in the same places in both languages', () => {
    expect(problemsOf({ ru: 'Осталось {days} дн.', en: '{count} days left' })).toEqual([
      'fills in {days} in Russian and {count} in English: “{count} days left”',
    ]);
  });

  it('are well-formed and quiet', () => {
    expect(problemsOf({ ru: 'Осталось {days', en: 'Left' })[0]).toContain('is not ICU MessageFormat');
    expect(problemsOf({ ru: 'Готово!', en: 'Done' })).toEqual(['raises its voice: “Готово!”']);
  });
});
