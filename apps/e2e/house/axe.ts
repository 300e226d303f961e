import { createRequire } from 'node:module';
import type { Page } from './journey';

type Finding = { readonly id: string; readonly nodes: readonly { readonly target: readonly unknown[] }[] };

const axe = createRequire(require.resolve('@axe-core/playwright'))('axe-core') as { readonly source: string };

/** Themes differ in colours alone: what asks about nothing else need not be asked again. */
const questions = {
  everything: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  colours: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const;

/** Runs in the browser. An open dialog is all that there is to see; what lies behind it has been looked at before. */
const run = `(async (runOnly) => {
  const open = [...document.querySelectorAll('dialog[open], [role=menu]:popover-open')].at(-1);
  const { violations } = await axe.run(open ?? document, { runOnly, resultTypes: ['violations'] });
  return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ target }) => ({ target })) }));
})`;

/** What axe has to say about the page as it stands, one line a rule. */
export async function violations(page: Page, about: keyof typeof questions): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const found = await page.evaluate<readonly Finding[]>(`${run}(${JSON.stringify(questions[about])})`);
  return found.map(({ id, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target }) => target.join(' '));
    return `${id}: ${places.join(', ')}${nodes.length > 3 ? ` and ${nodes.length - 3} more` : ''}`;
  });
}
