// The account to the family as a page that can be read, kept and printed: who has asked to read about the child. A pure renderer.
import type { AccountAnswer, OrganisationAccount } from './account-answer.ts';
import { accountTexts } from './account-texts.ts';
import { type Html, html } from '../html.ts';
import { languageSwitch } from '../language-switch.ts';
import { pageAddress } from '../page-address.ts';
import { page, type Language } from '../page.ts';

/** Lines of one organisation on a page; older ones are on the next. */
export const linesOnPage = 200;

export interface AccountPageWish {
  readonly caseId: string;
  readonly language: Language;
  /** Only this organisation, from this cursor on. */
  readonly older: { readonly organisationId: string; readonly after: string } | null;
}

export function renderAccount(account: AccountAnswer, wish: AccountPageWish): string {
  const { language, older } = wish;
  const texts = accountTexts[language];
  const all = [...account.school, ...account.socialServices, ...account.healthcare];
  const known = all.filter((one) => one !== null);
  const shown = older === null ? known : known.filter(({ organisationId }) => organisationId === older.organisationId);
  const content = html`${languageSwitch((other) => addressOf({ ...wish, language: other }))}
    <h1>${texts.title(account.childName)}</h1>
    <p>${texts.asked(account.askedAt)}</p>
    <p>${texts.introduction}</p>
    ${shown.map((one) => section(one, wish))}
    ${known.length < all.length ? html`<p class="note">${texts.missing}</p>` : html``}
    <h2>${texts.questions}</h2>
    <p>${texts.whatToDo}</p>`;
  return page(language, texts.title(account.childName), content);
}

function section({ organisationId, organisation, account }: OrganisationAccount, wish: AccountPageWish): Html {
  const texts = accountTexts[wish.language];
  const heading = html`<h2>${organisation.name}</h2>`;
  if (account === null)
    return html`${heading}
      <p class="note">${texts.noAnswer}</p>`;
  if (account.length === 0)
    return html`${heading}
      <p>${texts.nothing}</p>`;
  const lines = account.map((line) => html`<li>${wish.language === 'sv' ? line.inSwedish : line.inEnglish}</li>`);
  const last = account.length < linesOnPage ? undefined : account.at(-1);
  const more =
    last === undefined
      ? html``
      : html`<p>
          <a href="${addressOf({ ...wish, older: { organisationId, after: last.cursor } })}">${texts.older}</a>
        </p>`;
  return html`${heading}
    <ul>
      ${lines}
    </ul>
    ${more}`;
}

const addressOf = ({ caseId, language, older }: AccountPageWish): string =>
  pageAddress('account', caseId, {
    lang: language,
    ...(older && { organisation: older.organisationId, after: older.after }),
  });
