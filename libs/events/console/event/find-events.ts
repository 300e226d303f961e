import type { Injector } from '@angular/core';
import { Api, Formats, Texts } from '@kunak/platform/web';
import type { Found } from '@kunak/platform/web';
import { matchesSearch, searchText } from '@kunak/platform/rules';
import { EventsOperation } from './events.graphql.ts';

/** Editions by their title in either language, for the palette. */
export async function findEvents(text: string, injector: Injector): Promise<Found[]> {
  const { events } = await injector.get(Api).run(EventsOperation);
  const formats = injector.get(Formats);
  const { written } = injector.get(Texts);
  return events
    .filter(({ title }) => matchesSearch(searchText([title.ru, title.en]), text))
    .slice(0, 5)
    .map(({ slug, title, firstDay, lastDay }) => ({ label: written(title), hint: formats.days(firstDay, lastDay), icon: 'calendar-days', link: `/e/${slug}` }));
}
