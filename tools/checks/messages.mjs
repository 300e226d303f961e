import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import typescript from 'typescript';
import { filesOf, textOf } from '../files.mjs';

/** The plural forms that a language has; a message that counts must carry each. */
const forms = { ru: ['one', 'few', 'many', 'other'], en: ['one', 'other'] };

/** Every `{ ru: '…', en: '…' }` of a source file, wherever it stands. */
export function messagesIn(path, text) {
  const source = typescript.createSourceFile(path, text, typescript.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (typescript.isObjectLiteralExpression(node)) keep(node);
    typescript.forEachChild(node, visit);
  };
  const keep = (node) => {
    const texts = Object.fromEntries(node.properties.flatMap((property) => literal(property)));
    if ('ru' in texts || 'en' in texts) found.push({ ...texts, line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
  };
  visit(source);
  return found;
}

function literal(property) {
  if (!typescript.isPropertyAssignment(property) || !typescript.isStringLiteralLike(property.initializer)) return [];
  return [[property.name.getText().replace(/['"]/g, ''), property.initializer.text]];
}

function argumentsOf(elements, names = new Set()) {
  for (const element of elements) {
    if (element.type !== TYPE.literal && element.type !== TYPE.pound) names.add(element.value);
    for (const option of Object.values(element.options ?? {})) argumentsOf(option.value, names);
  }
  return names;
}

function pluralsOf(elements) {
  return elements.flatMap((element) => [
    ...(element.type === TYPE.plural && element.pluralType === 'cardinal' ? [element] : []),
    ...Object.values(element.options ?? {}).flatMap((option) => pluralsOf(option.value)),
  ]);
}

function parsed(text) {
  try {
    return { elements: parse(text, { ignoreTag: true }) };
  } catch (error) {
    return { problem: `is not ICU MessageFormat (${error.message})` };
  }
}

/** What is wrong with a message of the interface, in words; empty when nothing is. */
export function problemsOf({ ru, en }) {
  if (!ru || !en) return [`has no ${ru ? 'English' : 'Russian'}: “${ru ?? en ?? ''}”`];
  const sides = { ru: parsed(ru), en: parsed(en) };
  const broken = Object.entries(sides).flatMap(([language, side]) => (side.problem ? [`${language} ${side.problem}: “${language === 'ru' ? ru : en}”`] : []));
  if (broken.length > 0) return broken;
  const [inRussian, inEnglish] = [sides.ru, sides.en].map((side) => [...argumentsOf(side.elements)].sort().join(', '));
  const uneven = inRussian === inEnglish ? [] : [`fills in {${inRussian}} in Russian and {${inEnglish}} in English: “${en}”`];
  return [...uneven, ...Object.entries(sides).flatMap(([language, side]) => pluralProblems(language, side.elements)), ...loud(ru, en)];
}

function pluralProblems(language, elements) {
  return pluralsOf(elements).flatMap((plural) => {
    const missing = forms[language].filter((form) => !(form in plural.options));
    return missing.length > 0 ? [`lacks the plural form ${missing.join(', ')} of {${plural.value}} in ${language}`] : [];
  });
}

/** The host speaks to a guest: no exclamation marks. */
function loud(...texts) {
  return texts.some((text) => /!/.test(text)) ? [`raises its voice: “${texts.find((text) => text.includes('!'))}”`] : [];
}

const isSpec = (path) => /\.spec\.ts$|\.graphql\.ts$/.test(path);

export async function checkMessages() {
  const problems = [];
  for (const path of filesOf(['libs/**/*.ts', 'apps/*/src/**/*.ts'], isSpec)) {
    const text = await textOf(path);
    if (!/\b(ru|en): ?['"`]/.test(text)) continue;
    // Elsewhere one language alone may be the host's own words; among the interface's texts it is a missing translation.
    const ofInterface = /\.(texts|refusals)\.ts$/.test(path);
    for (const message of messagesIn(path, text)) {
      if (!ofInterface && !(message.ru && message.en)) continue;
      problems.push(...problemsOf(message).map((problem) => `${path}:${message.line} ${problem}`));
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
