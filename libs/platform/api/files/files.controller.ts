import { Controller, Post, Req, Res } from '@nestjs/common';
import { hasRole, platformRefusals, Refusal, Role } from '@kunak/platform/rules';
import type { Viewer } from '@kunak/platform/rules';
import { raw } from 'express';
import type { Request, Response } from 'express';
import { Allow, CurrentViewer } from '../access/allow';
import { Database } from '../database/database';
import { largestUpload } from '../http/limits';
import { Files } from './files';

/** Takes the bytes of one file; the mutation that needs it gets its id. The name travels in a header, so that no log has it in an address. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly db: Database,
    private readonly files: Files,
  ) {}

  @Allow(hasRole(Role.Organiser))
  @Post()
  async bring(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
    @CurrentViewer() viewer: Viewer,
  ): Promise<{ id: string; name: string; size: number }> {
    const bytes = await bodyOf(request, response);
    // A simple form post from another site cannot set this header.
    const name = request.headers['x-file-name'];
    if (!Buffer.isBuffer(bytes) || bytes.length === 0 || typeof name !== 'string') throw new Refusal(platformRefusals.badRequest);
    const fileName = decodedName(name);
    const { id } = await this.db.within(viewer, () => this.files.keep(fileName, bytes));
    return { id, name: fileName, size: bytes.length };
  }
}

const takeIn = raw({ limit: largestUpload, type: () => true });

/** Read here and not before: whom the guard turns away fills nobody's memory. */
function bodyOf(request: Request, response: Response): Promise<unknown> {
  return new Promise((resolve, reject) => takeIn(request, response, (error?: Error) => (error ? reject(error) : resolve(request.body))));
}

function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // URIError: the header is not percent-encoded text.
    throw new Refusal(platformRefusals.badRequest);
  }
}
