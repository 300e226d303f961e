import type { Injector } from '@angular/core';
import { Role } from '@kunak/platform/rules';
import { Api, Session } from '@kunak/platform/web';
import type { Found } from '@kunak/platform/web';
import { PeopleListState } from './people-list-state';
import { PersonChoicesOperation } from './people.graphql.ts';

/** People for the palette. Choosing one opens the list with the sheet beside it; the address stays neutral. */
export async function findPeople(text: string, injector: Injector): Promise<readonly Found[]> {
  if (!injector.get(Session).has(Role.Organiser, Role.ProtectionOfficer)) return [];
  const { personChoices } = await injector.get(Api).run(PersonChoicesOperation, { search: text.slice(0, 200), first: 6 });
  const state = injector.get(PeopleListState);
  return personChoices.map(({ id, displayName, occupation }) => {
    return { label: displayName, ...(occupation ? { hint: occupation } : {}), icon: 'user' as const, link: `/people?show=${state.linkTo(id).show}` };
  });
}
