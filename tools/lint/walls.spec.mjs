import { ESLint } from 'eslint';
import { badName } from './names.mjs';
import { wallBetween } from './walls.mjs';

describe('the walls of the house', () => {
  it.each([
    ['a screen that reaches into the api', 'libs/people/console/people-page.ts', '@kunak/people/api', '"console" may not import "api"'],
    ['people who would know of registration', 'libs/people/api/people.service.ts', '@kunak/registration/api', 'no such arrow'],
    ['Nest in the rules', 'libs/people/rules/name.ts', '@nestjs/common', 'may not use the package'],
    ['RxJS in the rules', 'libs/people/rules/name.ts', 'rxjs', 'may not use the package'],
    ['RxJS operators in the rules', 'libs/people/rules/name.ts', 'rxjs/operators', 'may not use the package'],
    ['TypeORM in the rules', 'libs/people/rules/name.ts', 'typeorm', 'may not use the package'],
    ['Node in the rules', 'libs/people/rules/name.ts', 'node:crypto', 'may not use the package'],
    ['Angular in the api', 'libs/people/api/people.service.ts', '@angular/core', 'may not use the package'],
    ['the database on a phone', 'libs/people/portal/card.ts', 'pg', 'may not use the package'],
    ['an import past a door', 'libs/events/api/event.entity.ts', '@kunak/people/api/person.entity', 'goes past a door'],
    ['a room without a drawer', 'libs/events/api/event.entity.ts', '@kunak/people', 'goes past a door'],
    ['a relative path into another room', 'libs/events/api/event.entity.ts', '../../people/api/person.entity', 'reaches out of'],
    ['a relative path into another drawer', 'libs/events/api/event.entity.ts', '../rules/dates', 'reaches out of'],
    ['a face that opens another face', 'libs/people/portal/card.ts', '@kunak/people/console', '"portal" may not import "console"'],
    ['rules that open the api', 'libs/people/rules/name.ts', '@kunak/people/api', '"rules" may not import "api"'],
    ['a drawer that walks through its own door', 'libs/people/rules/name.ts', '@kunak/people/rules', 'its own door'],
    ['an app that goes past a door', 'apps/api/src/main.ts', '@kunak/people/api/people.service', 'goes past a door'],
    ['an app of screens that opens the api', 'apps/portal/src/main.ts', '@kunak/people/api', 'may not open'],
    ['a database client in an app of screens', 'apps/portal/src/main.ts', 'typeorm', 'may not use the package'],
    ['the test server outside of tests', 'libs/people/api/people.service.ts', '@kunak/test-server', 'for tests only'],
    ['a room that is not on the map', 'libs/people/api/people.service.ts', '@kunak/cellar/api', 'no room'],
  ])('refuse %s', (_, from, specifier, reason) => {
    expect(wallBetween(from, specifier)).toContain(reason);
  });

  it.each([
    ['a screen that asks the rules of its room', 'libs/people/console/people-page.ts', '@kunak/people/rules'],
    ['every room on the platform', 'libs/certificates/venue/list.ts', '@kunak/platform/web'],
    ['registration knocking on people', 'libs/registration/api/registrations.service.ts', '@kunak/people/api'],
    ['Nest in the api', 'libs/people/api/people.module.ts', '@nestjs/common'],
    ['Angular on a screen', 'libs/people/portal/card.ts', '@angular/core'],
    ['a neighbour in the same drawer', 'libs/conference/api/schedule/slot.entity.ts', '../session.entity'],
    ['generated properties in a spec of the rules', 'libs/people/rules/name.spec.ts', 'fast-check'],
    ['the test server in a spec of the api', 'libs/people/api/people.api.spec.ts', '@kunak/test-server'],
    ['the test server in examples for specs', 'libs/people/api/examples.ts', '@kunak/test-server'],
    ['a calendar library in the rules', 'libs/platform/rules/dates.ts', 'temporal-polyfill'],
  ])('let through %s', (_, from, specifier) => {
    expect(wallBetween(from, specifier)).toBeUndefined();
  });

  it('refuse names that say nothing', () => {
    expect(badName('libs/people/api/utils/dates.ts')).toContain('utils');
    expect(badName('libs/people/api/people-helper.ts')).toContain('helper');
    expect(badName('libs/people/console/people.component.ts')).toContain('file = class');
    expect(badName('libs/people/console/people-page.ts')).toBeUndefined();
  });
});

describe('lint as a whole', () => {
  const lint = async (path, text) => {
    const [result] = await new ESLint().lintText(text, { filePath: path });
    return result.messages.map((message) => message.ruleId);
  };

  it('stands behind these walls in every form of import', async () => {
    const text = [
      "import { a } from '@kunak/registration/api';",
      "export * from 'rxjs';",
      "export const later = () => import('../api/x');",
      'export { a };',
      '',
    ];
    expect(await lint('libs/people/rules/planted.ts', text.join('\n'))).toEqual(['house/walls', 'house/walls', 'house/walls']);
  });

  it('cannot be switched off by a comment', async () => {
    expect(await lint('libs/people/rules/planted.ts', '// eslint-disable-next-line\nexport const a = 1 as any;\n')).toContain(
      '@typescript-eslint/no-explicit-any',
    );
  });

  it('refuses default exports, mocks of our own code, and files and functions that have grown too long', async () => {
    expect(await lint('libs/people/rules/planted.ts', 'export default 1;\n')).toEqual(['no-restricted-syntax']);
    expect(await lint('libs/people/rules/planted.spec.ts', "jest.mock('./name');\n")).toEqual(['no-restricted-syntax']);
    expect(await lint('libs/people/rules/planted.ts', 'export const a = 1;\n'.repeat(301))).toContain('max-lines');
    const lines = Array.from({ length: 41 }, (_, index) => `  work(${index});`);
    expect(await lint('libs/people/rules/planted.ts', `export function long(work: (n: number) => void): void {\n${lines.join('\n')}\n}\n`)).toEqual([
      'max-lines-per-function',
    ]);
  });

  it('reads templates: a picture without a description and a click without a key are refused', async () => {
    expect(await lint('libs/people/console/planted.html', '<img src="a.png" />\n')).toEqual(['@angular-eslint/template/alt-text']);
    expect(await lint('libs/people/console/planted.html', '<p (click)="open()">Open</p>\n')).toContain('@angular-eslint/template/click-events-have-key-events');
    expect(await lint('libs/people/console/planted.html', '<p>line</p>\n'.repeat(151))).toContain('max-lines');
  });

  it('refuses words in a template, which would stand in one language only', async () => {
    expect(await lint('libs/people/console/planted.html', '<h1>People</h1>\n')).toEqual(['house/texts']);
    expect(await lint('libs/people/console/planted.html', '<p>{{ count() }} guests</p>\n')).toEqual(['house/texts']);
    expect(await lint('libs/people/console/planted.html', '<button type="button" aria-label="Close">×</button>\n')).toEqual(['house/texts']);
    expect(await lint('libs/people/console/planted.html', '<h1>Kunak · {{ texts.title() }}</h1>\n')).toEqual([]);
  });

  it('reads templates inside components too', async () => {
    const text = "import { Component } from '@angular/core';\n@Component({ selector: 'kunak-a', template: '<img src=\"a.png\" />' })\nexport class A {}\n";
    expect(await lint('libs/people/console/planted.ts', text)).toContain('@angular-eslint/template/alt-text');
  });
});
