import { Component, computed, inject, input } from '@angular/core';
import { Tag, Texts } from '@kunak/platform/web';
import type { ReleaseCheckResult } from './release.graphql.ts';
import { changeWords, releaseTexts } from './release.texts';

type Check = ReleaseCheckResult['releaseCheck'];

/** Whom a release concerns, with what changes for each, and who has to be told in person. */
@Component({
  selector: 'conference-people-to-tell',
  imports: [Tag],
  template: `
    <details class="k-card" [open]="people().length <= 12">
      <summary>
        <strong>{{ t(texts.whom) }}</strong> ({{ people().length }})
      </summary>
      <ul>
        @for (line of lines(); track line.id) {
          <li>
            <b>{{ line.name }}</b>
            @if (!line.byMail) {
              <k-tag kind="warn">{{ t(texts.inPerson) }}</k-tag>
            }
            <span class="k-quiet">{{ line.what }}</span>
          </li>
        }
      </ul>
    </details>
  `,
  styles: `
    summary {
      cursor: pointer;
    }
    ul {
      display: grid;
      gap: var(--k-2);
      max-width: none;
      margin-block-start: var(--k-3);
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: var(--k-1) var(--k-3);
    }
  `,
})
export class PeopleToTell {
  readonly people = input.required<Check['people']>();
  readonly changes = input.required<Check['changes']>();
  private readonly reader = inject(Texts);
  protected readonly t = this.reader.t;
  protected readonly texts = releaseTexts;

  protected readonly lines = computed(() => {
    const changes = new Map(this.changes().map((change) => [change.id, change]));
    return this.people().map(({ personId, displayName, byMail, sessionIds }) => ({
      id: personId,
      name: displayName,
      byMail,
      what: sessionIds
        .flatMap((id) => changes.get(id) ?? [])
        .map(({ change, title }) => `${this.t(changeWords[change] ?? releaseTexts.edited)}: ${this.reader.written(title)}`)
        .join(' · '),
    }));
  });
}
