import { CertificateBatch } from './batch/certificate-batch.entity';
import { CertificatePage } from './page/certificate-page.entity';
import { Certificate } from './issued/certificate.entity';

/** The tables of this room. */
export const certificatesEntities: (new () => object)[] = [CertificatePage, Certificate, CertificateBatch];
