import { Refusal } from '@kunak/platform/rules';
import ICAL from 'ical.js';
import { conferenceRefusals } from '../conference.refusals';
import { MOST_NESTED } from './nesting';

export type IcalProperty = {
  /** In small letters. */
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly values: readonly string[];
};

export type IcalComponent = {
  /** In small letters: `vevent`. */
  readonly name: string;
  readonly properties: readonly IcalProperty[];
  readonly components: readonly IcalComponent[];
  /** The library's own form, for its time zones. */
  readonly raw: readonly unknown[];
};

/** The calendars of a file. A line that can't be is a {@link Refusal} with its number. */
export function parseIcal(text: string): readonly IcalComponent[] {
  refuseBrokenLines(text);
  return rawCalendars(text).map(componentOf);
}

/** The library tells no line, so the shape of the lines is judged first: `NAME[;…]:…`, and each BEGIN with its END. */
function refuseBrokenLines(text: string): void {
  const open: string[] = [];
  const lines = text.split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    if (line === '' || /^[ \t]/.test(line)) continue;
    const found = /^([A-Za-z0-9-]+)[;:]/.exec(line);
    const name = line
      .slice((found?.[1]?.length ?? 0) + 1)
      .trim()
      .toUpperCase();
    const opens = found?.[1]?.toUpperCase() === 'BEGIN';
    const closes = found?.[1]?.toUpperCase() === 'END';
    if (opens) open.push(name);
    if (open.length > MOST_NESTED) throw new Refusal(conferenceRefusals.nestedTooDeep);
    if (!found || (closes && open.pop() !== name)) throw new Refusal(conferenceRefusals.icalBroken, { line: index + 1, text: line.slice(0, 60) });
  }
  if (open.length > 0) throw new Refusal(conferenceRefusals.icalBroken, { line: lines.length, text: `BEGIN:${open.at(-1)}` });
}

function rawCalendars(text: string): readonly (readonly unknown[])[] {
  // Empty lines are not allowed in iCal, but editors leave them.
  const lines = text.replace(/(\r?\n)(?:[ \t]*\r?\n)+/g, '$1').trimEnd();
  try {
    const parsed = ICAL.parse(lines) as readonly unknown[];
    return typeof parsed[0] === 'string' ? [parsed] : (parsed as readonly (readonly unknown[])[]);
  } catch (error) {
    throw new Refusal(conferenceRefusals.icalBroken, placeOf(text, error));
  }
}

function placeOf(text: string, error: unknown): { line: number; text: string } {
  const quoted = /['"]([^'"]{5,})['"]/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
  const line = quoted ? text.split(/\r?\n/).findIndex((one) => one.startsWith(quoted.slice(0, 40))) + 1 : 0;
  return { line: line || 1, text: quoted.slice(0, 60) };
}

function componentOf(raw: readonly unknown[]): IcalComponent {
  const [name, properties, components] = raw as readonly [string, readonly (readonly unknown[])[], readonly (readonly unknown[])[]];
  return { name, properties: properties.map(propertyOf), components: components.map(componentOf), raw };
}

function propertyOf([name, parameters, type, ...values]: readonly unknown[]): IcalProperty {
  const texts = values.map((value) => (typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value)));
  return {
    name: String(name),
    parameters: Object.fromEntries(Object.entries(parameters as Readonly<Record<string, unknown>>).map(([key, value]) => [key, String(value)])),
    // The library leaves the values of X- properties as they stand in the file.
    values: type === 'unknown' ? texts.map(unescaped) : texts,
  };
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, character: string) => (character.toLowerCase() === 'n' ? '\n' : character));
}

export function valueOf(component: IcalComponent, ...names: readonly string[]): string {
  for (const name of names) {
    const found = component.properties.find((one) => one.name === name);
    if (found?.values[0]) return found.values[0];
  }
  return '';
}
