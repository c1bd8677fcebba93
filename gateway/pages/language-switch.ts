// The way from a page to the same page in the other language. Not printed.
import { html, type Html } from './html.ts';
import { languages, type Language } from './page.ts';

const names = { sv: 'På svenska', en: 'In English' } as const satisfies Record<Language, string>;

/** `addressIn`: where the page is in that language. */
export const languageSwitch = (addressIn: (language: Language) => string): Html =>
  html`<nav>
    ${languages.map(
      (language) =>
        html`<a href="${addressIn(language)}" lang="${language}" hreflang="${language}">${names[language]}</a>`,
    )}
  </nav>`;
