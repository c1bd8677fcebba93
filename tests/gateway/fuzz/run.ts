// A run of so many random valid documents from a seed; every difference is shrunk.
import { createFuzzer, unplanned } from './difference.ts';
import { Random } from './random.ts';
import { randomOperation, type RandomOperation } from './random-document.ts';
import { shrink } from './shrink.ts';

export interface FuzzFailure {
  readonly operation: RandomOperation;
  readonly difference: string;
}

export interface FuzzResult {
  /** Valid documents that were compared. */
  readonly compared: number;
  /** Of these, what the gateway answered with an error because it could not be planned. */
  readonly notPlanned: number;
  readonly failures: readonly FuzzFailure[];
}

export async function fuzz(seed: number, documents: number, mostFailures = 1): Promise<FuzzResult> {
  const fuzzer = createFuzzer();
  const random = new Random(seed);
  const failures: FuzzFailure[] = [];
  let compared = 0;
  let notPlanned = 0;
  const differs = async (operation: RandomOperation): Promise<boolean> => {
    const difference = await fuzzer.difference(operation);
    return difference !== undefined && difference !== unplanned;
  };
  while (compared < documents && failures.length < mostFailures) {
    const operation = randomOperation(fuzzer.schema, random);
    if (!fuzzer.isValid(operation)) continue;
    compared += 1;
    const difference = await fuzzer.difference(operation);
    if (difference === unplanned) notPlanned += 1;
    if (difference === undefined || difference === unplanned) continue;
    const smallest = await shrink(operation, async (candidate) => {
      if (!candidateIsValid(candidate)) return false;
      return differs(candidate);
    });
    failures.push({ operation: smallest, difference: (await fuzzer.difference(smallest)) ?? 'differs only at times' });
  }
  return { compared, notPlanned, failures };

  function candidateIsValid(candidate: RandomOperation): boolean {
    try {
      return fuzzer.isValid(candidate);
    } catch {
      return false;
    }
  }
}

export const describeFailure = ({ operation, difference }: FuzzFailure): string =>
  `${operation.query}\nvariables ${JSON.stringify(operation.variables)}\n${difference}`;
