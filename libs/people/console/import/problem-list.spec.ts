import { cellProblems, peopleRefusals } from '@kunak/people/rules';
import { openPage } from '@kunak/platform/web/testing';
import { importTexts } from './import.texts';
import { kindLabels } from './problem-kinds.texts';
import { ProblemList } from './problem-list';

const empty = (row: number) => ({
  ...{ row, column: 3, letter: 'D', header: 'Телефон', field: null, value: '', suggestion: null, severity: 'warning' as const },
  ...{ code: 'people.cellEmpty', text: 'Пусто, хотя у других заполнено. Останется неизвестным.' },
});
const age = (row: number, years: number) => ({
  ...{ row, column: 2, letter: 'C', header: 'Дата рождения', field: null, value: '01.01.1900', suggestion: null, severity: 'warning' as const },
  ...{ code: 'people.cellUnlikelyAge', text: `Возраст ${years}: проверьте дату.` },
});

describe('what was noticed in a list', () => {
  const opened = async (problems: readonly unknown[]) => {
    const page = await openPage(ProblemList, { title: importTexts.warnings, hint: importTexts.warningsHint, problems });
    const places = (): string[] =>
      page
        .all('row')
        .slice(1)
        .map((row) => row.querySelector('td')?.textContent?.trim() ?? '');
    const pressed = (): string[] =>
      page
        .all('button')
        .filter((button) => button.getAttribute('aria-pressed') === 'true')
        .map(({ textContent }) => textContent?.trim() ?? '');
    return { page, places, pressed };
  };

  it('shows one kind alone at a click, says how many there are, and still names row and column', async () => {
    const { page, places, pressed } = await opened([age(2, 117), empty(2), empty(3), age(4, 120), empty(5)]);
    expect(places()).toEqual(['C2', 'D2', 'D3', 'C4', 'D5']);
    expect(pressed()).toEqual(['Все 5']);
    await page.click('button', 'Необычный возраст 2');
    expect(places()).toEqual(['C2', 'C4']);
    expect(page.the('status').textContent?.trim()).toBe('Показано: Необычный возраст (2 из 5)');
    await page.click('button', 'Пусто 3');
    expect([places(), pressed()]).toEqual([['D2', 'D3', 'D5'], ['Пусто 3']]);
    expect(page.all('row')[1]?.textContent).toContain('Телефон');
    await page.click('button', 'Все 5');
    expect(places()).toHaveLength(5);
  });

  it('shows everything again when the last of a kind is mended', async () => {
    const { page, places, pressed } = await opened([age(2, 117), empty(2), { ...empty(3), code: 'people.phoneBroken' }]);
    await page.click('button', 'Необычный возраст 1');
    page.fixture.componentRef.setInput('problems', [empty(2), { ...empty(3), code: 'people.phoneBroken' }]);
    await page.settle();
    expect([places(), pressed()]).toEqual([['D2', 'D3'], ['Все 2']]);
  });

  it('asks nothing where all are of one kind', async () => {
    const { page, places } = await opened([empty(2), empty(3)]);
    expect(places()).toEqual(['D2', 'D3']);
    expect(page.all('button', /^Все/)).toEqual([]);
  });

  it('has a word for every kind', () => {
    const { repeatsRow, knownAlready, ...ofCells } = cellProblems;
    const { codeNameNeeded, codeNameTells, reasonNeeded, ...ofReading } = peopleRefusals;
    const codes = [...Object.values(ofCells), ...Object.values(ofReading)].map(({ code }) => code);
    expect(Object.keys(kindLabels).sort()).toEqual(codes.sort());
  });
});
