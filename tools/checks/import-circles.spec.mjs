import { circleIn, importsOf } from './import-circles.mjs';

describe('imports', () => {
  it('count when something is loaded, not when only a type is named', () => {
    const text =
      "import { a } from './a';\nimport type { B } from './b';\nexport * from './c';\nimport './d';\nimport {\n  e,\n  f,\n} from './e';\nexport type { G } from './g';\n";
    expect(importsOf(text)).toEqual(['./a', './c', './d', './e']);
  });

  it('may meet, but never in a circle', () => {
    expect(
      circleIn(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['d']],
          ['c', ['d']],
          ['d', []],
        ]),
      ),
    ).toBeUndefined();
    expect(
      circleIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
  });
});
