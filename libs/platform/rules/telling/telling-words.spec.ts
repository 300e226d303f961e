import fc from 'fast-check';
import { TellingKind } from './telling-kind';
import { tellingParts } from './telling-parts';
import { judgeBy, tellingKey } from './telling-words';

const judge = (...words: string[]) => judgeBy(words.map((word) => ({ words: word })));
const found = (word: string, text: string) => judge(word).inText(text).length > 0;
const foundInAddress = (word: string, text: string) => judge(word).inAddress(text).length > 0;

describe('a telling word in a text', () => {
  it.each([
    ['Стокгольм', 'Встречаемся в Стокгольме'],
    ['Стокгольм', 'СТОКГОЛЬМСКИЙ ПРОЦЕСС'],
    ['Нальчик', 'ждём вас в нальчике!'],
    ['Орёл', 'едем в Орел'],
    // Stems whose letters change.
    ['Орёл', 'встречаемся в Орле'],
    ['Орёл', 'орловская группа'],
    ['Грозный', 'в Грозном'],
    ['Грозный', 'грозненский суд'],
    ['Елец', 'под Ельцом'],
    ['Павел', 'с Павлом'],
    ['Москва', 'московский семинар'],
    ['Тверь', 'в тверской больнице'],
    ['Рига', 'рижский поезд'],
    ['Чечня', 'чеченских юристов'],
    ['Вязьма', 'вяземский вокзал'],
    ['Ингушетия', 'ингушская сторона'],
    ['Абхазия', 'абхазские гости'],
    ['Осетия', 'осетинский язык'],
    ['Сочи', 'сочинский аэропорт'],
    ['мир', 'за мир и против войны'],
    ['мир', 'дело мира'],
    ['Очаг', '«Очагом» зовут'],
    ['права человека', 'о правах  человека'],
    ['права человека', 'Защита прав человека'],
    ['гражданское общество', 'гражданского общества'],
    ['Анна', 'вместе с Анной'],
    ['Дмитрий', 'у Дмитрия'],
    ['Россия', 'по всей России'],
    ['Чечня', 'в Чечне'],
    ['НКО', 'для НКО'],
    ['NGO', 'For NGOs in the region'],
    ['human rights', 'Human right law'],
    // Look-alikes, palochka, another script: as in the search for people.
    ['Магас', 'едем в Mагac'],
    ['Гӏалгӏайче', 'город Г1алг1айче'],
    ['Хутинаев', 'from Khutinaev'],
    ['Nalchik', 'из Нальчика'],
  ])('%s is found in: %s', (word, text) => {
    expect(found(word, text)).toBe(true);
  });

  it.each([
    ['мир', 'мировой судья'],
    ['мир', 'Миронов'],
    ['Очаг', 'очаговый'],
    ['НКО', 'банкомат'],
    ['NGO', 'Manga and tango'],
    ['Анна', 'an answer for you'],
    ['права человека', 'правила для каждого человека'],
    ['права человека', 'человек имеет право'],
    ['Дом гостя', 'дом для гостя'],
    ['Кавказ', 'неокавказский'],
    ['Орёл', 'ореховый'],
    ['Орёл', 'орлиное гнездо'],
    ['Ясень', 'всё ясно'],
    ['город', 'мы гордимся'],
    ['мир', 'мирить'],
    ['Рига', 'рижанин'],
    ['ь', 'а я и есть он'],
  ])('%s is not found in: %s', (word, text) => {
    expect(found(word, text)).toBe(false);
  });

  it('is told as it stands in the list, and all of them are', () => {
    expect(judge('Анна', 'Anna', 'анна').inText('Анна')).toEqual([{ words: 'Анна' }, { words: 'Anna' }]);
    expect(judge('Anna', 'Анна').inText('с Анной')).toEqual([{ words: 'Анна' }]);
    expect(judge('Кавказ', 'Очаг', 'Рига').inText('Очаг на Кавказе')).toEqual([{ words: 'Кавказ' }, { words: 'Очаг' }]);
  });
});

describe('a telling word in an address or a file name', () => {
  it.each([
    ['Нальчик', 'https://nalchik2012.example.org'],
    ['Hearth Society', 'post@hearthsociety.example'],
    ['Human rights', 'MyHumanRights.example'],
    ['Хутинаев', 'spisok_khutinaev.csv'],
    ['Очаг', 'Очаг <post@example.org>'],
  ])('%s is found in %s', (word, address) => {
    expect(foundInAddress(word, address)).toBe(true);
  });

  it.each([
    ['мир', 'https://admiral.example'],
    ['Очаг', 'no-reply@localhost'],
    ['Host', 'no-reply@localhost'],
    ['NGO', 'mango@example.org'],
  ])('%s is not found in %s', (word, address) => {
    expect(foundInAddress(word, address)).toBe(false);
  });
});

it('one telling word in two spellings has one key', () => {
  expect(new Set(['Нальчик', ' нальчик ', 'Nalchik'].map(tellingKey)).size).toBe(1);
  expect(tellingKey('«…» !')).toBe('');
});

describe('what tells in a name', () => {
  it.each([
    [TellingKind.Organisation, 'Правозащитный центр «Мемориал» (ПЦМ)', ['Правозащитный центр «Мемориал» (ПЦМ)', 'Мемориал', 'ПЦМ']],
    [TellingKind.Event, 'Северо-Кавказская конференция 2012', ['Северо-Кавказская конференция 2012', 'Северо-Кавказская конференция']],
    [TellingKind.Event, 'Стокгольмский процесс', ['Стокгольмский процесс']],
    [TellingKind.Event, 'Северокавказская встреча, пятая', ['Северокавказская встреча, пятая', 'Северокавказская встреча']],
    [TellingKind.Event, 'Course: cases before the Court', ['Course: cases before the Court']],
    [TellingKind.Place, 'Нальчик, гостиница «Россия», 5', ['Нальчик', 'гостиница «Россия»']],
    [TellingKind.Place, 'Stockholm – City hall', ['Stockholm', 'City hall']],
    [TellingKind.Person, 'Лев Абдул-Хутинаев', ['Лев Абдул-Хутинаев', 'Абдул', 'Хутинаев']],
    [TellingKind.Person, 'Гость 07', ['Гость 07', 'Гость']],
  ])('%s: %s', (kind, name, parts) => {
    expect(tellingParts(kind, name)).toEqual(parts);
  });
});

describe('any list of telling words', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[А-Яа-яЁё]{3,14}$/),
    fc.stringMatching(/^[A-Za-z]{3,14}$/),
    fc.constantFrom('Стокгольм', 'мир', 'Орёл', 'права человека', 'NGO'),
  );
  const sentence = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));

  it('finds its words in any sentence, however they are written there', () => {
    const mark = fc.constantFrom(' ', ', ', '! ', ' — ', '\n', ' (');
    fc.assert(
      fc.property(word, sentence, sentence, mark, fc.boolean(), (telling, before, after, between, loud) => {
        const said = loud ? telling.toUpperCase() : telling.toLowerCase();
        expect(found(telling, `${before}${between}${said}${between}${after}`)).toBe(true);
        expect(foundInAddress(telling, `https://${before.replaceAll(' ', '-')}.${said.replaceAll(' ', '')}.example`)).toBe(true);
      }),
    );
  });

  it('finds what each of its words finds alone', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { selector: tellingKey, maxLength: 6 }), sentence, (list, text) => {
        const together = judge(...list).inText(text);
        expect(together.map(({ words }) => words)).toEqual(list.filter((one) => found(one, text)));
      }),
    );
  });
});
