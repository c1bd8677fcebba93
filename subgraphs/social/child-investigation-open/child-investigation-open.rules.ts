// All that is ever told of an investigation. The sentence is ours: whatever words were stored never leave, so no reason and no
// report of concern can (domain rule 18).
import type { ChildInvestigationOpenCode } from './child-investigation-open.entity.ts';

const sentences: Readonly<Record<ChildInvestigationOpenCode, string>> = {
  OPEN: 'En utredning är öppen.',
  NOT_OPEN: 'Ingen utredning är öppen.',
};

export const investigationSentence = (code: ChildInvestigationOpenCode): string => sentences[code];

export const isInvestigationOpen = (code: ChildInvestigationOpenCode): boolean => code === 'OPEN';
