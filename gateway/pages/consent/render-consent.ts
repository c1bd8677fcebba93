// The consent form as a page to read, sign and keep, in Swedish: it is the text that is signed. A pure renderer.
import { html, type Html } from '../html.ts';
import { pageAddress } from '../page-address.ts';
import { dateIn } from '../page-days.ts';
import { page } from '../page.ts';
import type { FormOnPage, FormText } from './consent-answer.ts';

export interface ConsentPageWish {
  /** The page's own name, for its links. */
  readonly name: 'consent' | 'my-consent';
  readonly caseId: string;
  /** The newest one unless told. */
  readonly formId: string | null;
}

const title = 'Samtycke';
const withoutText =
  'Blankettens text kan inte visas här. Antingen skrev familjen under en annan text, som finns på papper hos samordnaren, eller så är den bara till för samordnaren och dem som skriver under.';

/** Null: there is no such form, or none that the reader may see. */
export function renderConsent(forms: readonly FormOnPage[], wish: ConsentPageWish): string | null {
  const form = wish.formId === null ? forms[0] : forms.find(({ id }) => id === wish.formId);
  if (form === undefined) return null;
  const content = html`${otherForms(forms, form, wish)}
  ${
    form.text === null
      ? html`<h1>${title}</h1>
          <p class="note">${withoutText}</p>
          <p>Textens version: ${form.textVersion}.</p>`
      : formText(form.text)
  }`;
  return page('sv', form.text?.title ?? title, content);
}

const formText = ({ title: heading, sections, signatures, textVersion }: FormText): Html =>
  html`<h1>${heading}</h1>
    ${sections.map(
      (section) =>
        html`<h2>${section.heading}</h2>
          ${section.paragraphs.map((text) => html`<p>${text}</p>`)}`,
    )}
    <h2>Underskrifter</h2>
    ${signatures.map(({ answered, inWords }) =>
      answered ? html`<p>${inWords}</p>` : html`<p class="signature">${inWords}</p>`,
    )}
    <p>Textens version: ${textVersion}.</p>`;

const purposes: Readonly<Record<string, string>> = { HLT_MEETING: 'HLT-möte', SIP: 'SIP' };

/** Not printed. */
function otherForms(forms: readonly FormOnPage[], shown: FormOnPage, { name, caseId }: ConsentPageWish): Html {
  const others = forms.filter((form) => form !== shown);
  if (others.length === 0) return html``;
  return html`<nav>
    Andra blanketter:
    ${others.map(
      ({ id, purpose, registeredAt }) =>
        html`<a href="${pageAddress(name, caseId, { form: id })}"
          >${dateIn('sv', registeredAt)}, ${purposes[purpose] ?? ''}</a
        >`,
    )}
  </nav>`;
}
