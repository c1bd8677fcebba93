// The consents on the family's page: how each stands, who may share what, and what one can do.
import { html, type Html } from '../html.ts';
import { pageAddress } from '../page-address.ts';
import type { Language } from '../page.ts';
import type { FamilyOnPage } from './family-answer.ts';
import { familyTexts } from './family-texts.ts';

type Consent = FamilyOnPage['consents'][number];

interface Reading {
  readonly caseId: string;
  readonly language: Language;
}

export function consentsOf(consents: readonly Consent[], reading: Reading): Html {
  const texts = familyTexts[reading.language];
  if (consents.length === 0) return html`<p>${texts.noConsents}</p>`;
  return html`${consents.map((consent) => consentOf(consent, reading))}`;
}

function consentOf(consent: Consent, { caseId, language }: Reading): Html {
  const texts = familyTexts[language];
  const isSwedish = language === 'sv';
  const whatToDo = isSwedish ? consent.whatToDo : consent.whatToDoEnglish;
  const address = pageAddress('consent', caseId, { form: consent.formId });
  return html`<h3>${texts.consentTo[consent.purpose] ?? texts.consents}</h3>
    <p>${isSwedish ? consent.sentence : consent.sentenceEnglish}</p>
    <ul>
      ${consent.shares.map(({ from, what, whatEnglish, takenBack, takenBackEnglish }) => {
        const taken = isSwedish ? takenBack : takenBackEnglish;
        const back = taken.length === 0 ? '' : ` (${texts.takenBack}: ${taken.join('; ')})`;
        return html`<li>${from} ${texts.shares}: ${(isSwedish ? what : whatEnglish).join('; ')}${back}</li>`;
      })}
    </ul>
    ${whatToDo === null ? html`` : html`<p class="note">${whatToDo}</p>`}
    <p><a href="${address}">${texts.wholeForm}</a></p>`;
}
