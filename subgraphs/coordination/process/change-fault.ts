// A change that cannot be made as asked. Each fault says what to do, in both languages, and names no person.
import type { Problem } from '@hlt/shared/problem/problem.type.ts';

export class ChangeFault extends Error {
  constructor(readonly faults: readonly Problem[]) {
    super(faults.map(({ messageEnglish }) => messageEnglish).join(' '));
    this.name = 'ChangeFault';
  }
}

/** `field`: the path in the input that it is about. */
export const fault = (code: string, message: string, messageEnglish: string, field: string | null = null): Problem => ({
  code,
  field,
  message,
  messageEnglish,
});
