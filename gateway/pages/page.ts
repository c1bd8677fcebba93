// The frame of every page: no script, nothing from elsewhere, one style sheet in the page itself, made for A4.
import { createHash } from 'node:crypto';
import { Html, html } from './html.ts';

export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

const style = `
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, sans-serif; color: #111; background: #fff; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 1px solid #767676; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
ol, ul { padding-left: 1.2rem; }
li { margin: 0 0 .5rem; overflow-wrap: anywhere; break-inside: avoid; }
nav a { margin-right: 1rem; }
a { color: #00418f; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #767676; padding: .3rem .45rem; text-align: left; vertical-align: top; overflow-wrap: break-word; hyphens: auto; }
tr { break-inside: avoid; }
.text { white-space: pre-line; }
.signature { border-top: 1px solid #111; margin-top: 3.5rem; padding-top: .25rem; break-inside: avoid; }
.note { border-left: 4px solid #8a5a00; padding-left: .75rem; }
@page { size: A4; margin: 18mm 16mm; }
@media print {
  body { font-size: 10.5pt; max-width: none; margin: 0; padding: 0; }
  nav, .screen { display: none; }
  h2, h3 { break-after: avoid; }
}
`;

// Written out as one piece: the policy knows it by its exact text.
const styleElement = new Html(`<style>${style}</style>`);
export const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

/** Nothing is loaded, sent or framed. */
export const pagePolicy = `default-src 'none'; style-src ${styleSource}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

export const page = (language: Language, title: string, content: Html): string =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${styleElement}
      </head>
      <body>
        ${content}
      </body>
    </html> `.text;
