import { Component, inject, signal } from '@angular/core';
import { Api } from '../api/api';
import type { Operation } from '../api/operation';
import { Button } from '../parts/button';
import { FakeServer, later, openPage } from '../testing';
import { messages } from '../texts/message';
import { Form } from './form';
import { Problems } from './problems';
import { Radios } from './radios';
import { TextField } from './text-field';

const Save: Operation<{ save: boolean }, { name: string }> = { id: 's', name: 'Save' };
const texts = messages({
  name: { ru: 'Имя', en: 'Name' },
  nameMissing: { ru: 'Напишите имя', en: 'Give a name' },
  food: { ru: 'Питание', en: 'Food' },
  foodMissing: { ru: 'Выберите питание', en: 'Choose the food' },
  go: { ru: 'Продолжить', en: 'Continue' },
  any: { ru: 'Любое', en: 'Any' },
});

@Component({
  selector: 'name-page',
  imports: [Button, Form, Radios, TextField],
  template: `
    <k-form [problems]="problems" (send)="save()">
      <k-text-field name="name" [label]="texts.name" [(value)]="name" />
      <k-radios name="food" [label]="texts.food" [choices]="[{ value: 'any', label: texts.any }]" [(value)]="food" />
      <button kButton type="submit">{{ texts.go.ru }}</button>
    </k-form>
  `,
})
class NamePage {
  private readonly api = inject(Api);
  protected readonly texts = texts;
  readonly problems = new Problems();
  readonly name = signal('');
  readonly food = signal('');

  async save(): Promise<void> {
    if (this.problems.check({ name: !this.name() && texts.nameMissing, food: !this.food() && texts.foodMissing })) return;
    await this.problems.attempt(() => this.api.run(Save, { name: this.name() }));
  }
}

describe('a form', () => {
  let server: FakeServer;
  beforeEach(() => (server = new FakeServer()));

  it('says nothing while one types', async () => {
    const page = await openPage(NamePage);
    await page.type('Имя', '');
    expect(page.all('alert')).toEqual([]);
  });

  it('lists what is wrong above, takes the focus there, and leads to each part', async () => {
    const page = await openPage(NamePage);
    await page.click('button', 'Продолжить');
    expect(document.activeElement).toBe(page.the('alert'));
    expect(page.all('link').map((link) => link.textContent)).toEqual(['Напишите имя', 'Выберите питание']);
    expect(page.field('Имя').getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(page.field('Имя').getAttribute('aria-describedby') ?? '')?.textContent).toContain('Ошибка: Напишите имя');

    document.querySelectorAll('input').forEach((input) => (input.scrollIntoView = () => undefined));
    HTMLElement.prototype.scrollIntoView = () => undefined;
    await page.click('link', 'Напишите имя');
    expect(document.activeElement).toBe(page.field('Имя'));
    await page.click('link', 'Выберите питание');
    expect(document.activeElement).toBe(page.field('Любое'));
  });

  it('takes the focus again when the same is still wrong', async () => {
    const page = await openPage(NamePage);
    await page.click('button', 'Продолжить');
    page.field('Имя').focus();
    await page.click('button', 'Продолжить');
    expect(document.activeElement).toBe(page.the('alert'));
  });

  it('shows a refusal of the server at the part that it names, and keeps what was typed', async () => {
    server.refuse(Save, { code: 'people.nameTaken', message: 'Такое имя уже есть', field: 'name' });
    const page = await openPage(NamePage);
    await page.type('Имя', 'Гость 07');
    page.field('Любое').click();
    await page.click('button', 'Продолжить');
    expect(page.the('link', 'Такое имя уже есть')).toBeTruthy();
    expect(page.field('Имя').value).toBe('Гость 07');
  });

  it('stays as it is without a connection, and sends once when it is back', async () => {
    const page = await openPage(NamePage);
    await page.type('Имя', 'Гость 07');
    page.field('Любое').click();
    server.disconnect();
    await page.click('button', 'Продолжить');
    expect(page.the('alert').textContent).toContain('Нет связи');
    server.connect();
    const sent = later<{ save: boolean }>();
    server.on(Save, () => sent.promise);
    page.the('button', 'Продолжить').click();
    page.the('button', 'Продолжить').click();
    sent.resolve({ save: true });
    await page.settle();
    expect(server.asked).toHaveLength(1);
    expect(page.all('alert')).toEqual([]);
  });
});
