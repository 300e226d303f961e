/** One of the operations that the server knows by its id. The types exist for the compiler alone. */
export type Operation<Result, Variables> = {
  readonly id: string;
  readonly name: string;
  readonly __types?: (variables: Variables) => Result;
};

/** Variables may be left out where the operation has none that are required. */
export type Given<Variables> = Record<string, never> extends Variables ? [variables?: Variables] : [variables: Variables];
