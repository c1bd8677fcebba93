// A page instead of an error in JSON: what is wrong and what to do, in both languages.
import { html } from './html.ts';
import { page } from './page.ts';

interface Sentences {
  readonly status: number;
  readonly swedish: string;
  readonly english: string;
}

const signIn: Sentences = {
  status: 401,
  swedish: 'Du är inte inloggad, eller så har inloggningen gått ut. Logga in och öppna sidan igen.',
  english: 'You are not signed in, or your sign-in has expired. Sign in and open the page again.',
};
const unavailable: Sentences = {
  status: 503,
  swedish: 'Hubben kan inte svara just nu. Försök igen om en stund.',
  english: 'The hub cannot answer right now. Try again in a moment.',
};

const byCode = new Map<string, Sentences>(
  Object.entries({
    UNAUTHENTICATED: signIn,
    TOKEN_EXPIRED: signIn,
    INVALID_PERSONAL_NUMBER: signIn,
    CASE_NOT_FOUND: {
      status: 404,
      swedish: 'Ärendet finns inte, eller så kan du inte se det här. Kontrollera adressen eller fråga samordnaren.',
      english: 'There is no such case, or you cannot see this of it. Check the address, or ask the coordinator.',
    },
    FORBIDDEN: {
      status: 403,
      swedish: 'Den här sidan är inte till för din roll i ärendet. Fråga samordnaren.',
      english: 'This page is not for your role in the case. Ask the coordinator.',
    },
    NOTHING_TO_SHOW: {
      status: 404,
      swedish: 'Det finns inget att visa här ännu, eller så är ärendet inte öppet för dig nu. Fråga samordnaren.',
      english: 'There is nothing to show here yet, or the case is not open to you now. Ask the coordinator.',
    },
    BAD_USER_INPUT: {
      status: 400,
      swedish: 'Adressen är inte rätt. Öppna sidan på nytt från ditt ärende.',
      english: 'The address is not right. Open the page anew from your case.',
    },
    TOO_MANY_REQUESTS: {
      status: 429,
      swedish: 'Sidan har öppnats för många gånger. Vänta en minut och försök igen.',
      english: 'The page has been opened too many times. Wait a minute and try again.',
    },
    IDENTITY_PROVIDER_UNAVAILABLE: unavailable,
    COORDINATION_UNAVAILABLE: unavailable,
    BUSY: unavailable,
  }),
);
const unexpected: Sentences = {
  status: 500,
  swedish: 'Något gick fel. Försök igen; hjälper det inte, berätta för den som driver hubben när det hände.',
  english: 'Something went wrong. Try again; if it persists, tell the operator of the hub when it happened.',
};

/** Any code that it does not know is told as something unexpected. */
export function renderError(code: string): { readonly status: number; readonly text: string } {
  const { status, swedish, english } = byCode.get(code) ?? unexpected;
  const content = html`<h1>HLT-hubben</h1>
    <p>${swedish}</p>
    <p lang="en">${english}</p>`;
  return { status, text: page('sv', 'HLT-hubben', content) };
}
