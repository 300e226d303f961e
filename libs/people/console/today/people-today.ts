import { inject } from '@angular/core';
import { Role } from '@kunak/platform/rules';
import { Api, Session } from '@kunak/platform/web';
import type { Needs } from '@kunak/platform/web';
import { PeopleCountedOperation } from './today.graphql.ts';
import { todayTexts } from './today.texts';

/** A host that knows nobody yet begins with its list of people. */
export const peopleNeeds: Needs = () => {
  const api = inject(Api);
  const session = inject(Session);
  return async () => {
    if (!session.has(Role.Organiser)) return [];
    const { total } = (await api.ask(PeopleCountedOperation, {})).people;
    const count = total === 0 ? 1 : 0;
    return [
      {
        id: 'people-first',
        first: true,
        count,
        what: todayTexts.first,
        why: todayTexts.firstWhy,
        action: todayTexts.bring,
        weight: 2,
        link: ['/people/import'],
      },
    ];
  };
};
