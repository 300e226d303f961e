import { Injectable, inject, signal } from '@angular/core';
import { Api } from '../api/api';

/** Asks the person to prove that it is still them, over whatever page is open; everyone who waits for it gets the same answer. */
@Injectable({ providedIn: 'root' })
export class Proof {
  private waiting: { readonly promise: Promise<boolean>; readonly answer: (given: boolean) => void } | null = null;
  readonly asked = signal(false);

  constructor() {
    inject(Api).whenProofNeeded(() => this.ask());
  }

  ask(): Promise<boolean> {
    this.waiting ??= waitForAnswer();
    this.asked.set(true);
    return this.waiting.promise;
  }

  /** The person has proved it, or would rather not. */
  settle(proved: boolean): void {
    this.asked.set(false);
    this.waiting?.answer(proved);
    this.waiting = null;
  }
}

function waitForAnswer(): { promise: Promise<boolean>; answer: (given: boolean) => void } {
  let answer: (given: boolean) => void = () => undefined;
  const promise = new Promise<boolean>((resolve) => (answer = resolve));
  return { promise, answer };
}
