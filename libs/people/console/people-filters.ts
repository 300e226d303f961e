import { Component, computed, inject, model, signal } from '@angular/core';
import { Exposure, exposureLabels, homeRegionCodes, homeRegions, languageCodes, spokenLanguages } from '@kunak/people/rules';
import { Api, ChoiceSearch, Texts, apiResource } from '@kunak/platform/web';
import type { Choice, FoundChoice } from '@kunak/platform/web';
import { FilterChip } from './filter-chip';
import { PeopleListState } from './people-list-state';
import type { ChosenFilters } from './people-list-state';
import { OrganisationChoicesOperation } from './people.graphql.ts';
import { peopleTexts } from './people.texts';

/** What narrows the list of people. */
@Component({
  selector: 'people-filters',
  imports: [ChoiceSearch, FilterChip],
  host: { class: 'k-line', role: 'group', '[attr.aria-label]': 't(texts.filters)' },
  template: `
    @for (chip of chips; track chip.key) {
      <people-filter-chip [label]="chip.label" [choices]="chip.choices" [value]="value()[chip.key]" (valueChange)="choose(chip.key, $event)" />
    }
    @if (any()) {
      <people-filter-chip
        #organisations
        [label]="texts.organisation"
        [choices]="organisation()"
        [value]="value().organisationId"
        (valueChange)="choose('organisationId', $event)"
      >
        <div class="search">
          <k-choice-search
            eager
            name="organisation"
            [label]="texts.organisation"
            [find]="find"
            [(text)]="typed"
            (picked)="pick($event); organisations.close()"
          />
        </div>
      </people-filter-chip>
    }
  `,
  styles: `
    /* The list below the field opens inside the chip. */
    .search:focus-within {
      min-block-size: 24rem;
    }
  `,
})
export class PeopleFilters {
  readonly value = model.required<ChosenFilters>();
  private readonly api = inject(Api);
  private readonly state = inject(PeopleListState);
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = peopleTexts;
  protected readonly typed = signal('');
  private readonly first = apiResource(OrganisationChoicesOperation, () => ({ first: 1 }));
  protected readonly any = computed(() => (this.first.value()?.organisations.items.length ?? 0) > 0);
  /** The one that is chosen: it can be let go again. */
  protected readonly organisation = computed((): readonly Choice[] => {
    const chosen = this.state.organisation();
    return chosen && this.value().organisationId.includes(chosen.value) ? [chosen] : [];
  });

  protected readonly chips = [
    { key: 'regions' as const, label: peopleTexts.region, choices: homeRegionCodes.map((code) => ({ value: code, label: homeRegions[code].label })) },
    { key: 'languages' as const, label: peopleTexts.languages, choices: languageCodes.map((code) => ({ value: code, label: spokenLanguages[code].label })) },
    { key: 'exposures' as const, label: peopleTexts.exposure, choices: Object.values(Exposure).map((one) => ({ value: one, label: exposureLabels[one] })) },
  ];

  protected readonly find = async (search: string): Promise<FoundChoice[]> => {
    const { organisations } = await this.api.run(OrganisationChoicesOperation, { search, first: 20 });
    return organisations.items.map(({ id, name }) => ({ id, label: this.reader.written(name) }));
  };

  protected pick({ id, label }: FoundChoice): void {
    this.state.organisation.set({ value: id, label });
    this.choose('organisationId', [id]);
    this.typed.set('');
  }

  protected choose(key: keyof ChosenFilters, chosen: readonly string[]): void {
    this.value.update((filters) => ({ ...filters, [key]: chosen }));
  }
}
