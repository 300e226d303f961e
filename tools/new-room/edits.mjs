function replaced(text, pattern, change, path) {
  if (!pattern.test(text)) throw new Error(`${path} does not look as expected (${pattern}); add the room there by hand.`);
  return text.replace(pattern, change);
}

const firstImport = (text, line) => `${line}\n${text}`;

/** The three places by which a room hangs in the house: the map, the server's rooms, the console's rooms. */
export const edits = {
  'tools/rooms.mjs': (text, { room }, path) => {
    const key = room.includes('-') ? `'${room}'` : room;
    return replaced(text, /(export const rooms = \{[\s\S]*?)\n\};/, (_, map) => `${map}\n  ${key}: [],\n};`, path);
  },
  'apps/api/src/rooms.ts': (text, { room, pascal, camel }, path) => {
    const hung = replaced(text, /(export const rooms = \[[\s\S]*?),?\s*\];/, (_, list) => `${list}, ${pascal}Module];`, path);
    const tabled = replaced(hung, /(export const entities = \[[\s\S]*?),?\s*\];/, (_, list) => `${list}, ...${camel}Entities];`, path);
    return firstImport(tabled, `import { ${camel}Entities, ${pascal}Module } from '@kunak/${room}/api';`);
  },
  'apps/console/src/rooms.ts': (text, { room, camel }, path) => {
    const hung = replaced(
      text,
      /(export const rooms: readonly Room\[\] = \[)([\s\S]*?),?\s*\];/,
      (_, head, list) => `${head}${list.trim() ? `${list}, ` : ''}${camel}Room];`,
      path,
    );
    return firstImport(hung, `import { ${camel}Room } from '@kunak/${room}/console';`);
  },
};
