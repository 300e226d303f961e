const words = /\p{L}{2,}/u;
/** The house's own name and the keys of a keyboard are the same in every language. */
const names = /\b(Kunak|Ctrl|Shift|Alt|Esc|Enter|Tab)\b/g;
const spoken = new Set(['alt', 'title', 'placeholder', 'label', 'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext']);

/** Templates hold no words of their own: every text stands in both languages in a `.texts.ts`.  */
export const texts = {
  meta: { type: 'problem', schema: [], messages: { words: '“{{text}}” stands in one language only: texts live in *.texts.ts.' } },
  create(context) {
    if (context.filename.includes('.spec.ts')) return {};
    const judge = (node, text) => {
      const said = text
        .replace(/&[a-z]+;/gi, '')
        .replace(names, '')
        .trim();
      if (words.test(said)) context.report({ loc: placeOf(node), messageId: 'words', data: { text: said.slice(0, 40) } });
    };
    return {
      Text: (node) => judge(node, node.value ?? ''),
      TextAttribute: (node) => spoken.has(node.name) && judge(node, node.value ?? ''),
      BoundText: (node) => (node.value?.ast?.strings ?? []).forEach((text) => judge(node, text)),
    };
  },
};

function placeOf(node) {
  const { start, end } = node.sourceSpan;
  return { start: { line: start.line + 1, column: start.col }, end: { line: end.line + 1, column: end.col } };
}
