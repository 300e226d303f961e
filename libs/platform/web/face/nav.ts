import { Injectable, computed, inject, signal } from '@angular/core';
import type { Type } from '@angular/core';
import type { Routes } from '@angular/router';
import type { Message, Role } from '@kunak/platform/rules';
import { Session } from '../account/session';
import type { IconName } from '../icons/icon-paths';
import type { Command, Finder } from './commands';
import type { Needs } from './needs';
import type { Steps } from './next-steps';

/**
 * A place in a face's navigation. `link` is a path from the face's root; with `inEvent` it is below the event in view
 * (`sessions` becomes `/e/<slug>/sessions`) and is shown only while there is one.
 */
export type NavEntry = {
  readonly label: Message;
  readonly icon: IconName;
  readonly link: string;
  readonly inEvent?: boolean;
  readonly roles?: readonly Role[];
};

type LazyPart = () => Promise<Type<unknown>>;

/** What a room gives to a face: one line in the shell's `rooms.ts`. */
export type Room = {
  readonly routes: Routes;
  readonly nav?: readonly NavEntry[];
  readonly commands?: readonly Command[];
  readonly finders?: readonly Finder[];
  /** What needs the organiser today, as lines of the home page; each room's lines live or fail alone. */
  readonly needs?: () => Promise<Needs>;
  /** What comes next in planning an edition, as lines of its page. */
  readonly steps?: () => Promise<Steps>;
  /** A part of the home page: what needs the person today. It shows its own five states, and nothing when nothing is needed. */
  readonly today?: LazyPart;
  /** A part of the top bar, such as the choice of the event. */
  readonly bar?: LazyPart;
  /** Runs when the face starts, where `inject` works: for what must be there on every page, such as a queue that sends by itself. */
  readonly start?: () => void;
};

/** The event that the person works on now; set by the room of events. Times on its pages are by its clock. */
export type EventShown = { readonly id: string; readonly slug: string; readonly name: string; readonly timeZone: string; readonly lastDay: string };

@Injectable({ providedIn: 'root' })
export class EventInView {
  readonly event = signal<EventShown | null>(null);
}

/** The entries that this person has now, with whole links. */
@Injectable({ providedIn: 'root' })
export class Navigation {
  private readonly session = inject(Session);
  private readonly inView = inject(EventInView);
  private readonly all = signal<readonly NavEntry[]>([]);

  readonly ofEvent = computed(() => {
    const event = this.inView.event();
    return event ? this.allowed(true).map((entry) => ({ ...entry, link: `/e/${event.slug}/${entry.link.replace(/^\//, '')}` })) : [];
  });
  readonly ofHost = computed(() => this.allowed(false).map((entry) => ({ ...entry, link: `/${entry.link.replace(/^\//, '')}` })));

  take(entries: readonly NavEntry[]): void {
    this.all.set(entries);
  }

  private allowed(inEvent: boolean): readonly NavEntry[] {
    return this.all().filter((entry) => (entry.inEvent ?? false) === inEvent && (!entry.roles || this.session.has(...entry.roles)));
  }
}
