/** A rule said no. The message is in the reader's language already; the code is for programs. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';

  constructor(
    readonly code: string,
    message: string,
    /** The input that is meant, if the server knows it. */
    readonly field: string | null = null,
  ) {
    super(message);
  }

  /** Missing and forbidden are the same answer. */
  get hidden(): boolean {
    return this.code === 'platform.notFound';
  }
}

/** The server could not be reached. What was typed is still here. */
export class ApiOffline extends Error {
  override readonly name = 'ApiOffline';
}

/** The session has ended: the person is asked to sign in again. */
export class ApiSignedOut extends ApiRefusal {}

/** The server wants to see first that it is still the same person; {@link Api.proven} asks and tries again. */
export class ApiProofNeeded extends ApiRefusal {}
