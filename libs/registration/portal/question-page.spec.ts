import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Texts } from '@kunak/platform/web';
import { FakeServer, openPage } from '@kunak/platform/web/testing';
import { defaultForm, questionsOf } from '@kunak/registration/rules';
import type { Answers } from '@kunak/registration/rules';
import { OwnRegistration } from './own-registration';
import { QuestionPage } from './question-page';
import { MyPlacesOperation, MyRegistrationOperation, SaveAnswersOperation } from './registration.graphql.ts';
import type { MyRegistrationResult } from './registration.graphql.ts';

const name = 'Как к вам обращаться?';

describe('the page of a question', () => {
  let server: FakeServer;
  let answers: Answers;
  let answersVersion: number;
  let visited: string[];

  beforeEach(() => {
    [answers, answersVersion, visited] = [{}, 0, []];
    const place = {
      id: 'p1',
      eventId: 'e1',
      eventTitle: { ru: 'Встреча', en: 'Meeting' },
      firstDay: '2027-11-16',
      lastDay: '2027-11-18',
      state: 'invited' as const,
    };
    const registration = (): MyRegistrationResult['myRegistration'] => ({
      ...place,
      answerBy: null,
      ...{ since: '2026-11-20T12:00:00Z', version: 1, allowedActions: ['answer', 'sayNo'], submittedAt: null, open: true, closesOn: null, consents: [] },
      ...{ form: defaultForm, answers, answersVersion },
    });
    server = new FakeServer()
      .on(MyPlacesOperation, () => ({ myParticipations: [place] }))
      .on(MyRegistrationOperation, () => ({ myRegistration: registration() }))
      .on(SaveAnswersOperation, ({ answers: [first] }) => {
        const raw = first && 'raw' in first.given ? first.given.raw : null;
        const problems = raw ? [] : [{ questionId: 'call-you', code: 'registration.answerNeeded', message: 'Ответьте на вопрос.' }];
        return {
          saveAnswers: { problems, answersVersion: answersVersion + 1, answers: { ...answers, 'call-you': { kind: 'given' as const, value: String(raw) } } },
        };
      });
  });

  const open = async (number = 1) => {
    const page = await openPage(QuestionPage, { number });
    jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockImplementation((url) => Promise.resolve(Boolean(visited.push(String(url)))));
    return page;
  };

  it('says in the server’s words what is wrong, and stays', async () => {
    const page = await open();
    await page.click('button', 'Продолжить');
    expect(page.text()).toContain('Ответьте на вопрос.');
    expect(visited).toEqual([]);
  });

  it('saves and goes on to the next question', async () => {
    const page = await open();
    await page.type(name, 'Гость 07');
    await page.click('button', 'Продолжить');
    expect(server.asked.at(-1)?.variables).toMatchObject({ answers: [{ questionId: 'call-you', given: { raw: 'Гость 07' } }], seen: 0 });
    expect(visited).toEqual(['/q/2']);
  });

  it('keeps what was typed through a lost connection and another language', async () => {
    const page = await open();
    await page.type(name, 'Гость 07');
    server.disconnect();
    await page.click('button', 'Продолжить');
    expect(page.text()).toContain('Введённое остаётся на этой странице');
    TestBed.inject(Texts).choose('en');
    await page.settle();
    expect(page.field('What should we call you?').value).toBe('Гость 07');
    server.connect();
    await page.click('button', 'Continue');
    expect(visited).toEqual(['/q/2']);
  });

  it('shows the answer of another device, keeps its own, and the next Continue wins', async () => {
    const page = await open();
    await page.type(name, 'Гость Второй');
    [answers, answersVersion] = [{ 'call-you': { kind: 'given', value: 'Гость Первый' } }, 3];
    server.refuse(SaveAnswersOperation, { code: 'platform.changedMeanwhile', message: 'Кто-то уже изменил эту запись.' });
    await page.click('button', 'Продолжить');
    expect(page.text()).toContain('На другом устройстве сохранён ответ: Гость Первый.');
    expect(page.field(name).value).toBe('Гость Второй');
    server.on(SaveAnswersOperation, ({ seen }) => ({ saveAnswers: { problems: [], answersVersion: seen + 1, answers } }));
    await page.click('button', 'Продолжить');
    expect(server.asked.at(-1)?.variables).toMatchObject({ seen: 3 });
    expect(visited).toEqual(['/q/2']);
  });

  it('asks once about a day that is far from the event, and the same day once more is meant', async () => {
    const sent: unknown[] = [];
    server.on(SaveAnswersOperation, ({ answers: [first] }) => {
      sent.push(first?.given);
      const meant = first && 'meant' in first.given;
      const problems = meant ? [] : [{ questionId: 'arrival', code: 'registration.dayFarFromEvent', message: 'Это точно?' }];
      return { saveAnswers: { problems, answersVersion: 1, answers } };
    });
    const arrival = questionsOf(defaultForm).findIndex(({ id }) => id === 'arrival') + 1;
    const page = await open(arrival);
    await page.click('button', 'Понятно, дальше');
    const field = 'Когда вам удобно приехать?';
    await page.type(field, '13.11.2030');
    await page.click('button', 'Продолжить');
    expect(page.text()).toContain('Это точно?');
    await page.type(field, '14.11.2030');
    await page.click('button', 'Продолжить');
    await page.click('button', 'Продолжить');
    expect(sent).toEqual([{ raw: '2030-11-13' }, { raw: '2030-11-14' }, { raw: '2030-11-14', meant: true }]);
    expect(visited).toHaveLength(1);
  });

  it('asks to stop and look around before the first sensitive question, once a visit', async () => {
    const page = await open(2);
    expect(page.text()).toContain('Дальше личные вопросы');
    expect(page.text()).not.toContain('Имя и фамилия');
    await page.click('button', 'Понятно, дальше');
    expect(page.text()).toContain('Имя и фамилия, как в паспорте');
    expect(TestBed.inject(OwnRegistration).warned()).toBe(true);
  });

  it('has nothing to ask where the form has no such question now', async () => {
    expect((await open(99)).text()).toContain('Этого вопроса сейчас нет');
  });
});
