import { DestroyRef, Injectable, Injector, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Role } from '@kunak/platform/rules';
import { Session } from '../account/session';
import type { IconName } from '../icons/icon-paths';
import type { Text } from '../texts/message';

/**
 * Something that the palette can do: go to `link`, or `act`. `keys` is a shortcut: one letter (`c`), or two after another (`g p`).
 * `words` are other names that people may look for.
 */
export type Command = {
  readonly id: string;
  readonly label: Text;
  readonly words?: Text;
  readonly icon?: IconName;
  readonly keys?: string;
  readonly roles?: readonly Role[];
  readonly link?: string;
  readonly act?: (injector: Injector) => void;
};

export type Found = { readonly label: string; readonly hint?: string; readonly icon?: IconName; readonly link: string };
/** Looks for people, sessions and the like by what was typed. */
export type Finder = (text: string, injector: Injector) => Promise<readonly Found[]>;

/** What the palette knows: the rooms' commands, and those of the page that is open. */
@Injectable({ providedIn: 'root' })
export class Commands {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly registered = signal<readonly Command[]>([]);
  private readonly finders = signal<readonly Finder[]>([]);

  readonly list = computed(() => this.registered().filter(({ roles }) => !roles || this.session.has(...roles)));

  /** Adds commands; the answer takes them away again. */
  add(commands: readonly Command[], finders: readonly Finder[] = []): () => void {
    this.registered.update((list) => [...list, ...commands]);
    this.finders.update((list) => [...list, ...finders]);
    return () => {
      this.registered.update((list) => list.filter((command) => !commands.includes(command)));
      this.finders.update((list) => list.filter((finder) => !finders.includes(finder)));
    };
  }

  run(command: Command): void {
    if (command.link !== undefined) void this.router.navigateByUrl(command.link);
    command.act?.(this.injector);
  }

  /** One finder that fails takes nothing from the others. */
  async find(text: string): Promise<readonly Found[]> {
    const answers = await Promise.allSettled(this.finders().map((finder) => finder(text, this.injector)));
    return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  }
}

/** The commands of a page, for as long as it is open. Call it where `inject` may be called. */
export function pageCommands(commands: readonly Command[]): void {
  inject(DestroyRef).onDestroy(inject(Commands).add(commands));
}
