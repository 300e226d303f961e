import { codeProblemTexts, dateSpan, VerifyState, verifyStateTexts } from '@kunak/certificates/rules';
import type { VerifyAnswer } from '@kunak/certificates/rules';
import { escapeHtml } from '@kunak/platform/api';
import { formatMessage, Language, localized } from '@kunak/platform/rules';
import type { Message, PrintedCodeProblem } from '@kunak/platform/rules';
import { verifyTexts } from './verify.texts';

/** What the page shows: the empty form, a slip in the code, a wait, or the answer. */
export type Shown =
  | { readonly form: true }
  | { readonly problem: PrintedCodeProblem; readonly typed: string }
  | { readonly seconds: number; readonly typed: string }
  | { readonly answer: VerifyAnswer };

/** The page's inside, without script. The code stands in no address: it travels in the body of the form. */
export function verifyBody(shown: Shown, language: Language): string {
  const t = (message: Message, values = {}): string => escapeHtml(formatMessage(message, language, values));
  const other = language === Language.Russian ? Language.English : Language.Russian;
  const foot = `<p class="quiet">${t(verifyTexts.kept)}</p><p><a href="/c?in=${other}" lang="${other}" hreflang="${other}">${t(verifyTexts.otherLanguage)}</a></p>`;
  if ('answer' in shown) return `${answerPart(shown.answer, language, t)}<p><a href="/c?in=${language}">${t(verifyTexts.another)}</a></p>${foot}`;
  const alert = 'problem' in shown ? t(codeProblemTexts[shown.problem]) : 'seconds' in shown ? t(verifyTexts.tooMany, { seconds: shown.seconds }) : '';
  const typed = 'typed' in shown ? escapeHtml(shown.typed) : '';
  const described = `aria-describedby="hint${alert ? ' problem' : ''}"${alert ? ' aria-invalid="true"' : ''}`;
  return `<p>${t(verifyTexts.lead)}</p>
    <form method="post" action="/c" autocomplete="off"><input type="hidden" name="in" value="${language}">
    <label for="code">${t(verifyTexts.code)}</label><p class="quiet" id="hint">${t(verifyTexts.hint)}</p>
    ${alert ? `<p class="danger" id="problem" role="alert">${alert}</p>` : ''}
    <input id="code" name="code" value="${typed}" required maxlength="200" autocapitalize="characters" autocorrect="off" spellcheck="false" ${described}>
    <button>${t(verifyTexts.check)}</button></form>${foot}`;
}

function answerPart(answer: VerifyAnswer, language: Language, t: (message: Message) => string): string {
  const state = `<p class="${answer.state === VerifyState.Valid ? 'ok' : 'danger'}"><strong>${answer.state === VerifyState.Valid ? '✓' : '✕'} ${t(verifyStateTexts[answer.state])}</strong></p>`;
  if (answer.state !== VerifyState.Valid) {
    return `<div class="card" role="status">${state}<p>${t(answer.state === VerifyState.Revoked ? verifyTexts.revokedNote : verifyTexts.notFoundNote)}</p></div>`;
  }
  const days = answer.firstDay && answer.lastDay ? dateSpan(answer.firstDay, answer.lastDay, language) : '';
  const facts: [Message, string][] = [
    [verifyTexts.subject, localized(answer.programme, language)],
    [verifyTexts.days, days],
    [verifyTexts.name, localized(answer.name, language)],
  ];
  const told = facts.filter(([, text]) => text !== '').map(([label, text]) => `<dt>${t(label)}</dt><dd>${escapeHtml(text)}</dd>`);
  return `<div class="card" role="status">${state}${told.length > 0 ? `<dl>${told.join('')}</dl>` : ''}<p class="quiet">${t(verifyTexts.validNote)}</p></div>`;
}
