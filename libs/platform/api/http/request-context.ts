import { Injectable } from '@nestjs/common';
import type { Viewer } from '@kunak/platform/rules';
import type { NextFunction, Request, Response } from 'express';
import { Sessions } from '../accounts/sessions';
import type { SignedIn } from '../accounts/sessions';
import { Database } from '../database/database';
import { languageOf } from './language';
import { OpenConnections } from './open-connections';

export type KunakRequest = Request & { signedIn?: SignedIn | null; viewer?: Viewer | null };

/** Learns once who asks; everything that runs for this request finds the viewer and its transaction through {@link Database}. */
@Injectable()
export class RequestContext {
  constructor(
    private readonly sessions: Sessions,
    private readonly db: Database,
    private readonly connections: OpenConnections,
  ) {}

  readonly enter = (request: KunakRequest, response: Response, next: NextFunction): void => {
    this.sessions.of(request).then(
      (signedIn) => {
        request.signedIn = signedIn;
        this.connections.belongsTo(request, response, signedIn);
        request.viewer = signedIn?.viewer ?? null;
        this.db.enter(request.viewer, languageOf(request), () => {
          // The browser went away, or an error ended the request early: whatever is still open is undone.
          response.on('close', () => void this.db.end('rollback'));
          next();
        });
      },
      (error: unknown) => next(error),
    );
  };
}
