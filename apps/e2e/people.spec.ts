import { fresh } from './house/desk';
import { fileOf } from './house/event';
import { expect, test } from './house/journey';
import type { Page } from './house/journey';
import { organiser, signIn } from './house/people';

/** As Excel in Russian saves it: one byte a letter, semicolons. */
function windows1251(text: string): Uint8Array {
  const letters = Array.from({ length: 64 }, (_, index) => String.fromCodePoint(0x410 + index)).join('');
  return Uint8Array.from(text, (letter) => (letters.includes(letter) ? 0xc0 + letters.indexOf(letter) : letter.codePointAt(0)! & 0xff));
}

const next = (page: Page) => page.getByRole('button', { name: 'Дальше' }).click();

test('an organiser brings a list of people in, finds one by a palochka, opens a legal name, and takes the list back', async ({ visit }) => {
  const name = fresh('list');
  const rows = [
    'ФИО;Имя по паспорту;Дата рождения;Почта;Откуда',
    `Гость Ах1мад ${name};Гость Паспортный Один;14.03.1985;${name}1@mail.example;Чеченская Республика`,
    `Гость Второй ${name};Гость Паспортный Два;31.02.1990;${name}2@mail.example;Дагестан`,
    `Гость Третий ${name};;02.01.1979;${name}3@mail.example;Ингушетия`,
  ];
  const page = await visit();
  await signIn(page, 'console', organiser, 'people/import');
  await page.getByLabel('Файл со списком').setInputFiles(await fileOf(`${name}.csv`, windows1251(rows.join('\r\n'))));

  await expect(page.getByText(/Прочитано как windows-1251, разделитель — точка с запятой/i)).toBeVisible();
  await expect(page.getByText(`Гость Второй ${name}`)).toBeVisible();
  await next(page);
  const problem = page.getByRole('row', { name: /31\.02\.1990/ });
  await expect(problem).toContainText('C3');
  await expect(problem).toContainText('Дата рождения');
  await next(page);
  await expect(page.getByText('Повторов нет')).toBeVisible();
  await next(page);
  await page.getByRole('button', { name: 'Загрузить', exact: true }).click();
  await expect(page.getByText('3 новых человека')).toBeVisible();

  await page.getByRole('link', { name: 'К списку людей' }).click();
  await page.getByRole('searchbox', { name: 'Имя, в любом написании' }).fill(`АхIмад ${name}`);
  await expect(page.getByRole('table', { name: 'Люди' }).getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: new RegExp(`Гость Ах.мад ${name}`) }).click();
  const card = page.getByRole('dialog');
  await expect(card.getByText('Ещё никто не открывал.')).toBeVisible();
  await expect(page.getByText('Гость Паспортный Один')).toHaveCount(0);
  await card.getByRole('button', { name: 'Открыть', exact: true }).click();
  await page.getByRole('textbox', { name: 'Для чего вы это открываете' }).fill('билет на поезд');
  await page.getByRole('button', { name: 'Открыть', exact: true }).last().click();
  await expect(page.getByText('Гость Паспортный Один')).toBeVisible();
  await expect(page.getByText('Открыто и записано.')).toBeVisible();
  await expect(page.getByText('Открыто 1 раз')).toBeVisible();

  await page.goto('/console/people/import');
  await page.getByRole('button', { name: `Отменить список ${name}.csv` }).click();
  await expect(page.getByText('Список отменён целиком')).toBeVisible();
  await page.goto('/console/people');
  await page.getByRole('searchbox', { name: 'Имя, в любом написании' }).fill(name);
  await expect(page.getByText('Никто не нашёлся')).toBeVisible();
});
