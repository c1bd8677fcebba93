// HTML whose every value is escaped: what is put into the template as text stays text.
import escapeHtml from 'escape-html';

export class Html {
  constructor(readonly text: string) {}
}

type Value = string | Html | readonly Html[];

export const html = (strings: TemplateStringsArray, ...values: Value[]): Html =>
  new Html(String.raw({ raw: strings.raw }, ...values.map(rendered)));

function rendered(value: Value): string {
  if (typeof value === 'string') return escapeHtml(value);
  return value instanceof Html ? value.text : value.map(({ text }) => text).join('\n');
}
