const names = (node) => node.properties.map(({ key }) => key?.name);

/** Leaves texts alone: what a message says in Russian and in English is judged by the check of texts, and by people. */
const texts = {
  shouldIgnore(path) {
    return path.isObjectExpression() && names(path.node).sort().join() === 'en,ru' ? 'a text' : undefined;
  },
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'texts', value: texts }];
