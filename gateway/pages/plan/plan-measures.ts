// The measures of the plan: what, who is responsible, when and how far it has come.
import { html, type Html } from '../html.ts';
import { dayIn } from '../page-days.ts';
import type { Language } from '../page.ts';
import type { PlanOnPage } from './plan-answer.ts';
import type { PlanTexts } from './plan-texts.ts';

type Measure = PlanOnPage['content']['measures'][number];

export function measuresTable(measures: readonly Measure[], texts: PlanTexts, language: Language): Html {
  if (measures.length === 0) return html`<p>${texts.nothing}</p>`;
  const heads = [texts.what, texts.who, texts.when, texts.state];
  return html`<table>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${measures.map(
        (measure) =>
          html`<tr>
            <td class="text">${measure.what}</td>
            <td>${responsibleFor(measure)}</td>
            <td>${timeOf(measure, texts, language)}</td>
            <td>${texts.states[measure.status] ?? ''}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function responsibleFor({ organisation, unit, participant }: Measure): string {
  const person = participant === null ? null : `${participant.name}, ${participant.profession}`;
  return [person, unit?.name, organisation.name].filter((part) => part != null).join(', ');
}

const timeOf = ({ startsOn, endsOn }: Measure, texts: PlanTexts, language: Language): string =>
  [
    startsOn === null ? '' : `${texts.from} ${dayIn(language, startsOn)}`,
    endsOn === null ? '' : `${texts.until} ${dayIn(language, endsOn)}`,
  ]
    .join(' ')
    .trim();
