import { expect, test } from './house/journey';
import type { Page } from './house/journey';
import { organiser, signIn, trainer } from './house/people';

const training = 'Тренинг для юристов: дела в Европейском суде';
const session = 'Конвенция: что она защищает';

async function openRegister(page: Page): Promise<void> {
  await page.getByRole('link', { name: training }).click();
  await page.getByRole('link', { name: session }).click();
  await expect(page.getByRole('heading', { level: 1, name: session })).toBeVisible();
}

const rowOf = (page: Page, name: string) => page.getByRole('group', { name, exact: true });
const marks = (page: Page) => page.getByRole('group').getByRole('button', { pressed: true });

test('a trainer marks a session while the connection is cut, and everything arrives once', async ({ visit, witness }) => {
  witness.awaits(/ERR_INTERNET_DISCONNECTED/);
  const page = await visit({ viewport: { width: 820, height: 1180 }, hasTouch: true });
  await signIn(page, 'venue', trainer);
  await openRegister(page);
  await expect(page.getByText(/^Отмечено 0 из \d+$/)).toBeVisible();

  await rowOf(page, 'Гость 01').getByRole('button', { name: 'Нет' }).click();
  await expect(page.getByRole('status', { name: 'Последняя отметка' })).toContainText('Гость 01');
  await expect(page.getByText('Сохранено')).toBeVisible();

  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Все остальные здесь' }).click();
  await rowOf(page, 'Гость 02').getByRole('button', { name: 'Позже' }).click();
  await rowOf(page, 'Гость 03').getByRole('button', { name: 'Причина' }).click();
  await page.getByRole('button', { name: 'Добавить без записи' }).click();
  await page.getByRole('textbox', { name: 'Имя' }).fill('Гость без записи');
  await page.getByRole('button', { name: 'Добавить и отметить' }).click();
  await expect(page.getByText(/жд[её]т отправки$|ждут отправки$/).first()).toBeVisible();
  await expect(rowOf(page, 'Гость без записи').getByRole('button', { name: 'Здесь' })).toHaveAttribute('aria-pressed', 'true');

  await page.context().setOffline(false);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: session })).toBeVisible();
  await expect(page.getByText('Сохранено')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/жд[её]т отправки|ждут отправки/)).toHaveCount(0);

  const other = await visit();
  await signIn(other, 'venue', organiser);
  await openRegister(other);
  await expect(other.getByText(/^Отмечено 13 из 13$/)).toBeVisible();
  await expect(marks(other)).toHaveCount(13);
  for (const [name, mark] of [
    ['Гость 01', 'Нет'],
    ['Гость 02', 'Позже'],
    ['Гость 03', 'Причина'],
    ['Гость 04', 'Здесь'],
    ['Гость без записи', 'Здесь'],
  ] as const)
    await expect(rowOf(other, name).getByRole('button', { name: mark }), name).toHaveAttribute('aria-pressed', 'true');
});
