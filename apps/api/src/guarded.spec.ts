import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { assertGuarded } from './guarded';

@Controller('manifests')
class ManifestsController {
  @Get()
  list(): string {
    return 'forgotten';
  }
}

@Module({ controllers: [ManifestsController] })
class DeskModule {}

@Module({ imports: [DeskModule] })
class TravelModule {}

it('a route without a rule keeps the server from starting, in a module within a module too', async () => {
  const app = await NestFactory.createApplicationContext(TravelModule, { logger: false });
  expect(() => assertGuarded(app)).toThrow('operations without a rule: ManifestsController.list');
  await app.close();
});
