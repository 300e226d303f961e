import { watch } from 'node:fs';

/** Calls `work` with the paths that changed, once things have been quiet for `calm` ms, and never twice at the same time. */
export function whenChanged(folder, concerns, work, calm = 80) {
  const changed = new Set();
  let timer;
  let busy = Promise.resolve();
  const flush = () => {
    const paths = [...changed];
    changed.clear();
    busy = busy.then(() => work(paths)).catch((error) => console.error(error.message));
  };
  watch(folder, { recursive: true }, (_, path) => {
    if (!path || !concerns(path.replaceAll('\\', '/'))) return;
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(flush, calm);
  });
}
