const began = Date.now();

const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1).padStart(5)} s`;

/** A line with the time since the command began. */
export function say(text) {
  console.log(`[${seconds(began)}] ${text}`);
}

/** Says what begins, every ten seconds that it goes on, and how long it took. */
export async function step(title, work) {
  const from = Date.now();
  say(`${title} …`);
  const ticking = setInterval(() => say(`… ${title}, ${seconds(from).trim()}`), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(ticking);
    if (Date.now() - from > 300) say(`  done in ${seconds(from).trim()}`);
  }
}
