// Why there are no messages in a de-identified consultation: free text between people would soon tell who the child is (domain rule 20).
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import type { Standing } from '../cases/case-opener.ts';
import { fault } from '../process/change-fault.ts';

export const faultsOfConsultation = ({ childId }: Pick<Standing, 'childId'>): Problem[] =>
  childId === null ? [noMessages] : [];

const noMessages = fault(
  'NO_MESSAGES',
  'I en avidentifierad konsultation skickas inga meddelanden. Svara på frågan i konsultationen, eller öppna ett ärende med samtycke.',
  'No messages are sent in a de-identified consultation. Answer the question in the consultation, or open a case with consent.',
  'caseId',
);
