// Prints what the data map says of a guest's texts, as the server that was built has it: `Table.field place`, one in a line. The place is `sealed`, or
// for what lies in the clear `table.column` of the database.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../files.mjs';

const require = createRequire(import.meta.url);
require('reflect-metadata');
const { data } = require(join(root, 'dist/api/apps/api/src/rooms.js'));
const { columns, tables } = require('typeorm').getMetadataArgsStorage();

/** No text can stand in these. */
const textless = ['uuid', 'date', 'timestamptz', 'integer', 'smallint', 'bigint', 'real', 'double precision', 'boolean'];
const snake = (name) => name.replace(/(?<=[a-z\d])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

const typeOf = (entity, field) =>
  columns.find(({ target, propertyName }) => propertyName === field && (target === entity || entity.prototype instanceof target))?.options.type;
const tableOf = (entity) => tables.find(({ target }) => target === entity)?.name ?? snake(entity.name);

for (const { kept } of data)
  for (const { entity, personal, sealed, whose } of kept) {
    for (const field of Object.keys(sealed)) console.log(`${entity.name}.${field} sealed`);
    // What is of no guest stays when a guest is erased.
    if (whose === 'nobody') continue;
    for (const field of personal.flatMap((one) => one.columns))
      if (!(field in sealed) && !textless.includes(typeOf(entity, field))) console.log(`${entity.name}.${field} ${tableOf(entity)}.${snake(field)}`);
  }
