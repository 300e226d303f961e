const most = 40;

/** The lines that stand on one side only, for a person who must find out what differs. */
export function differences(before, after) {
  const [old, fresh] = [before, after].map((text) => (text ?? '').split('\n'));
  const [inOld, inFresh] = [new Set(old), new Set(fresh)];
  const lines = [
    ...old.filter((line) => !inFresh.has(line)).map((line) => `- ${line}`),
    ...fresh.filter((line) => !inOld.has(line)).map((line) => `+ ${line}`),
  ];
  if (lines.length === 0 && before !== after) return '(the same lines in another order)';
  return [...lines.slice(0, most), ...(lines.length > most ? [`… and ${lines.length - most} lines more`] : [])].join('\n');
}
