import { fresh } from './house/desk';
import { createEvent, fileOf } from './house/event';
import { expect, test } from './house/journey';
import type { Page } from './house/journey';
import { organiser, signIn } from './house/people';
import { scheduleXml } from './house/schedule-file';

/** A winter day, when Stockholm's clock is an hour ahead of UTC. */
const day = '2027-02-10';
const hearth = 'Зал «Очаг»';
const garden = 'Зал «Сад»';

const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name });

test('an organiser plans an edition from an imported programme', async ({ visit }) => {
  test.setTimeout(120_000);
  const slug = fresh('winter');
  const persons = [`Гость Докладчик ${slug}`];
  const programme = scheduleXml(day, [
    { id: 1, room: hearth, start: '10:00', duration: '01:00', title: 'Открытие встречи', persons },
    { id: 2, room: hearth, start: '10:30', duration: '01:00', title: 'Право на защиту', persons: [] },
    { id: 3, room: garden, start: '10:00', duration: '01:00', title: 'Цифровая гигиена', persons },
    { id: 4, room: garden, start: '15:00', duration: '00:45', title: 'Итоги дня', persons: [] },
  ]);
  const page = await visit();
  await signIn(page, 'console', organiser);
  await createEvent(page, { slug, title: { ru: 'Зимняя встреча', en: 'Winter meeting' }, firstDay: '10.02.2027', lastDay: '10.02.2027' });

  await page.goto(`/console/e/${slug}/programme-files`);
  await page.getByLabel('Файл программы').setInputFiles(await fileOf('schedule.xml', programme));
  await page.getByRole('button', { name: 'Загрузить 4 сессии' }).click();
  await expect(page.getByText('Программа загружена')).toBeVisible();
  await page.getByRole('link', { name: 'Открыть расписание' }).click();

  await expect(tab(page, /^Конфликты/)).toContainText('2');
  const session = page.getByRole('button', { name: /Право на защиту/ });
  await session.focus();
  await page.keyboard.press('m');
  for (let steps = 0; steps < 2; steps++) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('region', { name: 'Переместить' })).toContainText('Конфликтов нет');
  await page.keyboard.press('Enter');
  await expect(tab(page, /^Конфликты/)).toContainText('1');
  await page.getByRole('button', { name: 'Отменить', exact: true }).first().click();
  await expect(tab(page, /^Конфликты/)).toContainText('2');

  await page.getByRole('link', { name: 'Выпуск…' }).click();
  await expect(page.getByText('4 сессии стоят в расписании')).toBeVisible();
  await page.getByRole('button', { name: 'Сделать выпуск 1' }).click();
  await expect(page.getByText('Выпуск 1 сделан')).toBeVisible();
});

test('next year begins with the rooms and sessions of the last, and with nobody', async ({ visit }) => {
  const slug = fresh('again');
  const page = await visit();
  await signIn(page, 'console', organiser, 'events/new?from=north-caucasus-2012');
  await expect(page.getByText('Люди не переносятся никогда')).toBeVisible();
  await page.getByRole('textbox', { name: 'Первый день' }).fill('15.11.2027');
  await page.getByRole('textbox', { name: 'Адрес страницы' }).fill(slug);
  await page.getByRole('button', { name: 'Создать' }).click();
  await expect(page).toHaveURL(new RegExp(`/console/e/${slug}$`));

  await page.goto(`/console/e/${slug}/sessions`);
  await expect(page.getByRole('button', { name: 'Открытие: год в регионе', exact: true })).toBeVisible();
  await expect(page.getByText(/Гость \d\d|Guest \d\d/)).toHaveCount(0);
  await page.goto(`/console/e/${slug}/rooms`);
  await expect(page.getByText('Зал «Очаг»').first()).toBeVisible();
  await page.goto(`/console/e/${slug}/participants`);
  await expect(page.getByText('В списке пока никого нет')).toBeVisible();
});
