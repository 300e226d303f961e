import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { certificateVariants, CertificateVariant } from '@kunak/certificates/rules';
import { Allow, CurrentViewer } from '@kunak/platform/api';
import { isSignedIn, NotFound } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { isUUID } from 'class-validator';
import type { Response } from 'express';
import { PrintShop } from './print-shop';

/** Pages as files. Their name and address tell nothing: they stay in the browser's list of downloads. */
@Controller('certificates')
@Allow(isSignedIn)
export class PdfController {
  constructor(private readonly shop: PrintShop) {}

  @Get('preview/:eventId.pdf')
  async preview(
    @Param('eventId') eventId: string,
    @Query('variant') variant: unknown,
    @Query('participation') participation: unknown,
    @CurrentViewer() viewer: Viewer,
    @Res() response: Response,
  ): Promise<void> {
    const guest = typeof participation === 'string' ? known(participation) : null;
    send(response, await this.shop.preview(known(eventId), variantOf(variant) ?? CertificateVariant.Full, guest, viewer), 'inline');
  }

  @Get(':id.pdf')
  async print(@Param('id') id: string, @Query('variant') variant: unknown, @CurrentViewer() viewer: Viewer, @Res() response: Response): Promise<void> {
    send(response, await this.shop.print(known(id), variantOf(variant), viewer), 'attachment');
  }
}

function send(response: Response, pdf: Buffer, how: 'inline' | 'attachment'): void {
  response.setHeader('Content-Disposition', `${how}; filename="document.pdf"`);
  response.type('application/pdf').send(pdf);
}

/** What is no id at all is as missing as an id that never was. */
function known(id: string): string {
  if (!isUUID(id, 'all')) throw new NotFound();
  return id;
}

function variantOf(variant: unknown): CertificateVariant | null {
  if (variant === undefined) return null;
  const found = certificateVariants.find((one) => one === variant);
  if (!found) throw new NotFound();
  return found;
}
