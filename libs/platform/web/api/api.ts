import { Injectable, inject } from '@angular/core';
import { Texts } from '../texts/texts';
import { ApiOffline, ApiProofNeeded, ApiRefusal, ApiSignedOut } from './api-errors';
import { apiTexts } from './api.texts';
import { Connection } from './connection';
import type { Given, Operation } from './operation';

type Answer = { data?: unknown; errors?: readonly { message: string; extensions?: { code?: string; field?: string } }[] };

/** In milliseconds; by chance up to twice as long, so that the two do not meet again. */
const shortestPause = 150;

/** Asks the server: one operation that it knows by id, its variables, and the language of the answer. */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly texts = inject(Texts);
  private readonly connection = inject(Connection);
  private signedOut: (() => void) | null = null;
  private heard: () => void = () => undefined;
  private proof: () => Promise<boolean> = () => Promise.resolve(false);

  /** What happens when the session turns out to be over. The session service sets it. */
  whenSignedOut(act: () => void): void {
    this.signedOut = act;
  }

  /** Each answer of the server is a sign that the session is alive. */
  whenHeard(act: () => void): void {
    this.heard = act;
  }

  /** How the person is asked to prove who they are; true when they did. The proof service sets it. */
  whenProofNeeded(ask: () => Promise<boolean>): void {
    this.proof = ask;
  }

  /** Does it; where the server first wants to see who is there, the person proves it and it is done once more. Nothing was done the first time. */
  async proven<Result>(act: () => Promise<Result>): Promise<Result> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof ApiProofNeeded) || !(await this.proof())) throw error;
      return act();
    }
  }

  run<Result, Variables>(operation: Operation<Result, Variables>, ...[variables]: Given<Variables>): Promise<Result> {
    return this.ask(operation, variables as Variables);
  }

  /** As `run`, where the variables are in hand whatever they are. */
  ask<Result, Variables>(operation: Operation<Result, Variables>, variables: Variables): Promise<Result> {
    return this.proven(() => this.inTurn(() => this.askOnce(operation, variables)));
  }

  headers(): Record<string, string> {
    return { 'accept-language': this.texts.language(), 'x-kunak': '1', accept: 'application/graphql-response+json, application/json' };
  }

  /** The error that an answer of the server means. */
  refusalOf(errors: NonNullable<Answer['errors']>): ApiRefusal {
    const [first] = errors;
    const code = first?.extensions?.code ?? 'platform.broken';
    const message = first?.message || this.texts.t(apiTexts.broken);
    if (code === 'platform.proof-needed') return new ApiProofNeeded(code, message);
    if (code !== 'platform.signed-out') return new ApiRefusal(code, message, first?.extensions?.field ?? null);
    this.signedOut?.();
    return new ApiSignedOut(code, message);
  }

  /** Two changes waited for each other, and the database took this one back whole: it is done once more, a moment later. */
  private async inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof ApiRefusal) || error.code !== 'platform.collided') throw error;
      await new Promise((resolve) => setTimeout(resolve, shortestPause * (1 + Math.random())));
      return act();
    }
  }

  private async askOnce<Result, Variables>(operation: Operation<Result, Variables>, variables: Variables): Promise<Result> {
    const response = await this.reach('/graphql', {
      method: 'POST',
      headers: { ...this.headers(), 'content-type': 'application/json' },
      body: JSON.stringify({ id: operation.id, variables: variables ?? {} }),
    });
    const answer = await this.read(response);
    if (answer.errors?.length) throw this.refusalOf(answer.errors);
    this.heard();
    if (answer.data === null || answer.data === undefined) throw new ApiRefusal('platform.broken', this.texts.t(apiTexts.broken));
    return answer.data as Result;
  }

  private async reach(address: string, request: RequestInit): Promise<Response> {
    try {
      const response = await fetch(address, { ...request, credentials: 'same-origin', cache: 'no-store', referrerPolicy: 'no-referrer' });
      this.connection.online.set(true);
      return response;
    } catch {
      // fetch gives TypeError for every way of not arriving: no network, no server, a dropped connection.
      this.connection.online.set(false);
      throw new ApiOffline(this.texts.t(apiTexts.offline));
    }
  }

  private async read(response: Response): Promise<Answer> {
    try {
      return (await response.json()) as Answer;
    } catch {
      // Not JSON: a proxy's page in front of a server that is down.
      throw new ApiRefusal('platform.broken', this.texts.t(apiTexts.broken));
    }
  }
}
