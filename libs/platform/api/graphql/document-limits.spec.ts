import { buildSchema, parse, validate } from 'graphql';
import { documentLimits, documentLimitsRule, sizeOf } from './document-limits';

const schema = buildSchema('type Query { person: Person } type Person { name: String friend: Person } directive @often repeatable on FIELD');
const refusals = (text: string): string[] => validate(schema, parse(text), [documentLimitsRule]).map(({ message }) => message);
const nested = (depth: number): string =>
  `{ ${'person { friend { '.repeat(depth / 2)} name ${'} } '.repeat(depth / 2)} }`.replace('person', 'person').replaceAll('friend { person', 'friend { friend');

describe('how large a document may be', () => {
  it('measures what stands there', () => {
    expect(sizeOf(parse('{ a: person { name @often @often } person { name } }'))).toEqual({ depth: 2, fields: 4, aliases: 1, directives: 2 });
  });

  it('opens fragments where they are spread', () => {
    const text = 'query { person { ...f } b: person { ...f ... on Person { friend { name } } } } fragment f on Person { name friend { friend { name } } }';
    expect(sizeOf(parse(text))).toEqual({ depth: 4, fields: 12, aliases: 1, directives: 0 });
  });

  it('counts fragments in fragments without opening them one by one', () => {
    const layers = Array.from({ length: 60 }, (_, index) => `fragment f${index} on Person { ...f${index + 1} ...f${index + 1} }`);
    const text = `{ person { ...f0 } } ${layers.join(' ')} fragment f60 on Person { name }`;
    expect(sizeOf(parse(text)).fields).toBeGreaterThan(2 ** 59);
    expect(refusals(text)).toEqual(['The document is too large: fields.']);
  });

  it('ends at a circle of fragments', () => {
    expect(sizeOf(parse('{ person { ...a } } fragment a on Person { friend { ...b } } fragment b on Person { friend { ...a } }')).depth).toBe(3);
  });

  it('names what is too large', () => {
    expect(refusals(nested(documentLimits.depth + 2))).toEqual(['The document is too large: depth.']);
    expect(refusals(`{ ${Array.from({ length: 11 }, (_, index) => `a${index}: person { name }`).join(' ')} }`)).toEqual([
      'The document is too large: aliases.',
    ]);
    expect(refusals(`{ person { name ${'@often '.repeat(11)} } }`)).toEqual(['The document is too large: directives.']);
    expect(refusals(`{ person { ${'name '.repeat(400)} } }`)).toEqual(['The document is too large: fields.']);
  });

  it('lets the schema be asked about itself', () => {
    expect(
      refusals('{ __schema { types { fields { type { ofType { ofType { ofType { ofType { ofType { ofType { ofType { ofType { name } } } } } } } } } } } } }'),
    ).toEqual([]);
  });
});
