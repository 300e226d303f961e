import { Component, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Icon, LanguageSwitch, LeavePage, Mark, Navigation, Session, SessionEnd, StateChip, Texts, ToastList, faceTexts } from '@kunak/platform/web';
import { portalTexts } from './portal.texts';

/** The participant's face: one calm column, on a phone first. */
@Component({
  selector: 'app-root',
  imports: [Icon, LanguageSwitch, LeavePage, Mark, RouterLink, RouterLinkActive, RouterOutlet, SessionEnd, StateChip, ToastList],
  templateUrl: './portal-frame.html',
  styleUrl: './portal-frame.css',
})
export class PortalFrame {
  protected readonly session = inject(Session);
  protected readonly navigation = inject(Navigation);
  protected readonly t = inject(Texts).t;
  protected readonly texts = faceTexts;
  protected readonly own = portalTexts;
}
