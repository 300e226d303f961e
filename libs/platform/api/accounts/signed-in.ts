import { Forbidden } from '@kunak/platform/rules';
import type { SignedIn } from './sessions';
import type { Exchange } from './sign-in';

export type SignedInExchange = Exchange & { readonly req: { readonly signedIn?: SignedIn | null } };

/** The session of this request; only for operations that `@Allow` guards. */
export function signedInOf(request: { readonly signedIn?: SignedIn | null }): SignedIn {
  if (!request.signedIn) throw new Forbidden();
  return request.signedIn;
}
