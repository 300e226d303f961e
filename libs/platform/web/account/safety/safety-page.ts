import { Component, inject } from '@angular/core';
import { Api } from '../../api/api';
import { apiResource } from '../../api/api-resource';
import { Button } from '../../parts/button';
import { PageHeader } from '../../parts/page-header';
import { WhoSees } from '../../parts/who-sees';
import { Toasts } from '../../state/toasts';
import { WhenReady } from '../../state/when-ready';
import { Texts } from '../../texts/texts';
import { accountTexts } from '../account.texts';
import { Session } from '../session';
import { TwoStep } from '../two-step';
import { ContactCode } from './contact-code';
import { OwnSecret } from './own-secret';
import { PasskeyList } from './passkey-list';
import { RecoveryCodes } from './recovery-codes';
import { MySecurityOperation, TurnOffTotpOperation } from './safety.graphql.ts';
import { safetyTexts } from './safety.texts';
import { TravelLock } from './travel-lock';

/** How somebody's own account is guarded, the same in every face. */
@Component({
  selector: 'k-safety-page',
  imports: [Button, ContactCode, OwnSecret, PageHeader, PasskeyList, RecoveryCodes, TravelLock, TwoStep, WhenReady, WhoSees],
  host: { class: 'k-stack-l' },
  templateUrl: './safety-page.html',
})
export class SafetyPage {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(Session);
  protected readonly t = inject(Texts).t;
  protected readonly texts = safetyTexts;
  protected readonly account = accountTexts;
  protected readonly security = apiResource(MySecurityOperation, () => ({}), { keep: true });

  /** What the proof dialog offers depends on it as well. */
  protected async renew(): Promise<void> {
    this.security.reload();
    try {
      await this.session.begin();
    } catch (error) {
      this.toasts.failed(error);
    }
  }

  protected async turnOff(): Promise<void> {
    try {
      await this.api.run(TurnOffTotpOperation);
      this.toasts.done(safetyTexts.turnedOff);
      await this.renew();
    } catch (error) {
      this.toasts.failed(error);
    }
  }
}
