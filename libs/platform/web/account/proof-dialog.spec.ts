import { Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Api } from '../api/api';
import type { Operation } from '../api/operation';
import { Form } from '../form/form';
import { Problems } from '../form/problems';
import { TextField } from '../form/text-field';
import { FakeServer, openPage } from '../testing';
import { MeOperation, ProveWithPassphraseOperation, ProveWithPrintedCodeOperation } from './account.graphql.ts';
import type { MeResult } from './account.graphql.ts';
import { ProofDialog } from './proof-dialog';
import { Proof } from './proof';
import { Session } from './session';

const OpenSafe: Operation<{ opened: string }, { reason: string }> = { id: 'safe', name: 'OpenSafe' };

@Component({
  imports: [Form, ProofDialog, TextField],
  template: `
    <k-form [problems]="problems" (send)="open()">
      <k-text-field name="reason" label="Зачем" [(value)]="reason" />
      <button type="submit">Открыть сейф</button>
    </k-form>
    <p role="status">{{ opened() }}</p>
    <k-proof-dialog />
  `,
})
class SafePage {
  private readonly api = inject(Api);
  protected readonly problems = new Problems();
  protected readonly reason = signal('');
  protected readonly opened = signal('');

  protected async open(): Promise<void> {
    await this.problems.attempt(async () => this.opened.set((await this.api.run(OpenSafe, { reason: this.reason() })).opened));
  }
}

const me = (ways: NonNullable<MeResult['me']>['ways']): MeResult => ({
  me: {
    accountId: 'a7',
    displayName: 'Организатор 01',
    language: 'ru',
    personId: null,
    hostId: 'h1',
    hostName: 'Дом',
    roles: [{ role: 'organiser', eventId: null }],
    hosts: [{ id: 'h1', name: 'Дом' }],
    totpEnabled: true,
    ways,
    signedInAt: new Date().toISOString(),
  },
});

describe('proving that it is still you', () => {
  let server: FakeServer;
  let proved: boolean;
  beforeEach(() => {
    proved = false;
    server = new FakeServer().on(MeOperation, () => me(['passphrase', 'printed-code']));
    server.on(OpenSafe, ({ reason }) => (proved ? { opened: `Внутри: ${reason}` } : server.refusal({ code: 'platform.proof-needed', message: 'Подтвердите' })));
    server.on(ProveWithPassphraseOperation, ({ code }) => {
      proved = code === '123456';
      return { proveWithPassphrase: { outcome: proved ? 'SIGNED_IN' : 'CODE_NEEDED' } };
    });
  });
  const opened = async () => {
    const page = await openPage(SafePage);
    await TestBed.inject(Session).known();
    await page.type('Зачем', 'виза');
    return page.click('button', 'Открыть сейф');
  };

  it('asks over the page, and goes on with what was typed', async () => {
    const page = await opened();
    expect(page.the('dialog').textContent).toContain('Подтвердите, что это вы');
    await page.type('Парольная фраза', 'четыре слова через пробел');
    await page.click('button', 'Подтвердить');
    await page.type('Код из приложения', '123 456');
    await page.click('button', 'Подтвердить');
    expect(page.the('status').textContent).toBe('Внутри: виза');
    expect(page.all('dialog')).toEqual([]);
    expect(server.asked.map(({ name }) => name)).toEqual(['Me', 'OpenSafe', 'ProveWithPassphrase', 'ProveWithPassphrase', 'OpenSafe']);
  });

  it('leaves everything undone and unlost when the person would rather not', async () => {
    const page = await opened();
    await page.click('button', 'Не сейчас');
    expect(page.all('dialog')).toEqual([]);
    expect(page.field('Зачем').value).toBe('виза');
    expect(page.the('alert').textContent).toContain('Подтвердите');
    expect(server.asked.map(({ name }) => name)).toEqual(['Me', 'OpenSafe']);
  });

  it('offers only the ways that this account has', async () => {
    server.on(MeOperation, () => me(['printed-code'])).on(ProveWithPrintedCodeOperation, () => ({ proveWithPrintedCode: { outcome: 'SIGNED_IN' } }));
    const page = await opened();
    expect(page.field('Напечатанный код')).toBeTruthy();
    expect(page.all('button', 'У меня парольная фраза')).toEqual([]);
  });

  it('asks once where two parts of a page wait for it', async () => {
    const page = await opened();
    const second = TestBed.inject(Api).run(OpenSafe, { reason: 'билет' });
    await page.settle();
    expect(page.all('dialog')).toHaveLength(1);
    proved = true;
    TestBed.inject(Proof).settle(true);
    expect(await second).toEqual({ opened: 'Внутри: билет' });
  });
});
