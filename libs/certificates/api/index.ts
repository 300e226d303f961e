export * from './batch/certificate-batch.entity';
export * from './certificates.data';
export * from './certificates.entities';
export * from './certificates.module';
export * from './certificates.shut-again';
export * from './issued/certificate.entity';
export * from './page/certificate-page.entity';
