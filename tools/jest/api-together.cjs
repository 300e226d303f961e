const { globSync } = require('node:fs');
const { join } = require('node:path');

// Jest loads the whole server anew for each file of specs, which takes longer than most of them run. Here it is loaded once for many.
const root = join(__dirname, '../..');
const [part, parts] = process.env.KUNAK_INTERNAL_API_PART.split('/').map(Number);
const specs = globSync(['libs/*/api/**/*.spec.ts', 'apps/api/**/*.spec.ts'], { cwd: root }).sort();

for (const spec of specs.filter((_, at) => at % parts === part - 1)) {
  describe(spec, () => {
    require(join(root, spec));
  });
}
