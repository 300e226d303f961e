import { nameInProgramme } from '@kunak/conference/rules';
import type { ReleasedSession } from '@kunak/conference/rules';
import { Person } from '@kunak/people/api';
import { Database } from '@kunak/platform/api';
import { Consents } from '@kunak/registration/api';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

/** Whom the released programme may name, asked anew whenever it is written: a yes can be taken back long after the release. */
@Injectable()
export class NamesInProgramme {
  constructor(
    private readonly db: Database,
    private readonly consents: Consents,
  ) {}

  /** By person, for everybody who has a part in these sessions; null for whom the programme does not name. */
  async of(eventId: string, sessions: readonly ReleasedSession[]): Promise<ReadonlyMap<string, string | null>> {
    const ids = [...new Set(sessions.flatMap(({ people }) => people.map(({ personId }) => personId)))];
    const people = await this.db.tx.find(Person, {
      where: { id: In(ids) },
      select: { id: true, workingName: true, codeName: true, exposure: true },
      order: { id: 'ASC' },
    });
    const consents = await this.consents.atEvent(eventId);
    return new Map(people.map((person) => [person.id, nameInProgramme(person, consents.get(person.id) ?? [])]));
  }
}
