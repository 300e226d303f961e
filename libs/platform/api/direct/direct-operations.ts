import { Injectable } from '@nestjs/common';
import { Forbidden, Refusal } from '@kunak/platform/rules';
import type { MessageValues, Viewer } from '@kunak/platform/rules';
import type { NextFunction, Response } from 'express';
import type { GraphQLResolveInfo } from 'graphql';
import { accessRefusals, assertFreshProof } from '../access/allow';
import { Sessions } from '../accounts/sessions';
import { Database } from '../database/database';
import { outsideOf } from '../graphql/errors';
import { Operations } from '../graphql/operations';
import { languageOf } from '../http/language';
import type { KunakRequest } from '../http/request-context';
import { DirectConnection } from './direct-connection';
import type { DirectOperation } from './direct-operation';
import { planOf } from './direct-plan';
import type { DirectPlan } from './direct-plan';
import { selectionOf, underOwnNames } from './selection';

/** Knows the operations that one statement answers, and answers them: before GraphQL where it can, inside a resolver everywhere else. */
@Injectable()
export class DirectOperations {
  private readonly operations = new Map<string, DirectOperation<never>>();
  private readonly plans = new Map<string, DirectPlan | null>();

  constructor(
    private readonly connection: DirectConnection,
    private readonly committed: Operations,
    private readonly db: Database,
    private readonly sessions: Sessions,
  ) {}

  add<Args>(operation: DirectOperation<Args>): void {
    this.operations.set(operation.field, operation as DirectOperation<never>);
  }

  /** The resolver's way: the same statement in the request's own transaction. */
  async resolve<Args>(operation: DirectOperation<Args>, args: Args, viewer: Viewer, info: GraphQLResolveInfo): Promise<unknown> {
    const [node] = info.fieldNodes;
    const selection = selectionOf(node?.selectionSet, info.fragments);
    if (!selection) throw new Error('this field takes neither directives nor arguments below it');
    const rows = await this.db.sql<{ answer: unknown }>(operation.statement(underOwnNames(selection)), operation.values(args, viewer));
    const answer = rows[0]?.answer ?? null;
    throwRefusal(operation, answer);
    return answer;
  }

  /** Answers committed operations that have a plan; everything else goes on to GraphQL. */
  readonly handle = (request: KunakRequest, response: Response, next: NextFunction): void => {
    const { id, variables } = (request.body ?? {}) as { id?: string; variables?: Record<string, unknown> };
    const plan = typeof id === 'string' ? this.planFor(id) : null;
    if (!plan) return next();
    this.answer(plan, request, variables ?? {}).then(
      (text) => response.type('json').send(text),
      (error: unknown) => {
        const { message, ...extensions } = outsideOf(error, languageOf(request));
        response.json({ data: null, errors: [{ message, extensions }] });
      },
    );
  };

  private async answer(plan: DirectPlan, { viewer, signedIn }: KunakRequest, variables: Record<string, unknown>): Promise<string> {
    if (!viewer) throw new Refusal(accessRefusals['signed-out']);
    if (!plan.operation.rule(viewer, undefined)) throw new Forbidden();
    if (plan.operation.freshProof) await assertFreshProof(this.sessions, signedIn);
    const values = plan.operation.values(plan.argsOf(variables), viewer);
    const text = await this.connection.run(plan, viewer, values);
    if (text.startsWith('{"refusal"')) throwRefusal(plan.operation, JSON.parse(text));
    return `{"data":{"${plan.alias}":${text}}}`;
  }

  private planFor(id: string): DirectPlan | null {
    const known = this.plans.get(id);
    if (known !== undefined) return known;
    const text = this.committed.textOf(id);
    if (text === undefined) return null;
    const plan = planOf(text, this.operations);
    this.plans.set(id, plan);
    return plan;
  }
}

function throwRefusal(operation: DirectOperation<never>, answer: unknown): void {
  const { refusal: code, details } = (answer ?? {}) as { refusal?: unknown; details?: MessageValues };
  if (typeof code !== 'string') return;
  const reason = operation.refusals?.find((known) => known.code === code);
  if (!reason) throw new Error(`the statement refused with an unknown code ${code}`);
  throw new Refusal(reason, details);
}
