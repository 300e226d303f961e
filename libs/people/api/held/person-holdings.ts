import { canMakeArchive, canSeeHeld, mustGiveReason } from '@kunak/people/rules';
import { Injectable } from '@nestjs/common';
import { Audit, Database, Eraser, ErasureCause, Holdings, PersonArchive, Sessions } from '@kunak/platform/api';
import { canErasePerson, ErasureReason, erasingRefusals, isErasureWord, isSameName, NotFound, Refusal } from '@kunak/platform/rules';
import type { Language, Viewer } from '@kunak/platform/rules';
import { LegalOpenings } from '../legal-openings';
import { PeopleLinks } from '../people-links';
import { People } from '../people.service';
import type { Person } from '../person.entity';
import type { PersonHoldings } from './held-types';

/** What is held of a person: told, handed over, erased; for organisers, and for the person. */
@Injectable()
export class PeopleHoldings {
  constructor(
    private readonly db: Database,
    private readonly people: People,
    private readonly links: PeopleLinks,
    private readonly openings: LegalOpenings,
    private readonly holdings: Holdings,
    private readonly archives: PersonArchive,
    private readonly eraser: Eraser,
    private readonly audit: Audit,
    private readonly sessions: Sessions,
  ) {}

  async of(viewer: Viewer, personId: string): Promise<PersonHoldings> {
    const { displayName } = await this.people.allowed(canSeeHeld, viewer, personId);
    const { language } = this.db;
    return {
      ...{ personId, displayName, mayErase: canErasePerson(viewer, undefined) },
      purposes: await this.holdings.ofPerson(personId, language),
      staying: await this.holdings.staying(personId, language),
    };
  }

  /** Recorded, and for anybody but the person with a reason that the person sees: it opens the legal identity with everything else. */
  async archive(viewer: Viewer, personId: string, language: Language, reason: string): Promise<string> {
    await this.people.allowed(canMakeArchive, viewer, personId);
    const byOther = mustGiveReason(viewer, { personId, eventIds: await this.links.eventsOf(personId) });
    if (byOther) await this.openings.note(personId, reason);
    await this.audit.record('people.archive-made', personId, { own: !byOther });
    return (await this.archives.make({ viewer, personId, language })).toString('base64');
  }

  /** At once and for good. @throws Refusal where the typed name is another, or nobody could let others in any more */
  async erase(viewer: Viewer, personId: string, reason: ErasureReason, confirmation: string): Promise<void> {
    if (!canErasePerson(viewer, undefined)) throw new NotFound();
    const person = await this.people.allowed(canSeeHeld, viewer, personId);
    if (!isSameName(confirmation, person.displayName)) throw new Refusal(erasingRefusals.notConfirmed, {});
    await this.eraseNow(viewer, person, reason === ErasureReason.Asked ? ErasureCause.Asked : ErasureCause.Decided, reason);
  }

  /** Nobody has to agree: no law that Kunak knows of obliges the host to keep what names a guest. */
  async eraseSelf(viewer: Viewer, confirmation: string): Promise<void> {
    const person = await this.people.allowed(canSeeHeld, viewer, ownId(viewer));
    if (!isErasureWord(confirmation)) throw new Refusal(erasingRefusals.notConfirmed, {});
    await this.eraseNow(viewer, person, ErasureCause.Asked, ErasureReason.Asked);
  }

  private async eraseNow(viewer: Viewer, { id }: Person, cause: ErasureCause, reason: ErasureReason): Promise<void> {
    const accounts = await this.db.sql<{ id: string }>('select account_id as id from membership where person_id = $1', [id]);
    await this.eraser.erase(this.db.hostId, id, cause, { accountId: viewer.accountId, reason });
    for (const account of accounts) this.sessions.forgetAccount(account.id);
  }
}

/** @throws NotFound for an account that stands for nobody whom the host knows as a person */
export function ownId({ personId }: Viewer): string {
  if (personId === null) throw new NotFound();
  return personId;
}
