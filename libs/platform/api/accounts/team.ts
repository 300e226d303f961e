import { Injectable } from '@nestjs/common';
import { checkRemoval, checkTeamGrant, isTeamRole, NotFound, platformRefusals, Refusal, Role, teamLinkDays, teamMails, teamRoles } from '@kunak/platform/rules';
import type { Grant } from '@kunak/platform/rules';
import { Audit } from '../audit/audit';
import { Database } from '../database/database';
import { PostOffice } from '../mail/post-office';
import { Settings } from '../settings';
import { AccessLinks } from './access-links';
import { Standings } from './lock/standings';
import { RoleGrant } from './membership.entity';
import { Sessions } from './sessions';
import { foldLogin } from './credentials';
import type { TeamInvitation, TeamInvitationRequest, TeamInvited, TeamMember } from './team-types';

const shownRoles = [...teamRoles, Role.Administrator];
const looksLikeAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/u;

/** Who runs events at this host, and how they come in and go. */
@Injectable()
export class Teams {
  constructor(
    private readonly db: Database,
    private readonly links: AccessLinks,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
    private readonly post: PostOffice,
    private readonly settings: Settings,
    private readonly standings: Standings,
  ) {}

  async members(): Promise<TeamMember[]> {
    const members = await this.db.sql<Omit<TeamMember, 'standing'>>(
      `select m.account_id as "accountId", m.display_name as "displayName",
         json_agg(json_build_object('id', g.id, 'role', g.role, 'eventId', g.event_id) order by g.event_id nulls first, g.role) as grants
       from membership m join role_grant g on g.host_id = m.host_id and g.account_id = m.account_id
       where m.host_id = (select app_host()) and g.role = any($1::text[])
       group by m.account_id, m.display_name order by m.display_name, m.account_id`,
      [shownRoles],
    );
    const standings = await this.standings.among(members.map(({ accountId }) => accountId));
    return members.flatMap((member) => {
      const standing = standings.get(member.accountId);
      return standing ? [{ ...member, standing }] : [];
    });
  }

  invitations(): Promise<TeamInvitation[]> {
    return this.db.sql<TeamInvitation>(
      `select id, display_name as "displayName", role, event_id as "eventId", expires_at as "expiresAt" from access_link
       where host_id = (select app_host()) and person_id is null and used_at is null and expires_at > now() and role = any($1::text[])
       order by expires_at, id`,
      [teamRoles],
    );
  }

  /** A link that makes an account, by a neutral letter or, for a user name that is no address, in the organiser's hands. A new one ends the one before. */
  async invite(request: TeamInvitationRequest): Promise<TeamInvited> {
    const { role, eventId = null, language } = request;
    checkTeamGrant({ role, eventId });
    await this.checkEvent(eventId);
    const login = foldLogin(request.login);
    const displayName = request.displayName.trim();
    if (!displayName || /\s/u.test(login)) throw new Refusal(platformRefusals.invalid, { field: displayName ? 'login' : 'displayName' });
    await this.db.sql(
      `update access_link set expires_at = now()
       where host_id = (select app_host()) and login = $1 and role = $2 and event_id is not distinct from $3 and person_id is null and used_at is null and expires_at > now()`,
      [login, role, eventId],
    );
    const expiresAt = new Date(Date.now() + teamLinkDays * 86_400_000).toISOString();
    const { id, token } = await this.links.offer({ login, displayName, role, eventId, personId: null, language, expiresAt });
    const face = role === Role.Trainer ? 'venue' : 'console';
    const link = `${this.settings.originOf(face)}/${face}/i#${token}`;
    const mailed = looksLikeAddress.test(login);
    if (mailed) await this.post.postOrRefuse({ to: login, language, ...teamMails.link, values: { link } });
    await this.audit.record('team.invited', id, { role, event: eventId });
    return { mailed, link: mailed ? null : link };
  }

  /** One more role for somebody of the team, or one that was taken away by a slip of the hand. */
  async give(accountId: string, { role, eventId }: Grant): Promise<void> {
    checkTeamGrant({ role, eventId });
    await this.checkEvent(eventId);
    const [member] = await this.db.sql('select 1 from membership where host_id = (select app_host()) and account_id = $1', [accountId]);
    if (!member) throw new NotFound();
    await this.links.grant(accountId, role, eventId);
    await this.audit.record('team.role-given', accountId, { role, event: eventId });
  }

  /** The roles of organisers are counted under a lock, so that two organisers cannot remove each other at the same moment. */
  async remove(grantId: string): Promise<void> {
    const organisers = await this.db.sql<{ id: string }>(
      `select id from role_grant where host_id = (select app_host()) and role = $1 and event_id is null order by id for update`,
      [Role.Organiser],
    );
    const grant = await this.db.load(RoleGrant, grantId);
    if (!isTeamRole(grant.role)) throw new NotFound();
    checkRemoval(grant, organisers.length);
    await this.db.tx.delete(RoleGrant, { id: grantId });
    this.sessions.forgetAccount(grant.accountId);
    await this.audit.record('team.role-removed', grant.accountId, { role: grant.role, event: grant.eventId });
  }

  /** A link that has not been used ends now. */
  async recall(invitationId: string): Promise<void> {
    const ended = await this.db.sql<{ id: string }>(
      `update access_link set expires_at = now()
       where host_id = (select app_host()) and id = $1 and person_id is null and role = any($2::text[]) and used_at is null returning id`,
      [invitationId, teamRoles],
    );
    if (ended.length === 0) throw new NotFound();
    await this.audit.record('team.invitation-recalled', invitationId);
  }

  private async checkEvent(eventId: string | null): Promise<void> {
    if (eventId === null) return;
    const [known] = await this.db.sql('select 1 from event where id = $1', [eventId]);
    if (!known) throw new NotFound();
  }
}
