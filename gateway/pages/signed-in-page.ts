// In development, a page opened in the browser has no Authorization header: this one fetches it with the token that the sign-in left in
// the tab. Never in production, where a front-end does it.
import { createHash } from 'node:crypto';
import { Html, html } from './html.ts';
import { page, styleSource } from './page.ts';

/** Where GraphiQL's sign-in leaves the access token, for as long as the tab is open. */
export const tokenKey = 'hlt-access-token';

const script = `
const token = sessionStorage.getItem('${tokenKey}');
if (token !== null) {
  const answer = await fetch(location.href, { headers: { authorization: 'Bearer ' + token } });
  const text = await answer.text();
  document.open();
  document.write(text);
  document.close();
}
`;
const scriptElement = new Html(`<script type="module">${script}</script>`);
const scriptSource = `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

export const signedInPolicy = [
  "default-src 'none'",
  `script-src ${scriptSource}`,
  `style-src ${styleSource}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const signedInPage = (): string =>
  page(
    'sv',
    'HLT-hubben',
    html`<h1>HLT-hubben</h1>
      <p>Logga in först: <a href="/sign-in">välj en person</a>, och öppna sedan sidan igen i samma flik.</p>
      <p lang="en">
        Sign in first: <a href="/sign-in">choose a person</a>, and then open this page again in the same tab.
      </p>
      ${scriptElement}`,
  );
