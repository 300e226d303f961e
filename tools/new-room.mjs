import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root, textOf } from './files.mjs';
import { edits } from './new-room/edits.mjs';
import { namesOf, refusedName } from './new-room/names.mjs';
import { screenFiles } from './new-room/screen-files.mjs';
import { apiFiles, rulesFiles } from './new-room/server-files.mjs';
import { output } from './processes.mjs';
import { rooms } from './rooms.mjs';

async function write(path, text) {
  const file = join(root, path);
  const tidy = path.endsWith('.graphql') ? text : await format(text, { ...(await resolveConfig(file)), filepath: file });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, tidy);
  console.log(`  ${path}`);
}

async function main(room) {
  const refused = refusedName(room, rooms);
  if (refused) throw new Error(refused);
  const names = namesOf(room);
  const changed = await Promise.all(Object.entries(edits).map(async ([path, edit]) => [path, edit((await textOf(path)) ?? '', names, path)]));
  const files = { ...rulesFiles(names), ...apiFiles(names), ...screenFiles(names), ...Object.fromEntries(changed) };
  for (const [path, text] of Object.entries(files)) await write(path, text);
  console.log(await output(process.execPath, [join(root, 'tools/generate.mjs')], { cwd: root }));
  console.log(
    `The room “${room}” stands. Draw its arrows in tools/rooms.mjs, name it in the texts, and give it its first entity (npm run migration -- ${room}).`,
  );
}

await main(process.argv[2]).catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
