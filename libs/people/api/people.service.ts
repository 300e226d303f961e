import {
  canAddPerson,
  canChangeExposure,
  canEditPerson,
  canOpenLegalName,
  canPlacePerson,
  canSeePersonCard,
  checkCodeName,
  Exposure,
  insist,
  readName,
} from '@kunak/people/rules';
import { Injectable } from '@nestjs/common';
import { assertAllowed, Audit, Database, RowLoader } from '@kunak/platform/api';
import { NotFound, Refusal } from '@kunak/platform/rules';
import type { Rule, Viewer } from '@kunak/platform/rules';
import type { PersonAtEvents } from '@kunak/people/rules';
import { In, IsNull, Not } from 'typeorm';
import { IdentityVault } from './identity-vault';
import { LinkKind, PeopleLinks } from './people-links';
import { peopleApiRefusals } from './people-api.refusals';
import { writtenFields } from './person-fields';
import { PersonNotes } from './person-notes';
import { PersonAction } from './person-types';
import { Person, searchTextOf } from './person.entity';
import type { PersonInput } from './person.inputs';

/** One person at a time: who may read and change the card. */
@Injectable()
export class People {
  private readonly loader: RowLoader<Person>;

  constructor(
    private readonly db: Database,
    private readonly links: PeopleLinks,
    private readonly audit: Audit,
    private readonly identities: IdentityVault,
    private readonly notes: PersonNotes,
  ) {
    this.loader = new RowLoader(db, async (ids) => new Map((await db.tx.findBy(Person, { id: In([...ids]) })).map((person) => [person.id, person])));
  }

  /** The person as other rooms hand them out, all of one answer by one statement. Whether the viewer may see their name, the room has judged. */
  async named(id: string): Promise<Person> {
    const person = await this.loader.of(id);
    if (!person) throw new NotFound();
    return person;
  }

  /** The person, where this rule lets the viewer; otherwise as if there were nobody. */
  async allowed(rule: Rule<PersonAtEvents>, viewer: Viewer, id: string): Promise<Person> {
    const person = await this.db.tx.findOneBy(Person, { id, removedAt: IsNull() });
    if (!person) throw new NotFound();
    assertAllowed(rule, viewer, { personId: id, eventIds: await this.links.eventsOf(id) });
    return person;
  }

  /** Those of the people whom the viewer may put on a list or into a session; the others are as if they were not there. */
  async placeable(viewer: Viewer, ids: readonly string[]): Promise<string[]> {
    const rows = await this.db.sql<{ id: string; events: string[] }>(
      `select person.id, array(select target_id from ${this.links.table(LinkKind.Event)} where person_id = person.id) as events
       from person where person.id = any($1::uuid[]) and removed_at is null order by person.id`,
      [ids],
    );
    return rows.filter(({ id, events }) => canPlacePerson(viewer, { personId: id, eventIds: events })).map(({ id }) => id);
  }

  /** Reading the card of a confidential person is recorded, since it joins the code name to the working name. */
  async card(viewer: Viewer, id: string): Promise<Person> {
    const person = await this.allowed(canSeePersonCard, viewer, id);
    if (person.exposure === Exposure.Confidential && viewer.personId !== id) await this.audit.record('people.card-opened', id);
    return person;
  }

  async actions(viewer: Viewer, id: string): Promise<PersonAction[]> {
    const subject = { personId: id, eventIds: await this.links.eventsOf(id) };
    const all: readonly (readonly [PersonAction, Rule<PersonAtEvents>])[] = [
      [PersonAction.Edit, canEditPerson],
      [PersonAction.ChangeExposure, canChangeExposure],
      [PersonAction.OpenLegalName, canOpenLegalName],
      [PersonAction.Remove, canEditPerson],
    ];
    return all.filter(([, rule]) => rule(viewer, subject)).map(([action]) => action);
  }

  /** The same id again gives the person that is there already. */
  async create(viewer: Viewer, typed: PersonInput, id: string | null): Promise<Person> {
    assertAllowed(canAddPerson, viewer, undefined);
    const known = id ? await this.db.tx.findOneBy(Person, { id }) : null;
    if (known) return this.allowed(canSeePersonCard, viewer, known.id);
    const { notes, ...fields } = writtenFields(typed, { legalName: null, exposure: Exposure.Internal });
    const person = await this.add({ ...fields, ...(id ? { id } : {}) });
    await this.notes.add([{ id: person.id, notes }]);
    await this.audit.record('people.person-added', person.id);
    return this.db.load(Person, person.id);
  }

  /** For rooms that learn of a person in their own way and have judged the fields themselves: an applicant, a speaker of an imported programme. */
  async add(fields: Partial<Person> & Pick<Person, 'workingName'>): Promise<Person> {
    const { identifiers } = await this.db.tx.insert(Person, this.db.tx.create(Person, { exposure: Exposure.Internal, codeName: null, ...fields }));
    return this.db.load(Person, String(identifiers[0]?.['id']));
  }

  async change(viewer: Viewer, id: string, version: number, typed: PersonInput): Promise<Person> {
    const before = await this.allowed(canEditPerson, viewer, id);
    const { notes, ...fields } = writtenFields(typed, { legalName: await this.legalName(id), exposure: before.exposure });
    const person = await this.db.change(Person, id, version, { ...fields, notes: await this.notes.sealed(id, notes), searchText: searchTextOf(fields) });
    if (before.exposure !== person.exposure) await this.audit.record('people.exposure-changed', id, { exposure: person.exposure });
    return person;
  }

  async changeExposure(viewer: Viewer, id: string, version: number, exposure: Exposure, codeName: string | null): Promise<Person> {
    const { workingName } = await this.allowed(canChangeExposure, viewer, id);
    const named = { workingName, exposure, codeName: codeName?.trim() ? insist(readName(codeName)) : null };
    checkCodeName({ ...named, legalName: await this.legalName(id) });
    const { codeName: newName } = named;
    const person = await this.db.change(Person, id, version, { exposure, codeName: newName, searchText: searchTextOf(named) });
    await this.audit.record('people.exposure-changed', id, { exposure });
    return person;
  }

  /** Takes the person out of every list. Refused where they appear anywhere else; can be put back for a day. */
  async remove(viewer: Viewer, id: string): Promise<void> {
    await this.allowed(canEditPerson, viewer, id);
    if ((await this.links.tied([id], 'person')).length > 0) throw new Refusal(peopleApiRefusals.personTied);
    await this.forgetLongRemoved();
    await this.db.sql('update person set removed_at = now(), version = version + 1 where id = $1', [id]);
    await this.audit.record('people.person-removed', id);
  }

  async putBack(viewer: Viewer, id: string): Promise<Person> {
    const person = await this.db.tx.findOneBy(Person, { id, removedAt: Not(IsNull()), erasedAt: IsNull() });
    if (!person) throw new NotFound();
    assertAllowed(canEditPerson, viewer, { personId: id, eventIds: await this.links.eventsOf(id) });
    await this.db.sql('update person set removed_at = null, version = version + 1 where id = $1', [id]);
    await this.audit.record('people.person-put-back', id);
    return this.db.load(Person, id);
  }

  /** Whoever was removed more than a day ago goes for good, with the legal identity. */
  private async forgetLongRemoved(): Promise<void> {
    await this.db.sql("delete from person where removed_at < now() - interval '1 day' and erased_at is null");
  }

  private async legalName(id: string): Promise<string | null> {
    return (await this.identities.of(id))?.legalName ?? null;
  }
}
