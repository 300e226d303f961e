import { ApplicationRef, EnvironmentInjector, createComponent, inject } from '@angular/core';
import { Session } from '@kunak/platform/web';
import { DeviceStorage } from '../device/device-storage';
import { Queue } from '../queue/queue';
import { LeavingDialog } from './leaving-dialog';

/** Asks before signing out while something waits, and leaves nothing on the device after. */
export function leaveWithCare(): void {
  const [application, environmentInjector, queue, storage] = [inject(ApplicationRef), inject(EnvironmentInjector), inject(Queue), inject(DeviceStorage)];
  const ask = (): Promise<boolean> =>
    new Promise((resolve) => {
      const dialog = createComponent(LeavingDialog, { environmentInjector });
      dialog.instance.answered.subscribe((answer) => {
        dialog.destroy();
        resolve(answer);
      });
      application.attachView(dialog.hostView);
      document.body.append(dialog.location.nativeElement as HTMLElement);
    });
  inject(Session).beforeLeaving({ mayLeave: () => (queue.waiting() === 0 ? Promise.resolve(true) : ask()), left: () => storage.forget() });
}
