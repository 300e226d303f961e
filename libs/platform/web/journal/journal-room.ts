import { Role } from '@kunak/platform/rules';
import type { Room } from '../face/nav';
import { journalTexts } from './journal.texts';

const organisers = [Role.Organiser];

/** Who did what. The console hangs it in; other faces never load it. */
export const journalRoom: Room = {
  routes: [{ path: 'journal', loadComponent: () => import('./journal-page').then(({ JournalPage }) => JournalPage) }],
  nav: [{ label: journalTexts.journal, icon: 'list-checks', link: 'journal', roles: organisers }],
  commands: [{ id: 'journal.list', label: journalTexts.title, words: journalTexts.journal, icon: 'list-checks', link: '/journal', roles: organisers }],
};
