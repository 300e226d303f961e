import { eventKinds } from './event-kind';
import { eventKindTexts, opennessNotes, opennessTexts, sessionKindTexts, sessionRoleTexts } from './events.texts';
import { opennesses } from './openness';
import { sessionKinds } from './session-kind';
import { sessionRoles } from './session-role';

it.each([
  ['event kinds', eventKinds, eventKindTexts],
  ['session kinds', sessionKinds, sessionKindTexts],
  ['roles', sessionRoles, sessionRoleTexts],
  ['openness', opennesses, opennessTexts],
  ['what openness asks', opennesses, opennessNotes],
])('%s have a name in Russian letters and one in Latin', (_, words, texts: Readonly<Record<string, { ru: string; en: string }>>) => {
  expect(Object.keys(texts).sort()).toEqual([...words].sort());
  for (const word of words) {
    expect(texts[word]?.ru).toMatch(/[а-яё]/i);
    expect(texts[word]?.en).toMatch(/^[A-Za-z ,;.]+$/);
  }
});
