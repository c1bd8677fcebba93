// The committed query of a page, and the language that its address names.
import { readFileSync } from 'node:fs';
import type { Language } from './page.ts';

/** `file`: beside the page that asks (`import.meta.url`). Read once, when the gateway is loaded. */
export const queryBeside = (file: string, page: string): string => readFileSync(new URL(file, page), 'utf8');

export const languageOf = (given: unknown): Language => (given === 'en' ? 'en' : 'sv');
