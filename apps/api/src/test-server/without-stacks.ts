/**
 * Does the work while errors do not say where they were thrown. Jest maps each line of each back to its source, which for thousands of
 * refusals that nobody reads takes longer than all that is asked.
 */
export async function withoutStacks<Result>(work: () => Promise<Result>): Promise<Result> {
  const usual = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  return work().finally(() => (Error.stackTraceLimit = usual));
}
