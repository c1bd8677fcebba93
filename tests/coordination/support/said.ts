// Problems as a test reads them, `CODE field`: and each is said in whole sentences, in Swedish and in English.
import { expect } from 'vitest';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';

const sentences = /^[A-ZÅÄÖ].{8,}\.$/;

export const said = (faults: readonly Problem[]): string[] =>
  faults.map(({ code, field, message, messageEnglish }) => {
    expect(message, code).toMatch(sentences);
    expect(messageEnglish, code).toMatch(sentences);
    return field === null ? code : `${code} ${field}`;
  });
