import { TestBed } from '@angular/core/testing';
import { printedCode } from '@kunak/platform/rules';
import { FakeServer, openPage } from '../testing';
import { Texts } from '../texts/texts';
import { MeOperation, SetMyLanguageOperation, SignInOperation, SignInWithPrintedCodeOperation } from './account.graphql.ts';
import type { MeResult } from './account.graphql.ts';
import { Session } from './session';
import { SignInForm } from './sign-in-form';

const aMe = (more: Partial<NonNullable<MeResult['me']>> = {}): MeResult => ({
  me: {
    accountId: 'a7',
    displayName: 'Гость 07',
    language: 'ru',
    personId: null,
    hostId: 'h1',
    hostName: 'Дом',
    roles: [{ role: 'participant', eventId: null }],
    hosts: [{ id: 'h1', name: 'Дом' }],
    totpEnabled: false,
    ways: ['passphrase'],
    signedInAt: new Date().toISOString(),
    ...more,
  },
});

describe('signing in', () => {
  let server: FakeServer;
  beforeEach(() => (server = new FakeServer().on(MeOperation, () => aMe())));

  it('asks for the code of the app when the account wants one', async () => {
    server.on(SignInOperation, ({ code }) => ({ signIn: { outcome: code === '123456' ? 'SIGNED_IN' : 'CODE_NEEDED' } }));
    const page = await openPage(SignInForm);
    await page.type('Имя для входа или почта', ' guest07 ');
    await page.type('Парольная фраза', 'четыре слова через пробел');
    await page.click('button', 'Войти');
    await page.type('Код из приложения', '123 456');
    await page.click('button', 'Войти');
    expect(server.asked.filter(({ name }) => name === 'SignIn').map(({ variables }) => variables)).toEqual([
      { login: 'guest07', passphrase: 'четыре слова через пробел', code: null },
      { login: 'guest07', passphrase: 'четыре слова через пробел', code: '123456' },
    ]);
    expect(TestBed.inject(Session).me()?.displayName).toBe('Гость 07');
  });

  it('gives the one answer of the server for a wrong name and a wrong passphrase', async () => {
    server.refuse(SignInOperation, { code: 'accounts.refused', message: 'Имя или фраза не подходят' });
    const page = await openPage(SignInForm);
    await page.type('Имя для входа или почта', 'nobody');
    await page.type('Парольная фраза', 'что-то длинное');
    await page.click('button', 'Войти');
    expect(page.the('alert').textContent).toContain('Имя или фраза не подходят');
    expect(page.field('Имя для входа или почта').value).toBe('nobody');
  });

  it('notices a slip in a printed code before it is sent', async () => {
    const code = printedCode(Uint8Array.from({ length: 17 }, (_, index) => index * 13));
    server.on(SignInWithPrintedCodeOperation, () => ({ signInWithPrintedCode: { outcome: 'SIGNED_IN' } }));
    const page = await openPage(SignInForm);
    await page.click('button', 'У меня напечатанный код');
    await page.type('Напечатанный код', `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`);
    await page.click('button', 'Войти');
    expect(page.the('alert').textContent).toContain('В коде описка');
    expect(server.asked).toEqual([]);
    await page.type('Напечатанный код', code.toLowerCase());
    await page.click('button', 'Войти');
    expect(server.asked.map(({ name }) => name)).toEqual(['SignInWithPrintedCode', 'Me']);
  });

  it('speaks the language of the account, unless another was chosen before signing in', async () => {
    server.on(SignInOperation, () => ({ signIn: { outcome: 'SIGNED_IN' } })).on(MeOperation, () => aMe({ language: 'en' }));
    await openPage(SignInForm);
    await TestBed.inject(Session).begin();
    expect(TestBed.inject(Texts).language()).toBe('en');

    server.on(SetMyLanguageOperation, () => ({ setMyLanguage: true }));
    await TestBed.inject(Session).speak('ru');
    await TestBed.inject(Session).begin();
    expect(TestBed.inject(Texts).language()).toBe('ru');
    expect(server.asked.filter(({ name }) => name === 'SetMyLanguage').at(-1)?.variables).toEqual({ language: 'ru' });
  });
});
