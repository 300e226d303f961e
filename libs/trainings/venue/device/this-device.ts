import { Injectable, inject } from '@angular/core';
import { newId } from '@kunak/platform/web';
import { nextMoment } from '@kunak/trainings/rules';
import { DeviceStorage } from './device-storage';

/** The name that this device gives itself, and its clock, which never runs backwards. The name is random and goes with signing out. */
@Injectable({ providedIn: 'root' })
export class ThisDevice {
  private readonly storage = inject(DeviceStorage);
  private last: string | null = null;
  private own = newId();

  get name(): string {
    return this.own;
  }

  /** The moment of the next mark, later than the last one even when the clock was set back. */
  moment(): string {
    this.last = nextMoment(new Date().toISOString(), this.last);
    return this.last;
  }

  /** Marks of before a reload are earlier too. */
  noteMoments(moments: readonly string[]): void {
    for (const moment of moments) if (this.last === null || moment > this.last) this.last = moment;
  }

  /** The name from before a reload, or else this one from now on. Marks made before it is known are those of another device, which does no harm. */
  async begin(): Promise<void> {
    const known = await this.storage.get('kept', 'device');
    if (typeof known === 'string') this.own = known;
    else await this.storage.write('kept', [{ key: 'device', value: this.own }]);
  }
}
