// P7: certificates per second on one core, against pdf-lib that sets the same page. Both start from the same facts, embed
// subsets of the same fonts, and give a finished PDF.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../files.mjs';
import { pdfLibPress } from './certificates-pdf-lib.mjs';

const require = createRequire(import.meta.url);
const code = '7K3M-9QXP-2WTD-R5HN-8VCA-EJ4G-ZB2K';
const options = { code, verifyAddress: 'https://certificates.example/verify' };

/** Facts that differ from page to page as they do in a real issue: name and attendance. */
function factsOf(number) {
  return {
    variant: 'full',
    name: { ru: `Гость Номер-${number}`, en: `Guest Number-${number}` },
    languages: ['ru', 'en'],
    kind: 'training',
    firstDay: '2012-11-12',
    lastDay: '2012-11-16',
    attended: { sessions: 10 + (number % 3), minutes: 900 + (number % 180) },
    planned: { sessions: 12, minutes: 1080 },
    issuedOn: '2012-11-20',
    title: { ru: 'Подготовка жалобы в Европейский суд по правам человека', en: 'Preparing an application to the European Court of Human Rights' },
    programme: { ru: 'Конференция 2012 года', en: 'Conference of 2012' },
    place: { ru: 'Стокгольм', en: 'Stockholm' },
    organisations: [{ ru: 'Дом гостя', en: 'The house of the guest' }],
    signatories: [
      { name: { ru: 'Гость 01', en: 'Guest 01' }, office: { ru: 'Руководитель обучения', en: 'Head of training' } },
      { name: { ru: 'Гость 02', en: 'Guest 02' }, office: { ru: 'Тренер', en: 'Trainer' } },
    ],
  };
}

const median = (numbers) => [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)];

async function perSecond(pages, first, print) {
  const from = performance.now();
  for (let number = first; number < first + pages; number += 1) await print(factsOf(number));
  return (pages * 1000) / (performance.now() - from);
}

/**
 * `built` is the folder with the compiled api. The rounds of both alternate; the medians are compared.
 * With `keepParsedFonts` pdf-lib is helped by a font reader that remembers, which about halves the distance.
 */
export async function certificates({ built = join(root, 'dist/api'), rounds = 7, pages = 40, keepParsedFonts = false } = {}) {
  const { renderCertificate } = require(join(built, 'libs/certificates/api/document'));
  const { certificateWords } = require(join(built, 'libs/certificates/rules'));
  const press = await pdfLibPress({ certificateWords, options, keepParsedFonts, fonts: join(root, 'libs/certificates/api/document/fonts') });
  const ours = (facts) => renderCertificate({ facts }, options);
  const [mine, others] = [[], []];
  await perSecond(pages, 0, ours);
  await perSecond(5, 0, press);
  for (let round = 1; round <= rounds; round += 1) {
    mine.push(await perSecond(pages, round * 1000, ours));
    others.push(await perSecond(Math.ceil(pages / 4), round * 1000, press));
  }
  const [our, their] = [median(mine), median(others)];
  return {
    id: 'P7',
    name: 'certificates per second',
    ours: our,
    theirs: their,
    against: keepParsedFonts ? 'pdf-lib, parsed fonts kept' : 'pdf-lib',
    ratio: our / their,
  };
}
