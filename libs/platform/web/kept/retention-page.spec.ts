import { FakeServer, openPage } from '@kunak/platform/web/testing';
import { ChangeRetentionOperation, RetentionOperation, RetentionPreviewOperation } from './retention.graphql.ts';
import { RetentionPage } from './retention-page';

const term = { clock: 'event-ended' as const, period: 'P6M', usual: 'P1Y', shortest: 'P1M', longest: 'P1Y' };
const rule = {
  id: 'people.notes',
  group: 'Люди',
  what: 'Заметки',
  why: 'Чтобы принять гостя',
  basis: 'интерес',
  readers: ['организаторы'],
  rule: '6 месяцев',
  promised: false,
  terms: [term],
};

describe('how long things are kept', () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer()
      .on(RetentionOperation, () => ({
        retentionRules: [rule, { ...rule, id: 'platform.key', group: 'Вход', what: 'Ключ', terms: [] }],
        nightReports: [{ day: '2026-11-28', erased: [{ what: 'Заметки', rows: 2 }] }],
      }))
      .on(RetentionPreviewOperation, () => ({ retentionPreview: 4 }))
      .on(ChangeRetentionOperation, () => ({ changeRetention: { id: rule.id, rule: '2 месяца', terms: [term] } }));
  });

  it('is told with the host’s own time beside the usual one, and with what the nights took', async () => {
    const page = await openPage(RetentionPage);
    expect(page.text()).toContain('6 месяцев после окончания события (обычно 1 год)');
    expect(page.text()).toContain('Пока о человеке вообще что-то хранится');
    expect(page.text()).toContain('28 ноября 2026Заметки: 2 записи');
  });

  it('reads in one look, under a heading for each part of the house', async () => {
    const page = await openPage(RetentionPage);
    expect(page.all('heading').map(({ textContent }) => textContent?.trim())).toEqual([
      'Сроки хранения',
      'Что и как долго',
      'Люди',
      'Вход',
      'Что стёрли последние ночи',
    ]);
    expect([...page.element.querySelectorAll('summary:has(h3)')].map(({ textContent }) => textContent?.replaceAll(/\s+/g, ' ').trim())).toEqual([
      'Люди 6 месяцев Заметки',
      'Вход Ключ',
    ]);
    expect(page.element.querySelectorAll('details[name][open]')).toHaveLength(0);
  });

  it('is changed within the bounds alone, and says beforehand what goes tonight', async () => {
    const page = await openPage(RetentionPage);
    await page.click('button', /^Изменить срок/);
    await page.type('Сколько', '13');
    await page.click('button', 'Сохранить срок');
    expect(page.text()).toContain('Так нельзя: не меньше чем 1 месяц и не больше чем 1 год');
    await page.type('Сколько', '2');
    await page.click('button', 'Что это изменит');
    expect(page.text()).toContain('Ближайшей ночью исчезнут ещё 4 записи.');
    await page.type('Сколько', '3');
    expect(page.text()).not.toContain('Ближайшей ночью исчезнут');
    await page.click('button', 'Сохранить срок');
    const changed = { name: 'ChangeRetention', variables: { reason: 'people.notes', clock: 'event-ended', period: 'P3M', seen: 'P6M' } };
    expect(server.asked.find(({ name }) => name === 'ChangeRetention')).toMatchObject(changed);
    expect(page.all('dialog')).toEqual([]);
  });

  describe('while somebody else has set another time', () => {
    beforeEach(() => {
      server
        .on(RetentionOperation, () => ({ retentionRules: [{ ...rule, terms: [{ ...term, period: stands }] }], nightReports: [] }))
        .on(ChangeRetentionOperation, ({ seen, period }) => {
          if (seen !== stands) server.refusal({ code: 'platform.changedMeanwhile', message: 'Скопируйте и откройте заново' });
          stands = period;
          return { changeRetention: { id: rule.id, rule: '3 месяца', terms: [{ ...term, period }] } };
        });
      stands = 'P6M';
    });
    let stands: string;
    const overtaken = async () => {
      const page = await openPage(RetentionPage);
      await page.click('button', /^Изменить срок/);
      await page.type('Сколько', '3');
      stands = 'P2M';
      await page.click('button', 'Сохранить срок');
      expect(page.text()).toContain('Кто-то уже сохранил здесь другое');
      expect(stands).toBe('P2M');
      expect(page.field('Сколько').value).toBe('3');
      return page;
    };

    it('overwrites nothing unseen, keeps what was typed, and lets a second save win', async () => {
      const page = await overtaken();
      await page.click('button', 'Сохранить срок');
      expect([stands, page.all('dialog')]).toEqual(['P3M', []]);
      expect(page.text()).toContain('3 месяца после окончания события');
    });

    it('shows theirs to whoever leaves without saving', async () => {
      const page = await overtaken();
      await page.click('button', 'Отмена');
      expect([stands, page.all('dialog')]).toEqual(['P2M', []]);
      expect(page.text()).toContain('2 месяца после окончания события');
    });
  });
});
