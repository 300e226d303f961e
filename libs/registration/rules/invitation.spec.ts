import { formatMessage, languages } from '@kunak/platform/rules';
import { checkLink, linkExpiry, linkState } from './invitation';
import { registrationMails } from './mail.texts';

const sentAt = '2026-11-01T09:00:00.000Z';
const open = { expiresAt: linkExpiry(sentAt), usedAt: null, revokedAt: null };

describe('an invitation’s link', () => {
  it('lives fourteen days to the moment', () => {
    expect(open.expiresAt).toBe('2026-11-15T09:00:00.000Z');
    expect(linkState(open, '2026-11-15T08:59:59.999Z')).toBe('open');
    expect(linkState(open, '2026-11-15T09:00:00.000Z')).toBe('expired');
  });

  it('works once', () => {
    expect(() => checkLink(open, '2026-11-02T00:00:00.000Z')).not.toThrow();
    expect(() => checkLink({ ...open, usedAt: '2026-11-02T00:00:00.000Z' }, '2026-11-02T00:00:01.000Z')).toThrow('registration.linkNotValid');
  });

  it('refuses an unknown, used, expired and revoked link in the same words', () => {
    const now = '2026-11-10T00:00:00.000Z';
    const links = [null, { ...open, usedAt: now }, { ...open, expiresAt: sentAt }, { ...open, revokedAt: now }];
    const texts = links.map((link) => {
      try {
        checkLink(link, now);
        return 'let in';
      } catch (refusal) {
        return String(refusal);
      }
    });
    expect(new Set(texts)).toEqual(new Set(['Refusal: registration.linkNotValid']));
  });
});

describe('letters', () => {
  const values = { link: 'https://example.org/d/k', date: '15.11.2026', address: 'https://example.org/' };
  const letters = Object.values(registrationMails).flatMap(({ subject, body }) =>
    languages.flatMap((language) => [formatMessage(subject, language), formatMessage(body, language, values)]),
  );

  it('name no organisation, event, city or person, and not the matter', () => {
    const telling =
      /кунак|kunak|конференц|conference|семинар|seminar|тренинг|training|регистрац|registration|приглаш|invit|участ|particip|стокгольм|stockholm|кавказ|caucasus|прав[ао]|rights|организ|organi[sz]/iu;
    expect(letters).toHaveLength(Object.keys(registrationMails).length * 4);
    expect(letters.length).toBeGreaterThan(10);
    expect(letters.filter((text) => telling.test(text))).toEqual([]);
  });

  it('give the link and its last day', () => {
    expect(formatMessage(registrationMails.invitation.body, 'ru', values)).toContain(
      'https://example.org/d/k\n\nСсылка работает один раз. Последний день: 15.11.2026',
    );
    expect(letters.filter((text) => /[{}]/.test(text))).toEqual([]);
  });
});
