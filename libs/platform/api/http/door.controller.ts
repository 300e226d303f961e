import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import { formatMessage } from '@kunak/platform/rules';
import type { Message } from '@kunak/platform/rules';
import type { Request, Response } from 'express';
import { Public } from '../access/allow';
import { Database } from '../database/database';
import { Settings } from '../settings';
import { languageOf } from './language';
import { page } from './plain-page';

const texts = {
  portal: { ru: 'Мои задачи и программа', en: 'My tasks and programme' },
  venue: { ru: 'Отметки в зале', en: 'Marking in the room' },
  console: { ru: 'Рабочее место', en: 'Desk' },
  welcome: { ru: 'Добро пожаловать', en: 'Welcome' },
} satisfies Record<string, Message>;

/** The neutral door, and whether the house is open. */
@Controller()
export class DoorController {
  constructor(
    private readonly db: Database,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  @Public()
  @Get()
  door(@Req() request: Request, @Res() response: Response): void {
    const language = languageOf(request);
    const links = (['portal', 'venue', 'console'] as const).map((face) => {
      const own = this.settings.originOf(face) === this.settings.origin ? '' : this.settings.originOf(face);
      return `<li><a href="${own}/${face}/">${formatMessage(texts[face], language)}</a></li>`;
    });
    response.type('html').send(page(response, language, texts.welcome, `<ul class="plain">${links.join('')}</ul>`));
  }

  /** Where “Leave” goes: the host's choice of a page that says nothing of who was here. */
  @Public()
  @Get('leave')
  leave(@Res() response: Response): void {
    response.redirect(this.settings.given.KUNAK_LEAVE_TO);
  }

  @Public()
  @Get('health')
  @Header('Content-Type', 'application/json')
  async health(): Promise<{ status: string }> {
    await this.db.within({ hostId: null }, () => this.db.sql('select 1'));
    return { status: 'ok' };
  }
}
