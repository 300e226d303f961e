import { TestBed } from '@angular/core/testing';
import { Commands } from './commands';
import { Palette } from './palette';
import { Shortcuts } from './shortcuts';
import { openPage } from '../testing';
import type { OpenedPage } from '../testing';

const ran: string[] = [];
const command = (id: string, ru: string, en: string, keys?: string) => ({ id, label: { ru, en }, keys, act: () => ran.push(id) });
const newPerson = { ...command('new', 'Новый человек', 'New person', 'c'), words: { ru: 'добавить гостя', en: 'add a guest' } };

async function openPalette(): Promise<OpenedPage<Palette>> {
  const page = await openPage(Palette);
  const commands = TestBed.inject(Commands);
  commands.add([newPerson, command('rooms', 'Залы', 'Rooms', 'g r'), command('print', 'Печать списка', 'Print the list')]);
  TestBed.inject(Shortcuts).listen();
  return page;
}

const letter = (name: string, more: KeyboardEventInit = {}): KeyboardEventInit => ({ code: `Key${name.toUpperCase()}`, ...more });

describe('the palette', () => {
  beforeEach(() => void ran.splice(0));

  it('opens on Ctrl+K, finds by part of a word, and runs on Enter', async () => {
    const page = await openPalette();
    await page.press('k', document.body, letter('k', { ctrlKey: true }));
    expect(document.activeElement).toBe(page.the('combobox'));
    await page.type(/Найти/, 'печ');
    expect(page.all('option').map((option) => option.textContent?.trim())).toEqual(['Печать списка']);
    await page.press('Enter', page.the('combobox'));
    expect(ran).toEqual(['print']);
    expect(page.all('dialog')).toEqual([]);
  });

  it('finds by other words for the same', async () => {
    const page = await openPalette();
    TestBed.inject(Shortcuts).paletteOpen.set(true);
    await page.settle();
    await page.type(/Найти/, 'гостя доб');
    expect(page.the('option').textContent).toContain('Новый человек');
  });

  it('walks with the arrows and tells which line is meant', async () => {
    const page = await openPalette();
    TestBed.inject(Shortcuts).paletteOpen.set(true);
    await page.settle();
    await page.press('ArrowDown', page.the('combobox'));
    expect(page.the('combobox').getAttribute('aria-activedescendant')).toBe(page.all('option')[1]?.id);
    await page.press('Enter', page.the('combobox'));
    expect(ran).toEqual(['rooms']);
  });

  it('says that nothing was found', async () => {
    const page = await openPalette();
    TestBed.inject(Shortcuts).paletteOpen.set(true);
    await page.settle();
    await page.type(/Найти/, 'ъъъ');
    expect(page.the('status').textContent).toContain('Ничего не нашлось');
  });
});

describe('single keys', () => {
  beforeEach(() => void ran.splice(0));

  it('act by the place of the key, on a Russian layout as well, alone or two after another', async () => {
    const page = await openPalette();
    await page.press('с', document.body, letter('c'));
    await page.press('п', document.body, letter('g'));
    await page.press('к', document.body, letter('r'));
    expect(ran).toEqual(['new', 'rooms']);
  });

  it('do nothing while one types, and nothing when switched off', async () => {
    const page = await openPalette();
    const input = document.body.appendChild(document.createElement('input'));
    await page.press('c', input, letter('c'));
    TestBed.inject(Shortcuts).on.set(false);
    await page.press('c', document.body, letter('c'));
    expect(ran).toEqual([]);
    input.remove();
  });
});
