// Judges a text that must not lead to a child: what stops it, and what the sender has to judge (domain rule 20).
import { reportOfConcern } from '../directory/report-of-concern.ts';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import type { CoordinationContext } from '../coordination-context.ts';
import { ChangeFault } from '../process/change-fault.ts';
import { faultsOfFreeText } from '../process/free-text.rules.ts';
import type { ConsultationChange } from './consultation-change.type.ts';
import { identifyingIn } from './identifying-text.rules.ts';
import { findingFault, isWarning } from './text-faults.ts';

interface JudgedText {
  readonly text: string;
  readonly field: string;
  readonly longest: number;
  readonly municipalityCode: string;
  readonly acknowledged: readonly string[];
}

/** All that stands against the text; warnings that have been acknowledged do not. */
export async function faultsOfAnonymousText(
  { text, field, longest, municipalityCode, acknowledged }: JudgedText,
  { directory }: CoordinationContext,
): Promise<Problem[]> {
  const municipalities = await directory.municipalities();
  const findings = identifyingIn(text.slice(0, longest), {
    units: (await directory.units()).map(({ name }) => name),
    harmless: municipalities.map(({ name }) => name),
    smallMunicipality: municipalities.some(({ code, small }) => code === municipalityCode && small),
  });
  return [
    ...faultsOfFreeText(text, field, { longest }).filter(({ code }) => code !== 'PERSONAL_NUMBER'),
    ...findings.filter((one) => !(isWarning(one) && acknowledged.includes(one))).map((one) => findingFault(one, field)),
  ];
}

type Result = Pick<ConsultationChange, 'case' | 'id' | 'reference'> & { readonly problems: readonly Problem[] };

/** Warnings apart from what stops it; and always whereto a report of concern goes (domain rule 18). */
export const consultationChange = ({ problems, ...rest }: Result): ConsultationChange => ({
  ...rest,
  problems: problems.filter(({ code }) => !isWarning(code)),
  warnings: problems.filter(({ code }) => isWarning(code)),
  reportOfConcern: reportOfConcern.swedish,
  reportOfConcernEnglish: reportOfConcern.english,
});

/** What `work` throws as ChangeFault is an answer. */
export async function consultationResult(work: () => Promise<Result>): Promise<ConsultationChange> {
  try {
    return consultationChange(await work());
  } catch (error) {
    if (!(error instanceof ChangeFault)) throw error;
    return consultationChange({ case: null, id: null, reference: null, problems: error.faults });
  }
}
