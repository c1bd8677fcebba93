// A consent that cannot be made or changed as asked. Each fault is a sentence that says what to do and names no person.
export class ConsentFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join(' '));
    this.name = 'ConsentFault';
  }
}
