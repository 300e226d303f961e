import { Injectable } from '@nestjs/common';
import { Event } from '@kunak/events/api';
import { assertAllowed, Audit, Database } from '@kunak/platform/api';
import { platformRefusals, Refusal } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { checkAttendanceRule, mayEditAttendanceRule } from '@kunak/trainings/rules';
import type { AttendanceRuleChange } from './attendance-rule.inputs';
import { AttendanceRule } from './attendance-rule.entity';

/** How much of an event is enough. */
@Injectable()
export class AttendanceRules {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
  ) {}

  /** Saves over the version that the person saw; the usual rule, which no row holds, is version 0. */
  async change({ eventId, version, share, of, excused }: AttendanceRuleChange, viewer: Viewer): Promise<AttendanceRule> {
    assertAllowed(mayEditAttendanceRule, viewer, { eventId });
    checkAttendanceRule({ share, of, excused });
    await this.db.load(Event, eventId);
    const changed = await this.db.sql(
      version === 0
        ? 'insert into attendance_rule (id, share, "of", excused) values ($1, $3, $4, $5) on conflict (host_id, id) do nothing returning $2::integer'
        : 'update attendance_rule set share = $3, "of" = $4, excused = $5, version = version + 1 where id = $1 and version = $2 returning id',
      [eventId, version, share, of, excused],
    );
    if (changed.length === 0) throw new Refusal(platformRefusals.changedMeanwhile);
    await this.audit.record('trainings.rule-changed', eventId, { share, of, excused });
    return this.db.load(AttendanceRule, eventId);
  }
}
