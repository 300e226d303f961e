// A busy machine is not a failure.
jest.setTimeout(30_000);
