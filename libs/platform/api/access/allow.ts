import { createParamDecorator, Injectable, SetMetadata } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Forbidden, refusalReasons, Refusal } from '@kunak/platform/rules';
import type { Rule, Viewer } from '@kunak/platform/rules';
import { Database } from '../database/database';

export const accessMetadata = 'kunak:access';
type Access = { readonly rule: Rule } | { readonly everybody: true };

export const accessRefusals = refusalReasons('platform', {
  'signed-out': {
    ru: 'Сеанс закончился. Войдите снова: введённое останется на странице.',
    en: 'Your session has ended. Sign in again: what you typed stays on the page.',
  },
});

/** Who may call this operation at all. The row decides the rest, where it is loaded. */
export const Allow = (rule: Rule): MethodDecorator & ClassDecorator => SetMetadata(accessMetadata, { rule } satisfies Access);

/** Anybody may call this operation, signed in or not. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(accessMetadata, { everybody: true } satisfies Access);

/** Denies by default: an operation without {@link Allow} or {@link Public} is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly db: Database,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<Access | undefined>(accessMetadata, [context.getHandler(), context.getClass()]);
    if (!access) throw new Forbidden();
    if ('everybody' in access) return true;
    const { viewer } = this.db;
    if (!viewer) throw new Refusal(accessRefusals['signed-out']);
    if (!access.rule(viewer, undefined)) throw new Forbidden();
    return true;
  }
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

type KunakRequest = { viewer?: Viewer | null };

function requestOf(context: ExecutionContext): KunakRequest {
  if (context.getType<string>() === 'graphql') return context.getArgByIndex<{ req: KunakRequest }>(2).req;
  return context.switchToHttp().getRequest<KunakRequest>();
}
