import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { clockSlack, idleLasts, idleLimit, isAlive, isFreshProof, sessionLasts } from '@kunak/platform/rules';
import type { Grant, Role, SessionAges, Viewer } from '@kunak/platform/rules';
import type { Request, Response } from 'express';
import { Database } from '../database/database';
import { Notices } from '../database/notices';
import { AccountSession } from './account-session.entity';

export const sessionCookie = '__Host-kunak';
/** How long a server that did not hear of it may still believe a session that was revoked at another. */
const believedFor = 5_000;
const seenEvery = "interval '1 minute'";
/** What may be alive by the clock, among those that the door shows: it hides what a closure has ended. {@link isAlive} judges the rest by who it is. */
const mayLive = `s.last_seen_at > now() - interval '${idleLasts.own} milliseconds' and s.created_at > now() - interval '${sessionLasts} milliseconds'
  and greatest(s.last_seen_at, s.created_at) < now() + interval '${clockSlack} milliseconds'`;
const age = (column: string): string => `extract(epoch from now() - ${column})::float8 * 1000`;

export type SignedIn = {
  readonly sessionId: string;
  readonly viewer: Viewer | null;
  readonly accountId: string;
  readonly startedAt: number;
  /** By the milliseconds that this process runs, which no change of a clock can turn back; the database's clock has judged the age. */
  readonly provedAt: number;
};
type SessionRow = SessionAges & { readonly id: string; readonly accountId: string; readonly hostId: string | null; readonly sinceProof: number };
type Believed = { readonly signedIn: SignedIn; readonly until: number };

export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Who is behind a request's cookie. */
@Injectable()
export class Sessions implements OnModuleInit {
  private readonly believed = new Map<string, Believed>();
  /** Grows with every forgetting: what was read before one may be what was to be forgotten. */
  private forgotten = 0;

  constructor(
    private readonly db: Database,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    const everybody = (): boolean => true;
    this.notices.on(
      'kunak_account',
      (accountId) => this.drop((signedIn) => signedIn.accountId === accountId),
      () => this.drop(everybody),
    );
  }

  async of(request: Request): Promise<SignedIn | null> {
    const secret = /(?:^|;\s*)__Host-kunak=([\w-]{40,60})(?:;|$)/.exec(request.headers.cookie ?? '')?.[1];
    if (!secret) return null;
    const secretHash = hashSecret(secret);
    const believed = this.believed.get(secretHash);
    if (believed && believed.until > performance.now()) return believed.signedIn;
    this.believed.delete(secretHash);
    const { forgotten } = this;
    const signedIn = await this.db.within({ hostId: null }, () => this.load(secretHash));
    if (signedIn && forgotten === this.forgotten) this.believed.set(secretHash, { signedIn, until: performance.now() + believedFor });
    if (this.believed.size > 10_000) this.believed.clear();
    return signedIn;
  }

  /** Opens a session in the running transaction and hands the secret to the browser. */
  async start(accountId: string, hostId: string | null, request: Request, response: Response): Promise<void> {
    const secret = randomBytes(32).toString('base64url');
    await this.db.tx.insert(AccountSession, {
      accountId,
      chosenHostId: hostId,
      secretHash: hashSecret(secret),
      device: deviceFamily(request.headers['user-agent'] ?? ''),
    });
    this.db.afterCommit(() => response.cookie(sessionCookie, secret, { httpOnly: true, secure: true, sameSite: 'strict', path: '/' }));
  }

  async end({ sessionId, accountId }: Pick<SignedIn, 'sessionId' | 'accountId'>): Promise<void> {
    await this.db.asAccount(accountId, () => this.db.tx.delete(AccountSession, { id: sessionId }));
    this.forget((signedIn) => signedIn.sessionId === sessionId);
  }

  /** Tells the browser to forget what it had. */
  forgetHere(response: Response): void {
    response.clearCookie(sessionCookie, { httpOnly: true, secure: true, sameSite: 'strict', path: '/' });
    response.setHeader('Clear-Site-Data', '"cache", "cookies", "storage"');
  }

  /** Ends every session of an account, here and on every other server. */
  async endAll(accountId: string): Promise<void> {
    await this.db.asAccount(accountId, () => this.db.sql('delete from account_session where account_id = $1', [accountId]));
    this.forgetAccount(accountId);
  }

  async endOthers(accountId: string, keptId: string): Promise<void> {
    await this.db.sql('delete from account_session where account_id = $1 and id <> $2', [accountId, keptId]);
    this.forgetAccount(accountId);
  }

  /** Which of these sessions are dead by now. */
  async deadAmong(sessionIds: readonly string[]): Promise<string[]> {
    const rows = await this.db.sql<{ id: string }>(
      `select asked.id from unnest($1::uuid[]) as asked(id) left join door_sessions($1) s on s.id = asked.id and ${mayLive} where s.id is null`,
      [sessionIds],
    );
    return rows.map(({ id }) => id);
  }

  async list(accountId: string, currentId: string): Promise<AccountSession[]> {
    const sessions = await this.db.tx
      .createQueryBuilder(AccountSession, 's')
      .where('s.account_id = :accountId', { accountId })
      .andWhere(`${mayLive} and s.id in (select id from door_sessions(array(select id from account_session where account_id = :accountId)))`)
      .orderBy('s.last_seen_at', 'DESC')
      .getMany();
    return sessions.map((session) => Object.assign(session, { current: session.id === currentId }));
  }

  async chooseHost(signedIn: SignedIn, hostId: string): Promise<boolean> {
    const [member] = await this.db.sql('select 1 from membership where host_id = $1 and account_id = $2', [hostId, signedIn.accountId]);
    if (!member) return false;
    await this.db.tx.update(AccountSession, { id: signedIn.sessionId }, { chosenHostId: hostId });
    this.forget((other) => other.sessionId === signedIn.sessionId);
    return true;
  }

  /** What is believed about an account is asked anew, because its roles or sessions changed. */
  forgetAccount(accountId: string): void {
    this.forget((signedIn) => signedIn.accountId === accountId);
  }

  /**
   * Whether the holder has proved who they are within the last minutes. What is believed may be older than the proof, when another server took it:
   * before refusing, the table is asked.
   */
  async hasFreshProof(signedIn: SignedIn): Promise<boolean> {
    if (isFreshProof(performance.now() - signedIn.provedAt)) return true;
    const ask = (): Promise<{ since: number }[]> => this.db.sql(`select ${age('proved_at')} as since from account_session where id = $1`, [signedIn.sessionId]);
    const [session] = await (this.db.isOpen ? ask() : this.db.within({ hostId: null, accountId: signedIn.accountId }, ask));
    return session !== undefined && isFreshProof(session.since);
  }

  async proved({ sessionId }: SignedIn): Promise<void> {
    await this.db.sql('update account_session set proved_at = now() where id = $1', [sessionId]);
    this.forget((signedIn) => signedIn.sessionId === sessionId);
  }

  private forget(which: (signedIn: SignedIn) => boolean): void {
    this.drop(which);
    this.db.afterCommit(() => this.drop(which));
  }

  private drop(which: (signedIn: SignedIn) => boolean): void {
    this.forgotten += 1;
    for (const [key, { signedIn }] of this.believed) if (which(signedIn)) this.believed.delete(key);
  }

  private async load(secretHash: string): Promise<SignedIn | null> {
    const [session] = await this.db.sql<SessionRow>(
      `select s.id, s.account_id as "accountId", s.host_id as "hostId", ${age('s.created_at')} as "sinceStart",
         ${age('s.last_seen_at')} as "sinceSeen", ${age('s.proved_at')} as "sinceProof"
       from door_by_session($1) s where ${mayLive}`,
      [secretHash],
    );
    if (!session) return null;
    const viewer = session.hostId ? await this.viewer(session.accountId, session.hostId) : null;
    if (!isAlive(session, idleLimit(viewer))) return null;
    // Without a host nothing has turned to the account yet.
    if (!session.hostId) await this.db.rescope({ hostId: null, accountId: session.accountId });
    await this.db.sql(`update account_session set last_seen_at = now() where id = $1 and last_seen_at < now() - ${seenEvery}`, [session.id]);
    return {
      sessionId: session.id,
      accountId: session.accountId,
      viewer,
      startedAt: Date.now() - session.sinceStart,
      provedAt: performance.now() - session.sinceProof,
    };
  }

  private async viewer(accountId: string, hostId: string): Promise<Viewer | null> {
    await this.db.rescope({ hostId, accountId });
    const [member] = await this.db.sql<{ person_id: string | null; grants: { role: Role; event_id: string | null }[] }>(
      `select m.person_id, coalesce((select json_agg(json_build_object('role', g.role, 'event_id', g.event_id))
         from role_grant g where g.host_id = m.host_id and g.account_id = m.account_id), '[]') as grants
       from membership m where m.host_id = $1 and m.account_id = $2`,
      [hostId, accountId],
    );
    if (!member) return null;
    const grants = member.grants.map(({ role, event_id }): Grant => ({ role, eventId: event_id }));
    return { accountId, hostId, personId: member.person_id, grants };
  }
}

function deviceFamily(userAgent: string): string {
  const browser = ['Firefox', 'Edg', 'OPR', 'YaBrowser', 'SamsungBrowser', 'Chrome', 'Safari'].find((name) => userAgent.includes(name)) ?? '?';
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'].find((name) => userAgent.includes(name)) ?? '?';
  return `${browser.replace('Edg', 'Edge').replace('OPR', 'Opera')} · ${system}`;
}
