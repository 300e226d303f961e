import { Component, computed, inject, input } from '@angular/core';
import type { ReleasedSession } from '@kunak/conference/rules';
import { Openness, opennessNotes, sessionKindTexts, sessionRoleTexts } from '@kunak/events/rules';
import { Formats, Icon, Texts } from '@kunak/platform/web';
import { clocksDiffer } from './programme-days';
import { programmeTexts } from './programme.texts';

/** One session as its guests see it: when, what, where, who, and what it asks of those in the room. */
@Component({
  selector: 'conference-programme-session',
  imports: [Icon],
  host: { '[class.mine]': 'role()' },
  template: `
    <p class="when">
      <strong>{{ times() }}</strong>
      @if (ownTime(); as own) {
        <span>{{ own }}</span>
      }
    </p>
    <h3>{{ title() }}</h3>
    <p>
      <k-icon name="map-pin" /> {{ room() }} · <span class="quiet">{{ t(kinds[session().kind]) }}</span>
    </p>
    @if (role(); as part) {
      <p class="part"><k-icon name="user-check" /> {{ t(texts.mine, { role: part }) }}</p>
    }
    @if (others().length) {
      <p class="quiet">{{ others().join(', ') }}</p>
    }
    @if (languages(); as words) {
      <p class="quiet">{{ t(texts.languages, { languages: words }) }}</p>
    }
    @if (asks(); as note) {
      <p class="quiet">{{ note }}</p>
    }
    @if (abstract(); as text) {
      <p class="k-break abstract">{{ text }}</p>
    }
  `,
  styleUrl: './programme-session.css',
})
export class ProgrammeSession {
  readonly session = input.required<ReleasedSession>();
  readonly people = input.required<Readonly<Record<string, string>>>();
  readonly me = input.required<string | null>();
  readonly venue = input.required<string>();
  readonly here = input.required<string>();
  private readonly language = inject(Texts);
  private readonly formats = inject(Formats);
  protected readonly t = this.language.t;
  protected readonly texts = programmeTexts;
  protected readonly kinds = sessionKindTexts;
  private readonly end = computed(() => new Date(Date.parse(this.session().startsAt) + this.session().minutes * 60_000).toISOString());
  protected readonly times = computed(() => this.formats.times(this.session().startsAt, this.end(), this.venue()));
  protected readonly ownTime = computed(() => {
    const { startsAt } = this.session();
    return clocksDiffer(startsAt, this.venue(), this.here())
      ? this.t(programmeTexts.yourTime, { time: this.formats.times(startsAt, this.end(), this.here()) })
      : '';
  });
  protected readonly title = computed(() => this.language.written(this.session().title));
  protected readonly abstract = computed(() => this.language.written(this.session().abstract));
  protected readonly room = computed(() => this.language.written(this.session().room) || this.t(programmeTexts.noRoom));
  protected readonly role = computed(() => this.rolesOf(this.session().people.filter(({ personId }) => personId === this.me())));
  protected readonly others = computed(() => {
    const { people } = this.session();
    const ids = [...new Set(people.map(({ personId }) => personId))];
    return ids.map((id) => `${this.people()[id] ?? '•••'} (${this.rolesOf(people.filter(({ personId }) => personId === id))})`);
  });
  protected readonly languages = computed(() => {
    const names = new Intl.DisplayNames([this.language.language()], { type: 'language', fallback: 'code' });
    return this.session()
      .spokenLanguages.map((code) => named(names, code))
      .join(', ');
  });
  /** Only what asks something of a guest: a closed meeting is the usual case and needs no word. */
  protected readonly asks = computed(() => {
    const { openness } = this.session();
    return openness === Openness.NoDevices || openness === Openness.ChathamHouse ? this.t(opennessNotes[openness]) : '';
  });

  private rolesOf(parts: ReleasedSession['people']): string {
    return parts.map(({ role }) => this.t(sessionRoleTexts[role]).toLowerCase()).join(', ');
  }
}

/** People write "English" where a code is expected: then that stays. */
function named(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
