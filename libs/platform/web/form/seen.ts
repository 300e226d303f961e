import { inject, signal } from '@angular/core';
import { ApiRefusal } from '../api/api-errors';
import { Texts } from '../texts/texts';
import { formTexts } from './form.texts';

export function isOvertaken(error: unknown): error is ApiRefusal {
  return error instanceof ApiRefusal && error.code === 'platform.changedMeanwhile';
}

/**
 * What a form was filled from, by which the server notices that somebody else has saved since. Then nothing is overwritten unseen and nothing typed is lost:
 * the form says so, and a second save wins knowingly. `private readonly seen = new Seen<number>();` beside the form's fields, `seen.from(version)` whenever
 * they are filled.
 */
export class Seen<Version> {
  private readonly t = inject(Texts).t;
  private version: Version | undefined;
  private readonly behind = signal(false);
  /** Somebody was faster, and what the page around the form shows is not what stands now: read it anew once the form is left. */
  readonly isBehind = this.behind.asReadonly();

  from(version: Version): void {
    this.version = version;
    this.behind.set(false);
  }

  /** `present` reads the version that stands now; the fields stay as they are. @throws ApiRefusal that says what a second save does */
  async save<Result>(send: (seen: Version) => Promise<Result>, present: () => Promise<Version>): Promise<Result> {
    try {
      const result = await send(this.version as Version);
      this.behind.set(false);
      return result;
    } catch (error) {
      if (!isOvertaken(error)) throw error;
      this.version = await present();
      this.behind.set(true);
      throw new ApiRefusal(error.code, this.t(formTexts.overtaken));
    }
  }
}
