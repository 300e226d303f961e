import { NgComponentOutlet } from '@angular/common';
import { Component, computed, inject, resource, signal } from '@angular/core';
import { NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { Role } from '@kunak/platform/rules';
import {
  Button,
  PageHeader,
  Icon,
  JournalWatch,
  LanguageSwitch,
  Mark,
  Modal,
  Keyboard,
  Session,
  Shortcuts,
  SessionEnd,
  StateChip,
  Texts,
  ToastList,
  faceTexts,
} from '@kunak/platform/web';
import { AccountMenu } from './account-menu';
import { ConsoleNav } from './console-nav';
import { consoleTexts } from './console.texts';
import { rooms } from './rooms';

/** The organisers' desk: sections on the left, the event and the account above, the page in the middle. */
@Component({
  selector: 'app-root',
  imports: [
    AccountMenu,
    Button,
    ConsoleNav,
    PageHeader,
    Icon,
    JournalWatch,
    LanguageSwitch,
    Mark,
    Modal,
    NgComponentOutlet,
    Keyboard,
    RouterLink,
    RouterOutlet,
    SessionEnd,
    StateChip,
    ToastList,
  ],
  templateUrl: './console-frame.html',
  styleUrl: './console-frame.css',
})
export class ConsoleFrame {
  protected readonly session = inject(Session);
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly t = inject(Texts).t;
  protected readonly texts = faceTexts;
  protected readonly own = consoleTexts;
  protected readonly navOpen = signal(false);
  protected readonly allowed = computed(() => this.session.has(Role.Organiser, Role.ProtectionOfficer, Role.Administrator, Role.Trainer));
  protected readonly bars = resource({
    loader: async () => Promise.all(rooms.flatMap(({ bar }) => (bar ? [bar()] : []))),
  });

  constructor() {
    inject(Router).events.subscribe((event) => event instanceof NavigationEnd && this.navOpen.set(false));
  }
}
