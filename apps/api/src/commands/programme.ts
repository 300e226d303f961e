import { readFile } from 'node:fs/promises';
import { EventOfProgramme, EventProgramme, formatOf, ProgrammeExport, ProgrammeImport } from '@kunak/conference/api';
import { conferenceRefusals, countClashes } from '@kunak/conference/rules';
import { closestLanguage, Refusal } from '@kunak/platform/rules';
import type { Command } from 'commander';
import { hostOption, languageOption } from './command';
import type { AddCommand, CommonOptions } from './command';

type ForEvent = CommonOptions & { readonly event: string };

/** `import` and `export` carry things of several rooms. */
export function groupOf(program: Command, name: 'import' | 'export', description: string): Command {
  return program.commands.find((command) => command.name() === name) ?? program.command(name).description(description);
}

/** @throws Refusal that names the file and says why */
export async function bytesOf(file: string): Promise<Uint8Array> {
  return readFile(file).catch(() => {
    throw new Refusal(conferenceRefusals.fileMissing, { file });
  });
}

export const addImportProgramme: AddCommand = (program, run) => {
  groupOf(program, 'import', 'brings files in')
    .command('programme <file>')
    .description('brings in a schedule.xml, schedule.json or iCal file; an event that is not there yet is made of it')
    .addOption(hostOption())
    .requiredOption('--event <slug>', 'the event')
    .action(async (file: string, options: ForEvent) => {
      const bytes = await bytesOf(file);
      await run(options, async (services) => {
        const event = await services.get(EventOfProgramme).namedOrNew(options.event, bytes);
        const { added, changed, people, problems } = await services.get(ProgrammeImport).into(event, bytes);
        const clashes = countClashes(await services.get(EventProgramme).of(event));
        return { event: event.slug, ...clashes, added, changed, people, problems: problems.length };
      });
    });
};

export const addExportProgramme: AddCommand = (program, run) => {
  groupOf(program, 'export', 'writes files')
    .command('programme')
    .description('writes the programme of an event to the standard output')
    .addOption(hostOption())
    .requiredOption('--event <slug>', 'the event')
    .requiredOption('--format <format>', 'xml, json or ics')
    .addOption(languageOption())
    .action((options: ForEvent & { format: string; language: string }) =>
      run(options, async (services) => {
        const event = await services.get(EventOfProgramme).named(options.event);
        return { file: await services.get(ProgrammeExport).write(event, formatOf(options.format), closestLanguage(options.language)) };
      }),
    );
};
