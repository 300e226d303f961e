import { Component, computed, inject, model } from '@angular/core';
import { Exposure, exposureLabels, homeRegionCodes, homeRegions, languageCodes, spokenLanguages } from '@kunak/people/rules';
import { Texts, apiResource } from '@kunak/platform/web';
import type { Choice } from '@kunak/platform/web';
import { FilterChip } from './filter-chip';
import type { ChosenFilters } from './people-list-state';
import { OrganisationChoicesOperation } from './people.graphql.ts';
import { peopleTexts } from './people.texts';

/** What narrows the list of people. */
@Component({
  selector: 'people-filters',
  imports: [FilterChip],
  host: { class: 'k-line', role: 'group', '[attr.aria-label]': 't(texts.filters)' },
  template: `
    @for (chip of chips(); track chip.key) {
      <people-filter-chip
        [label]="chip.label"
        [choices]="chip.choices"
        [single]="chip.key === 'organisationId'"
        [value]="value()[chip.key]"
        (valueChange)="choose(chip.key, $event)"
      />
    }
  `,
})
export class PeopleFilters {
  readonly value = model.required<ChosenFilters>();
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = peopleTexts;
  private readonly organisations = apiResource(OrganisationChoicesOperation, () => ({ first: 200 }));

  protected readonly chips = computed(() => {
    const organisations: readonly Choice[] = (this.organisations.value()?.organisations.items ?? []).map(({ id, name }) => ({
      value: id,
      label: this.reader.written(name),
    }));
    return [
      { key: 'regions' as const, label: peopleTexts.region, choices: homeRegionCodes.map((code) => ({ value: code, label: homeRegions[code].label })) },
      { key: 'languages' as const, label: peopleTexts.languages, choices: languageCodes.map((code) => ({ value: code, label: spokenLanguages[code].label })) },
      { key: 'exposures' as const, label: peopleTexts.exposure, choices: Object.values(Exposure).map((one) => ({ value: one, label: exposureLabels[one] })) },
      ...(organisations.length > 0 ? [{ key: 'organisationId' as const, label: peopleTexts.organisation, choices: organisations }] : []),
    ];
  });

  protected choose(key: keyof ChosenFilters, chosen: readonly string[]): void {
    this.value.update((filters) => ({ ...filters, [key]: chosen }));
  }
}
