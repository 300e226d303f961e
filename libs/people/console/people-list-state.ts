import { Injectable, signal } from '@angular/core';
import type { Exposure, LanguageCode } from '@kunak/people/rules';
import type { Choice } from '@kunak/platform/web';

export type ChosenFilters = {
  readonly languages: readonly LanguageCode[];
  readonly regions: readonly string[];
  readonly exposures: readonly Exposure[];
  readonly organisationId: readonly string[];
};

export const noFilters: ChosenFilters = { languages: [], regions: [], exposures: [], organisationId: [] };

/** What was searched and chosen in the list. In memory and never in an address, which a browser keeps. */
@Injectable({ providedIn: 'root' })
export class PeopleListState {
  readonly search = signal('');
  readonly filters = signal<ChosenFilters>(noFilters);
  /** The organisation that was chosen last, with its name. */
  readonly organisation = signal<Choice | null>(null);
  /** Whose sheet stands beside the list. */
  readonly open = signal<string | null>(null);
  private readonly linked: string[] = [];

  /** A query that means this person to this open page, and nothing to whoever reads the browser's history. */
  linkTo(personId: string): { readonly show: number } {
    const known = this.linked.indexOf(personId);
    return { show: known >= 0 ? known : this.linked.push(personId) - 1 };
  }

  follow(show: string | undefined): void {
    const personId = this.linked[Number(show)];
    if (show && personId) this.open.set(personId);
  }
}
