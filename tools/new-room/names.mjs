/** The ways in which a room is called: `emergency-fund` → `EmergencyFund`, `emergencyFund`, “Emergency fund”. */
export function namesOf(room) {
  const pascal = room.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());
  const words = room.replaceAll('-', ' ');
  return { room, pascal, camel: pascal[0].toLowerCase() + pascal.slice(1), title: words[0].toUpperCase() + words.slice(1) };
}

/** Why a room cannot be called so, or nothing. */
export function refusedName(room, rooms) {
  if (!/^[a-z][a-z]+(-[a-z]+)*$/.test(room ?? '')) return 'Name the room in small letters, by what it is about: npm run new-room -- visas';
  if (room in rooms) return `There is a room “${room}” already.`;
  return undefined;
}
