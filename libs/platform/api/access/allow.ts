import { createParamDecorator, Injectable, SetMetadata } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Forbidden, refusalReasons, Refusal } from '@kunak/platform/rules';
import type { Rule, Viewer } from '@kunak/platform/rules';
import { Sessions } from '../accounts/sessions';
import type { SignedIn } from '../accounts/sessions';
import { Database } from '../database/database';

export const accessMetadata = 'kunak:access';
export const freshProofMetadata = 'kunak:fresh-proof';
type Access = { readonly rule: Rule } | { readonly everybody: true };

export const accessRefusals = refusalReasons('platform', {
  'signed-out': {
    ru: 'Сеанс закончился. Войдите снова: введённое останется на странице.',
    en: 'Your session has ended. Sign in again: what you typed stays on the page.',
  },
  'proof-needed': {
    ru: 'Сначала подтвердите, что это вы: последний раз прошло больше пяти минут назад.',
    en: 'Prove first that it is you: the last time was more than five minutes ago.',
  },
});

/** Who may call this operation at all. The row decides the rest, where it is loaded. */
export const Allow = (rule: Rule): MethodDecorator & ClassDecorator => SetMetadata(accessMetadata, { rule } satisfies Access);

/** Anybody may call this operation, signed in or not. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(accessMetadata, { everybody: true } satisfies Access);

/** Beside {@link Allow}: asks whoever may call this to have proved within the last minutes who they are. A screen left open is not enough. */
export const FreshProof = (): MethodDecorator & ClassDecorator => SetMetadata(freshProofMetadata, true);

/** Denies by default: an operation without {@link Allow} or {@link Public} is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly db: Database,
    private readonly sessions: Sessions,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    const access = this.reflector.getAllAndOverride<Access | undefined>(accessMetadata, places);
    if (!access) throw new Forbidden();
    if ('everybody' in access) return true;
    const { viewer } = this.db;
    if (!viewer) throw new Refusal(accessRefusals['signed-out']);
    if (!access.rule(viewer, undefined)) throw new Forbidden();
    if (this.reflector.getAllAndOverride<boolean | undefined>(freshProofMetadata, places)) await assertFreshProof(this.sessions, requestOf(context).signedIn);
    return true;
  }
}

/** @throws Refusal `platform.proof-needed`; the screens answer it by asking, and send the operation again */
export async function assertFreshProof(sessions: Sessions, signedIn: SignedIn | null | undefined): Promise<void> {
  if (!signedIn || !(await sessions.hasFreshProof(signedIn))) throw new Refusal(accessRefusals['proof-needed']);
}

/** Refuses like a missing row where the rule says no about this very subject. */
export function assertAllowed<Subject>(rule: Rule<Subject>, viewer: Viewer, subject: Subject): void {
  if (!rule(viewer, subject)) throw new Forbidden();
}

/** The signed-in viewer; only for operations that {@link Allow} guards. */
export const CurrentViewer = createParamDecorator((_: unknown, context: ExecutionContext): Viewer => {
  const request = requestOf(context);
  if (!request.viewer) throw new Refusal(accessRefusals['signed-out']);
  return request.viewer;
});

type KunakRequest = { viewer?: Viewer | null; signedIn?: SignedIn | null };

function requestOf(context: ExecutionContext): KunakRequest {
  if (context.getType<string>() === 'graphql') return context.getArgByIndex<{ req: KunakRequest }>(2).req;
  return context.switchToHttp().getRequest<KunakRequest>();
}
