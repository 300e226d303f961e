import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';

/** The type of an event that rooms above may listen to. Its payload holds ids only. */
export type EventType<Payload extends Record<string, unknown>> = { readonly name: string; readonly __payload?: Payload };

/** Declares an event of a room: `event<{ participationId: string }>('registration.accepted')`. */
export function event<Payload extends Record<string, unknown>>(name: string): EventType<Payload> {
  return { name };
}

/** `factId` is the same each time that this fact is handled. */
export type Work<Payload> = (payload: Payload, factId: string) => Promise<void>;
type Handler = { readonly queue: string; readonly work: Work<Record<string, unknown>> };

/** Records events in the transaction of the fact, and knows who handles them after the commit. */
@Injectable()
export class Outbox {
  private readonly handlers = new Map<string, Handler[]>();
  private wake: () => void = () => undefined;

  constructor(private readonly db: Database) {}

  /** `inSeconds`: it is handled then, and not before. */
  async record<Payload extends Record<string, unknown>>(type: EventType<Payload>, payload: Payload, { inSeconds = 0 } = {}): Promise<void> {
    await this.db.sql('insert into outbox_event (name, payload, due_at) values ($1, $2, now() + make_interval(secs => $3))', [type.name, payload, inSeconds]);
    this.db.afterCommit(() => this.wake());
  }

  /**
   * Handles an event after its commit, in a transaction of its own at the event's host, as a job that is tried again when it fails.
   * `job` names the handler for ever: it is the name of its queue. Handling the same event twice must do no harm.
   */
  on<Payload extends Record<string, unknown>>(type: EventType<Payload>, job: string, work: Work<Payload>): void {
    const handlers = this.handlers.get(type.name) ?? [];
    this.handlers.set(type.name, [...handlers, { queue: job, work: work as Handler['work'] }]);
  }

  handlersOf(name: string): readonly Handler[] {
    return this.handlers.get(name) ?? [];
  }

  allHandlers(): readonly Handler[] {
    return [...this.handlers.values()].flat();
  }

  /** The relay asks to be woken as soon as this server has committed something new. */
  onNews(wake: () => void): void {
    this.wake = wake;
  }
}
