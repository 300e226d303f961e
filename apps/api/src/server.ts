import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import {
  DirectOperations,
  faceRoutes,
  InvalidInput,
  Journal,
  largestRequest,
  Operations,
  RequestContext,
  securityHeaders,
  Settings,
} from '@kunak/platform/api';
import { ValidationPipe } from '@nestjs/common';
import { json, urlencoded } from 'express';
import type { DataSource } from 'typeorm';
import { acts } from './acts';
import { AppModule } from './app.module';
import { createDataSource } from './database/data-source';
import { assertGuarded } from './guarded';

export type Server = { readonly app: NestExpressApplication; readonly source: DataSource; stop(): Promise<void> };

/** Puts the server together, ready to listen. `webFolder` holds the built screens, `operations` the committed list. */
export async function createServer(settings: Settings, places: { webFolder: string; operations: string }): Promise<Server> {
  const source = await createDataSource(settings.appUrl, settings.given.KUNAK_POOL).initialize();
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(settings, source, places.operations), {
    bodyParser: false,
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.set('trust proxy', 'loopback');
  app.use(...securityHeaders());
  app.use(faceRoutes(places.webFolder));
  app.use('/graphql', json({ limit: largestRequest }));
  app.use(app.get(RequestContext).enter);
  app.use('/graphql', app.get(DirectOperations).handle, app.get(Operations).resolve);
  app.use('/close', urlencoded({ extended: false, limit: '4kb', parameterLimit: 10 }));
  app.useGlobalPipes(new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, exceptionFactory: (problems) => new InvalidInput(problems) }));
  assertGuarded(app);
  app.get(Journal).know(acts);
  await app.init();
  return {
    app,
    source,
    async stop() {
      await app.close();
      await source.destroy();
    },
  };
}
