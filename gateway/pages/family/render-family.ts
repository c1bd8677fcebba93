// The child's case as its guardian reads it, in plain words. A pure renderer: what is hidden from a guardian never comes here.
import { html, type Html } from '../html.ts';
import { languageSwitch } from '../language-switch.ts';
import { pageAddress } from '../page-address.ts';
import { page, type Language } from '../page.ts';
import type { FamilyAnswer, FamilyOnPage, Said } from './family-answer.ts';
import { consentsOf } from './family-consents.ts';
import { familyTexts, type FamilyTexts } from './family-texts.ts';

export interface FamilyPageWish {
  readonly caseId: string;
  readonly language: Language;
}

export function renderFamily({ familyCase: family }: FamilyAnswer, { caseId, language }: FamilyPageWish): string {
  const texts = familyTexts[language];
  const inWords = (one: Said): string => (language === 'sv' ? one.sentence : one.sentenceEnglish);
  const list = (some: readonly Said[], none: string): Html => lines(some.map(inWords), none);
  const title = texts.title(family.childName);
  const content = html`${languageSwitch((lang) => pageAddress('family', caseId, { lang }))}
    <h1>${title}</h1>
    <p>${inWords(family)}</p>
    <h2>${texts.toDo}</h2>
    ${list(family.toDo, texts.nothingToDo)}
    <h2>${texts.consents}</h2>
    ${consentsOf(family.consents, { caseId, language })}
    <h2>${texts.people}</h2>
    ${list(family.people, texts.noPeople)}
    <h2>${texts.meetings}</h2>
    ${list(family.meetings, texts.noMeetings)}
    <h2>${texts.interventions}</h2>
    ${interventionsOf(family, inWords, texts)}
    <h2>${texts.feedback}</h2>
    ${list(family.feedback, texts.noFeedback)}
    <h2>${texts.plan}</h2>
    ${planOf(family, inWords, texts, pageAddress('plan', caseId, { lang: language }))}
    <h2>${texts.reading}</h2>
    <p><a href="${pageAddress('account', caseId, { lang: language })}">${texts.whoHasRead}</a></p>
    <h2>${texts.rights}</h2>
    <p>${texts.voluntary}</p>`;
  return page(language, title, content);
}

type InWords = (one: Said) => string;

const lines = (some: readonly string[], none: string): Html =>
  some.length === 0
    ? html`<p>${none}</p>`
    : html`<ul>
        ${some.map((line) => html`<li>${line}</li>`)}
      </ul>`;

function interventionsOf({ interventions }: FamilyOnPage, inWords: InWords, texts: FamilyTexts): Html {
  if (interventions.length === 0) return html`<p>${texts.noInterventions}</p>`;
  return html`<ul>
    ${interventions.map(
      (one) =>
        html`<li>
          ${inWords(one)}
          <p class="text">${one.description}</p>
          ${one.howItWent === null ? html`` : html`<p class="text">${texts.howItWent}: ${one.howItWent}</p>`}
        </li>`,
    )}
  </ul>`;
}

function planOf({ plan }: FamilyOnPage, inWords: InWords, texts: FamilyTexts, address: string): Html {
  if (plan === null) return html`<p>${texts.noPlan}</p>`;
  return html`<p>${inWords(plan)}</p>
    ${
      plan.goals.length === 0
        ? html``
        : html`<h3>${texts.goals}</h3>
            ${lines(plan.goals, '')}`
    }
    ${plan.measures.length === 0 ? html`` : lines(plan.measures.map(inWords), '')}
    <p><a href="${address}">${texts.wholePlan}</a></p>`;
}
