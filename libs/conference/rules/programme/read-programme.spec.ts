import { Refusal } from '@kunak/platform/rules';
import { MOST_MEGABYTES, formatOfText, readProgramme } from './read-programme';
import { problemText } from './reading-report';

const xml = (title: string, declaration = ''): string =>
  `${declaration}<schedule><conference><title>${title}</title></conference><day date="2012-11-16"><room name="Зал"><event id="1"><start>10:00</start><duration>1:00</duration><title>${title}</title></event></room></day></schedule>`;

/** Windows-1251 has the Russian letters in order from 0xC0. */
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => {
    const point = character.codePointAt(0) ?? 0;
    if (character === 'Ё') return 0xa8;
    if (character === 'ё') return 0xb8;
    return point >= 0x410 && point <= 0x44f ? point - 0x410 + 0xc0 : point;
  });
const utf16 = (text: string, mark: readonly number[], bigEndian: boolean): Uint8Array =>
  Uint8Array.from([
    ...mark,
    ...[...text]
      .flatMap((character) => [character.charCodeAt(0) & 0xff, character.charCodeAt(0) >> 8])
      .map((_, index, all) => all[bigEndian ? index ^ 1 : index] ?? 0),
  ]);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const titleOf = (bytes: Uint8Array): string | null | undefined => readProgramme(bytes).programme.sessions[0]?.title.ru;
const codeOf = (bytes: Uint8Array): string => {
  try {
    readProgramme(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'taken';
};

describe('the letters of a file', () => {
  const title = 'Защита свидетелей: всё о Ёлке';

  it.each([
    ['UTF-8', utf8(xml(title))],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8(xml(title))])],
    ['UTF-16 with a mark', utf16(xml(title), [0xff, 0xfe], false)],
    ['UTF-16, the other end first', utf16(xml(title), [0xfe, 0xff], true)],
    ['UTF-16 without a mark', utf16(xml(title), [], false)],
    ['Windows-1251 that says so', windows1251(xml(title, '<?xml version="1.0" encoding="windows-1251"?>'))],
    ['Windows-1251 that says nothing', windows1251(xml(title))],
  ])('in %s are read', (_, bytes) => {
    expect(titleOf(bytes)).toBe(title);
  });

  it('that had to be guessed are told', () => {
    expect(readProgramme(windows1251(xml(title))).problems.map((problem) => problemText(problem, 'ru'))).toEqual([
      'Строка 1: кодировка угадана: Windows-1251; проверьте буквы',
    ]);
  });

  it('that are broken in a few places are replaced and told', () => {
    const bytes = utf8(xml(title));
    bytes[bytes.lastIndexOf(0xd1)] = 0x20;
    expect(readProgramme(bytes).problems.map(({ reason }) => reason.code)).toEqual(['conference.lettersBroken']);
  });

  it('that are of no alphabet of ours are refused with the line', () => {
    expect(codeOf(Uint8Array.from([...utf8('<schedule>\n'), ...Array.from({ length: 40 }, (_, index) => 0x80 + index), ...utf8('</schedule>')]))).toBe(
      'conference.encodingBroken',
    );
  });

  it('of an encoding that nobody knows are refused', () => {
    expect(codeOf(utf8(xml('x', '<?xml version="1.0" encoding="klingon"?>')))).toBe('conference.encodingUnknown');
  });

  it('keep the palochka', () => {
    expect(titleOf(utf8(xml('Хьехархо ГӀалгӀай ӏ')))).toBe('Хьехархо ГӀалгӀай ӏ');
  });
});

describe('the format of a file', () => {
  it.each([
    ['\n <schedule/>', 'xml'],
    ['{"schedule": {}}', 'json'],
    [' [{}]', 'json'],
    ['BEGIN:VCALENDAR\r\n', 'ics'],
    ['begin:vcalendar\n', 'ics'],
    ['Имя;Фамилия', null],
  ])('%j is %s', (text, format) => {
    expect(formatOfText(text)).toBe(format);
  });
});

describe('a file that is none', () => {
  it.each([
    ['empty', utf8(''), 'conference.fileEmpty'],
    ['blank', utf8(' \n '), 'conference.fileEmpty'],
    ['a letter', utf8('Dear colleagues'), 'conference.fileUnknown'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'conference.fileUnknown'],
    ['too big', new Uint8Array((MOST_MEGABYTES + 1) * 1_000_000), 'conference.fileTooBig'],
  ])('%s is refused as %s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it.each([
    ['schedule.xml', `<schedule><day date="2012-11-16"><room name="A">${'<event id="1"><title>T</title></event>'.repeat(6_000)}</room></day></schedule>`],
    ['schedule.json', JSON.stringify({ schedule: { conference: { days: [{ rooms: { A: Array.from({ length: 6_000 }, () => ({ title: 'T' })) } }] } } })],
    ['a list', JSON.stringify(Array.from({ length: 6_000 }, () => ({ title: 'T', start: '2012-11-16T09:00' })))],
    ['iCal', `BEGIN:VCALENDAR\r\n${'BEGIN:VEVENT\r\nSUMMARY:T\r\nEND:VEVENT\r\n'.repeat(6_000)}END:VCALENDAR\r\n`],
  ])('with more sessions than any event has is refused: %s', (_, text) => {
    expect(codeOf(utf8(text))).toBe('conference.tooManySessions');
  });

  it('shows how it begins', () => {
    expect.assertions(1);
    try {
      readProgramme(utf8('Имя;Фамилия\nГость;07'));
    } catch (error) {
      expect(error instanceof Refusal && error.textIn('ru')).toBe(
        'Это не программа: нужен schedule.xml, schedule.json или календарь iCal (.ics). Файл начинается так: «Имя;Фамилия Гость;07».',
      );
    }
  });
});
