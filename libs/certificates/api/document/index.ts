export { checkPage, renderCertificate } from './certificate-printer';
export { PrintedCheck } from './page-data';
export type { PageOptions } from './page-data';
