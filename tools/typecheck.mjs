import { join } from 'node:path';
import { operationsIfStale } from './build/apps.mjs';
import { root } from './files.mjs';
import { output } from './processes.mjs';

const bin = (path) => join(root, 'node_modules', path);

/** Server code by tsc; screens with their templates by the Angular compiler. */
const checks = {
  api: [bin('typescript/bin/tsc'), '-p', 'tsconfig.api.json'],
  web: [bin('@angular/compiler-cli/bundles/src/bin/ngc.js'), '-p', 'tsconfig.web.json'],
};

await operationsIfStale();
const asked = process.argv.slice(2);
const chosen = Object.entries(checks).filter(([name]) => asked.length === 0 || asked.includes(name));
await Promise.all(
  chosen.map(([, args]) =>
    output(process.execPath, args, { cwd: root }).catch((error) => {
      console.error(error.message);
      process.exitCode = 1;
    }),
  ),
);
