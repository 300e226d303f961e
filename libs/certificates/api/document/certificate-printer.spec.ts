import { neutralFacts } from '@kunak/certificates/rules';
import type { CertificateFacts, FullFacts } from '@kunak/certificates/rules';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { PrintedCheck, renderCertificate } from '.';
import type { PageOptions } from '.';

const full: FullFacts = {
  variant: 'full',
  name: { ru: 'Гость Магӏомедов-Ӕлбегаты', en: 'Guest 07' },
  languages: ['ru', 'en'],
  kind: 'training',
  firstDay: '2012-11-12',
  lastDay: '2012-11-16',
  attended: { sessions: 11, minutes: 1009 },
  planned: { sessions: 12, minutes: 1080 },
  issuedOn: '2012-11-20',
  title: { ru: 'Подготовка жалобы в Европейский суд', en: 'Preparing an application to the European Court' },
  programme: { ru: 'Конференция 2012 года', en: 'Conference of 2012' },
  place: { ru: 'Стокгольм', en: 'Stockholm' },
  organisations: [{ ru: 'Дом гостя', en: 'The house of the guest' }],
  signatories: [
    { name: { ru: 'Гость 01', en: 'Guest 01' }, office: { ru: 'Руководитель обучения', en: 'Head of training' } },
    { name: { ru: 'Гость 02', en: 'Guest 02' }, office: { ru: 'Тренер', en: 'Trainer' } },
  ],
};
const options: PageOptions = { code: '7K3M-9QXP-2WTD-R5HN-8VCA-EJ4G-ZB2K', verifyAddress: 'https://certificates.example/verify' };
const print = (facts: CertificateFacts, changes: Partial<PageOptions> = {}) => renderCertificate({ facts }, { ...options, ...changes });

/** The words on the page, one space between them. */
async function textOf(pdf: Buffer): Promise<string> {
  const { text, totalPages } = await extractText(new Uint8Array(pdf), { mergePages: true });
  expect(totalPages).toBe(1);
  return text.replace(/\s+/g, ' ');
}

describe('the full certificate', () => {
  it('says in both languages who took part in what', async () => {
    const text = await textOf(await print(full));
    for (const words of [
      'Сертификат об участии',
      'Certificate of participation',
      'Гость Магӏомедов-Ӕлбегаты',
      'Guest 07',
      'Подготовка жалобы в Европейский суд',
      'Preparing an application to the European Court',
      '12–16 ноября 2012 года, Стокгольм',
      '12–16 November 2012, Stockholm',
      '11 из 12 занятий, 16,5 часа',
      '11 of 12 sessions, 16.5 hours',
      'Дом гостя',
      'The house of the guest',
      'Конференция 2012 года',
      'Гость 01 · Guest 01',
      'Head of training',
      '20 ноября 2012 года',
      options.code,
      options.verifyAddress,
    ]) {
      expect(text).toContain(words);
    }
  });

  it('puts the holder’s language first', async () => {
    const text = await textOf(await print({ ...full, languages: ['en', 'ru'] }));
    expect(text.indexOf('Certificate of participation')).toBeLessThan(text.indexOf('Сертификат об участии'));
  });

  it('can be of one language, without signatures, without a way to check it', async () => {
    const text = await textOf(await print({ ...full, languages: ['ru'], signatories: [] }, { check: PrintedCheck.None }));
    expect(text).toContain('Сертификат об участии');
    for (const absent of ['Certificate', 'Guest', 'Тренер', '7K3M', 'https']) expect(text).not.toContain(absent);
  });

  it('is the same to the last byte when it is printed again', async () => {
    const [first, other, again] = [await print(full), await print({ ...full, name: { ru: 'Гость 08' } }), await print(full)];
    expect(again.equals(first)).toBe(true);
    expect(other.equals(first)).toBe(false);
  });

  it('tells nothing of when, where and with what it was made', async () => {
    const pdf = await print(full);
    const raw = pdf.toString('latin1');
    expect(raw).not.toMatch(/typst|krilla|producer|creator|author|CreationDate|ModDate|xmp|xpacket|\/ID\b|kunak/i);
    expect((await getMeta(await getDocumentProxy(new Uint8Array(pdf)))).info).toEqual(
      expect.not.objectContaining({ Title: expect.anything(), Producer: expect.anything(), Creator: expect.anything(), CreationDate: expect.anything() }),
    );
  });

  it('is tagged and says its language, for those who listen to it', async () => {
    const raw = (await print(full)).toString('latin1');
    expect(raw).toContain('/Lang (ru)');
    expect(raw).toContain('/Lang (en)');
    expect(raw).toMatch(/\/Marked true/);
    expect(raw).toMatch(/\/S \/H1/);
  });
});

describe('the neutral certificate', () => {
  const neutral = neutralFacts(full, { ru: 'Составление процессуальных документов', en: 'Writing applications' });

  it('says what is true', async () => {
    const text = await textOf(await print(neutral));
    for (const words of [
      'Сертификат об участии',
      'Гость Магӏомедов-Ӕлбегаты',
      'Составление процессуальных документов',
      '12–16 ноября 2012 года',
      '11 of 12 sessions, 16.5 hours',
      options.code,
    ]) {
      expect(text).toContain(words);
    }
  });

  it('says nothing that names us, neither in words nor in the file', async () => {
    const telling = [
      'Дом',
      'house',
      'Конференция',
      'Conference',
      'Стокгольм',
      'Stockholm',
      'Европейский',
      'European',
      'Гость 01',
      'Guest 01',
      'Тренер',
      'Trainer',
      'https',
      'certificates.example',
    ];
    const [fullText, text] = [await textOf(await print(full)), await textOf(await print(neutral))];
    for (const word of telling) {
      expect(fullText).toContain(word);
      expect(text).not.toContain(word);
    }
    expect((await print(neutral)).toString('latin1')).not.toMatch(/typst|kunak|piazzolla|plex|serif|xmp|\/ID\b/i);
  });

  it('carries the address of the check page only when it was asked for', async () => {
    expect(await textOf(await print(neutral, { check: PrintedCheck.CodeAndAddress }))).toContain(options.verifyAddress);
  });
});

describe('whatever people are called', () => {
  it.each([
    '#eval("1") @x $y$ \\n *b* _i_ <t> `c`',
    '[#image("/etc/passwd")] ~ // /* = + - "',
    '#panic() #sys.inputs #read("fonts.ts")',
    '<script>alert(1)</script> {{x}} ${y}',
  ])('%s stands there as it was written', async (name) => {
    const text = await textOf(await print({ ...full, name: { en: name }, title: { ru: name, en: name } }));
    expect(text.split(name.replace(/\s+/g, ' ')).length - 1).toBeGreaterThanOrEqual(1);
  });

  it.each([
    ['one word of 200 letters', 'Ш'.repeat(200)],
    ['many words', 'Гостеприимный '.repeat(14).trim()],
    ['200 narrow letters', 'i'.repeat(200)],
  ])('a name of %s stands on the page, whole', async (_, name) => {
    const text = await textOf(await print({ ...full, name: { ru: name, en: name.replaceAll('Ш', 'W') } }));
    expect(text.replaceAll(' ', '')).toContain(name.replaceAll(' ', ''));
  });

  it('letters that the fonts lack are refused and named', async () => {
    await expect(print({ ...full, name: { ru: 'სტუმარი 07' } })).rejects.toMatchObject({
      code: 'certificates.lettersCannotBePrinted',
      details: { letters: 'ს ტ უ მ ა რ ი' },
    });
  });

  it('invisible direction marks do not turn the words around', async () => {
    expect(await textOf(await print({ ...full, name: { en: '\u202EGuest\u200B\u2066 07\n' } }))).toContain(' Guest 07 ');
  });

  it('nobody gets a page without a name, or with more text than it holds', async () => {
    await expect(print({ ...full, name: { ru: ' ' } })).rejects.toMatchObject({ code: 'certificates.nameMissing' });
    await expect(print({ ...full, title: { ru: 'слово '.repeat(600) } })).rejects.toMatchObject({ code: 'certificates.doesNotFit' });
  });
});

it('prints two pages asked for at once without mixing them up', async () => {
  const names = Array.from({ length: 8 }, (_, index) => `Guest No${index}x`);
  const texts = await Promise.all((await Promise.all(names.map((name) => print({ ...full, name: { en: name } })))).map(textOf));
  texts.forEach((text, index) => expect(names.filter((name) => text.includes(name))).toEqual([names[index]]));
});
