import { buildIfStale } from './build/apps.mjs';
import { say } from './progress.mjs';

const asked = process.argv.slice(2);
const built = await buildIfStale(asked.length > 0 ? asked : undefined).catch((error) => {
  console.error(error.message);
  process.exit(1);
});
say(built.length > 0 ? `Built: ${built.join(', ')}.` : 'Nothing to build.');
