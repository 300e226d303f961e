import { Component, computed, inject, input, linkedSignal, numberAttribute } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Connection, Form, Icon, Notice, Problems, Radios, Texts, Toasts, WhenReady } from '@kunak/platform/web';
import { consentPurposes, consentWordings } from '@kunak/registration/rules';
import { OwnRegistration } from './own-registration';
import { consentTexts, questionTexts } from './registration.texts';

/** One purpose: nothing is chosen beforehand, and no is as easy as yes. */
@Component({
  selector: 'registration-consent-page',
  imports: [Button, Form, Icon, Notice, Radios, RouterLink, WhenReady],
  host: { class: 'k-stack' },
  templateUrl: './consent-page.html',
  styleUrl: './question-page.css',
})
export class ConsentPage {
  private readonly toasts = inject(Toasts);
  protected readonly own = inject(OwnRegistration);
  protected readonly connection = inject(Connection);
  protected readonly t = inject(Texts).t;
  protected readonly texts = consentTexts;
  protected readonly common = questionTexts;
  protected readonly problems = new Problems();
  protected readonly choices = [
    { value: 'given', label: consentTexts.yes },
    { value: 'refused', label: consentTexts.no },
  ];
  readonly number = input.required({ transform: numberAttribute });

  protected readonly purpose = computed(() => consentPurposes[this.number() - 1]);
  protected readonly wording = computed(() => {
    const purpose = this.purpose();
    return purpose && consentWordings[purpose];
  });
  protected readonly present = computed(() => this.own.registration()?.consents.find(({ purpose }) => purpose === this.purpose()));
  /** The answer of before stands there only where it was given to these very words. */
  protected readonly answer = linkedSignal<string>(() => {
    const consent = this.present();
    if (!consent || consent.needsAsking) return '';
    return consent.state === 'given' ? 'given' : 'refused';
  });

  protected async send(): Promise<void> {
    const [purpose, wording, answer] = [this.purpose(), this.wording(), this.answer()];
    if (this.problems.check({ answer: !answer && consentTexts.choose }) || !purpose || !wording) return;
    const saved = await this.problems.attempt(() =>
      this.own.answerConsent({ purpose, wordingVersion: wording.version, answer: answer === 'given' ? 'given' : 'refused' }),
    );
    if (!saved) return;
    this.toasts.done(consentTexts.saved);
    const consents = this.own.registration()?.consents ?? [];
    const next = consents.findIndex(({ needsAsking }) => needsAsking) + 1;
    await (next > 0 ? this.own.go('agree', next) : this.own.go('agree'));
  }
}
