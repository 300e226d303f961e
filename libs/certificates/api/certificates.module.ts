import { Module, RequestMethod } from '@nestjs/common';
import type { MiddlewareConsumer, NestModule, OnModuleInit } from '@nestjs/common';
import { EventsModule, Ties } from '@kunak/events/api';
import { TrainingsModule } from '@kunak/trainings/api';
import { urlencoded } from 'express';
import { BatchReports } from './batch/batch-progress';
import { CertificateBatch } from './batch/certificate-batch.entity';
import { CertificateBatches } from './batch/certificate-batches.service';
import { CertificateVault } from './issued/certificate-vault';
import { IssuedRows } from './issued/issued-rows';
import { CertificatesResolver } from './certificates.resolver';
import { HolderResolver } from './holder.resolver';
import { CertificateLists } from './issued/certificate-lists';
import { Certificates } from './issued/certificates.service';
import { CertificatePage } from './page/certificate-page.entity';
import { CertificatePages } from './page/certificate-pages.service';
import { PdfController } from './printing/pdf.controller';
import { PrintShop } from './printing/print-shop';
import { Candidates } from './qualifying/candidates.service';
import { CertificateNeeds } from './qualifying/certificate-needs';
import { QualifyingLists } from './qualifying/qualifying.service';
import { LookUp } from './verify/look-up';
import { LookUpLimit } from './verify/look-up-limit';
import { VerifyController } from './verify/verify.controller';

@Module({
  imports: [EventsModule, TrainingsModule],
  controllers: [PdfController, VerifyController],
  providers: [
    BatchReports,
    Candidates,
    CertificateNeeds,
    CertificateBatches,
    CertificateVault,
    IssuedRows,
    CertificateLists,
    CertificatePages,
    Certificates,
    CertificatesResolver,
    HolderResolver,
    LookUp,
    LookUpLimit,
    PrintShop,
    QualifyingLists,
  ],
})
export class CertificatesModule implements NestModule, OnModuleInit {
  constructor(private readonly ties: Ties) {}

  /** Certificates hang on participations, and these keep an event from being removed; pages and batches are part of it. */
  onModuleInit(): void {
    this.ties.belongs(CertificatePage);
    this.ties.belongs(CertificateBatch);
  }

  /** The check page is the one place that takes a form of plain HTML. */
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(urlencoded({ extended: false, limit: '4kb', parameterLimit: 10 })).forRoutes({ path: 'c', method: RequestMethod.POST });
  }
}
