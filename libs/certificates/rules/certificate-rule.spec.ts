import { formatMessage } from '@kunak/platform/rules';
import type { Language } from '@kunak/platform/rules';
import { checkCertificateRule, qualifies, usualCertificateRule } from './certificate-rule';

const standing = (state: 'reached' | 'still-reachable' | 'no-longer-reachable', attended: number, held: number, unmarked = 0) => ({
  state,
  attended,
  held,
  planned: 12,
  needed: 10,
  unmarked: { sessions: unmarked },
});
const reasonIn = (language: Language, ...judged: Parameters<typeof qualifies>) => {
  const result = qualifies(...judged);
  return result.qualifies ? null : formatMessage(result.reason, language, result.values);
};

describe('who gets a certificate', () => {
  it('is whoever attended ten of twelve sessions, once the training is over', () => {
    expect(qualifies(usualCertificateRule, standing('reached', 10, 12))).toEqual({ qualifies: true, shortfall: null });
  });

  it.each([
    [
      'nobody before the last session has ended',
      standing('reached', 10, 11),
      'The training is not over: 10 of 12 sessions so far, 10 needed.',
      'Обучение ещё не закончилось: пока 10 из 12 занятий, нужно 10.',
    ],
    ['nobody who attended nine', standing('no-longer-reachable', 9, 12), '9 of 12 sessions attended, 10 needed.', 'Посещено 9 из 12 занятий, нужно 10.'],
    [
      'nobody who can no longer get there',
      standing('no-longer-reachable', 0, 3),
      '0 of 12 sessions attended, 10 needed.',
      'Посещено 0 из 12 занятий, нужно 10.',
    ],
    [
      'nobody while the trainer has forgotten marks that decide',
      standing('still-reachable', 9, 12, 2),
      'Marks are missing: 2 sessions without a mark. The trainer can still make them.',
      'Не хватает отметок: 2 занятия без отметки. Тренер может их поставить.',
    ],
  ])('and %s', (_, judged, english, russian) => {
    expect(reasonIn('en', usualCertificateRule, judged)).toBe(english);
    expect(reasonIn('ru', usualCertificateRule, judged)).toBe(russian);
  });

  it('asks for a passed test where the training has one', () => {
    const rule = { ...usualCertificateRule, passMark: 60 };
    expect(reasonIn('en', rule, standing('reached', 12, 12))).toBe('There is no test result.');
    expect(reasonIn('ru', rule, standing('reached', 12, 12), 59)).toBe('Тест: 59 из 100, нужно 60.');
    expect(reasonIn('en', rule, standing('reached', 12, 12), 60)).toBeNull();
  });

  it('refuses a rule that nobody could pass', () => {
    expect(() => checkCertificateRule({ ...usualCertificateRule, passMark: 101 })).toThrow('certificates.passMarkOutOfRange');
    expect(() => checkCertificateRule({ ...usualCertificateRule, attendance: { ...usualCertificateRule.attendance, share: 1.2 } })).toThrow(
      'trainings.shareOutOfRange',
    );
  });
});
