// The family's own words in the plan. What the team prints is handed to both guardians: what one of them may not read stands on the
// screen alone (domain rule 11).
import { html, type Html } from '../html.ts';
import type { PlanOnPage } from './plan-answer.ts';
import type { PlanTexts } from './plan-texts.ts';

type Content = PlanOnPage['content'];

/** `forGuardian`: the hub has left out already what this reader does not see. */
export function wordsOf(content: Content, forGuardian: boolean, texts: PlanTexts): Html {
  const { childWords, childWordsHidden, guardianWords } = content;
  const printed = guardianWords.filter(({ guardianName }) => forGuardian || guardianName === null);
  const kept = guardianWords.filter((one) => !printed.includes(one));
  const child = childWords !== null && !childWordsHidden ? [paragraph(childWords)] : [];
  return html`<h2>${texts.childWords}</h2>
    ${child.length > 0 ? child : nothing(texts)}
    <h2>${texts.guardianWords}</h2>
    ${printed.length > 0 ? printed.map((one) => said(one, texts)) : html`<p>${texts.nothingTogether}</p>`}
    ${childWords !== null && childWordsHidden ? screenOnly(texts, [texts.childKeeps], [paragraph(childWords)]) : html``}
    ${
      kept.length > 0
        ? screenOnly(
            texts,
            [texts.onlyOwn],
            kept.map((one) => said(one, texts)),
          )
        : html``
    }`;
}

const paragraph = (text: string): Html => html`<p class="text">${text}</p>`;
const nothing = (texts: PlanTexts): Html => html`<p>${texts.nothing}</p>`;

const said = ({ guardianName, words }: Content['guardianWords'][number], texts: PlanTexts): Html =>
  html`<h3>${guardianName ?? texts.together}</h3>
    ${paragraph(words)}`;

const screenOnly = (texts: PlanTexts, why: readonly string[], content: readonly Html[]): Html =>
  html`<section class="note screen">
    <h3>${texts.onScreenOnly}</h3>
    ${why.map((line) => html`<p>${line}</p>`)} ${content}
  </section>`;
