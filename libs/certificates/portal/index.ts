import type { Room } from '@kunak/platform/web';
import { roomTexts } from './room.texts';

/** A holder's own documents. */
export const certificatesRoom: Room = {
  routes: [{ path: 'documents', loadComponent: () => import('./documents-page').then(({ DocumentsPage }) => DocumentsPage) }],
  nav: [{ label: roomTexts.nav, icon: 'file-text', link: 'documents' }],
};
