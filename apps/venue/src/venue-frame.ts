import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Role } from '@kunak/platform/rules';
import { PageHeader, Icon, LanguageSwitch, Mark, Navigation, Session, SessionEnd, StateChip, Texts, ToastList, faceTexts } from '@kunak/platform/web';
import { venueTexts } from './venue.texts';

/** The face of the room and the door: what waits is always in sight, and everything is under the thumb. */
@Component({
  selector: 'app-root',
  imports: [PageHeader, Icon, LanguageSwitch, Mark, RouterLink, RouterLinkActive, RouterOutlet, SessionEnd, StateChip, ToastList],
  templateUrl: './venue-frame.html',
  styleUrl: './venue-frame.css',
})
export class VenueFrame {
  protected readonly session = inject(Session);
  protected readonly navigation = inject(Navigation);
  protected readonly t = inject(Texts).t;
  protected readonly texts = faceTexts;
  protected readonly own = venueTexts;
  protected readonly allowed = computed(() => this.session.has(Role.Trainer, Role.Organiser, Role.ProtectionOfficer));
}
