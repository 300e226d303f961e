import { isCyrillic } from '@kunak/platform/rules';

/** Between capitals the palochka is a capital, and there is no small one on most keyboards: Ӏ stands for both. */
const palochka = 'Ӏ';
const typedForPalochka = /(?<=[\p{Script=Cyrillic}])(?:[Il|!]|1(?!\d))(?=[\p{Script=Cyrillic}])|(?<![\p{L}\p{N}])(?:[Il|!]|1)(?=\p{Script=Cyrillic}{2})/gu;
const latinTwin = /(?<=\p{Script=Cyrillic})[ABCEHKMOPTXYaceopxy]|[ABCEHKMOPTXYaceopxy](?=\p{Script=Cyrillic})/u;

/**
 * What in a name only looks right: the name with its palochka mended when I, l, 1, | or ! was typed for it, and whether Latin letters
 * stand among the Cyrillic ones. The Ukrainian і is left alone: it may be just that. For hints; searching folds all of it anyway.
 */
export function lookAlikes(name: string): { readonly palochka: string | null; readonly latinTwins: boolean } {
  if (!isCyrillic(name)) return { palochka: null, latinTwins: false };
  const mended = name.replace(typedForPalochka, palochka);
  return { palochka: mended === name ? null : mended, latinTwins: latinTwin.test(mended) };
}
