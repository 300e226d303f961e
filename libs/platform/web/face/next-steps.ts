import { Injectable, Injector, inject, runInInjectionContext } from '@angular/core';
import type { Task } from '../parts/task-list';

/** What a room has among the next steps of an edition: called where `inject` works, it gives what asks the server. */
export type Steps = () => (event: EditionOfSteps) => Promise<readonly Task[]>;
export type EditionOfSteps = { readonly id: string; readonly slug: string };

type LoadSteps = () => Promise<Steps>;

/** What comes next in planning an edition: the steps of all rooms, in the order of the work. */
@Injectable({ providedIn: 'root' })
export class NextSteps {
  private readonly injector = inject(Injector);
  private rooms: readonly LoadSteps[] = [];

  take(rooms: readonly LoadSteps[]): void {
    this.rooms = rooms;
  }

  /** A room that fails leaves the others standing; `whole` then is false. */
  async of(event: EditionOfSteps): Promise<{ readonly tasks: readonly Task[]; readonly whole: boolean }> {
    const answers = await Promise.allSettled(this.rooms.map(async (load) => runInInjectionContext(this.injector, await load())(event)));
    return {
      tasks: answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])),
      whole: answers.every(({ status }) => status === 'fulfilled'),
    };
  }
}
