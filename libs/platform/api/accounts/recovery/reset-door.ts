import { Inject, Injectable } from '@nestjs/common';
import { Role } from '@kunak/platform/rules';
import { Database } from '../../database/database';
import { Settings } from '../../settings';

/** Where a link back in leads: to the face that its holder works with. */
@Injectable()
export class ResetDoor {
  constructor(
    private readonly db: Database,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  /** The secret stands behind a `#`, which no browser sends to a server. */
  async linkFor(accountId: string, token: string): Promise<string> {
    const rows = await this.db.sql<{ role: Role }>('select distinct role from role_grant where host_id = (select app_host()) and account_id = $1', [accountId]);
    const roles = rows.map(({ role }) => role);
    const desk = roles.some((role) => role !== Role.Participant && role !== Role.Trainer);
    const face = desk ? 'console' : roles.includes(Role.Trainer) ? 'venue' : 'portal';
    return `${this.settings.originOf(face)}/${face}/r#${token}`;
  }
}
