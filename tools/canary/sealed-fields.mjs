// Prints what the data map says is sealed, as the server that was built has it: `Table.field`, one in a line.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../files.mjs';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const { data } = require(join(root, 'dist/api/apps/api/src/rooms.js'));

for (const { kept } of data) for (const { entity, sealed } of kept) for (const field of Object.keys(sealed ?? {})) console.log(`${entity.name}.${field}`);
