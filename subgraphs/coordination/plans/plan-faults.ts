// Why a plan is not changed, in words. Whom it is about is never said.
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { fault } from '../process/change-fault.ts';

export const noSipConsent = fault(
  'NO_SIP_CONSENT',
  'Det finns inget gällande samtycke till SIP. Ett samtycke till HLT-möte räcker inte: be familjen om ett samtycke till SIP först.',
  'There is no active consent to a SIP. A consent to HLT meetings is not enough: ask the family for a consent to a SIP first.',
  'caseId',
);

export const unknownPlan = fault(
  'UNKNOWN_PLAN',
  'Planen finns inte i det här ärendet. Läs ärendet igen.',
  'There is no such plan in this case. Read the case again.',
  'planId',
);

export const openPlanExists = fault(
  'PLAN_EXISTS',
  'Ärendet har redan en pågående plan. Arbeta vidare i den, eller avsluta den först.',
  'The case has an open plan already. Work on in that one, or close it first.',
  'caseId',
);

export const schoolMayNotCall = fault(
  'SCHOOL_MAY_NOT_CALL',
  'I den här kommunen kallar inte skolan till SIP. Be socialtjänsten eller hälso- och sjukvården att kalla.',
  'In this municipality the school does not call a SIP. Ask social services or healthcare to call it.',
  'calledByOrganisationId',
);

export const meetsInThePast = fault(
  'PAST',
  'Mötestiden har redan varit. Ange en kommande tid.',
  'The time of the meeting has passed. Give one that is to come.',
  'meetsAt',
);

export const meetsTooFarAhead = fault(
  'TOO_FAR_AHEAD',
  'Mötestiden ligger mer än ett år fram. Ange en tidigare tid.',
  'The time of the meeting is more than a year ahead. Give an earlier one.',
  'meetsAt',
);

export const heldInTheFuture = fault(
  'FUTURE',
  'Uppföljningen har inte varit ännu. Ange dagen då den hölls.',
  'The follow-up has not been yet. Give the day when it was held.',
  'heldOn',
);

export const nextIsNotLater = fault(
  'NEXT_IS_NOT_LATER',
  'Nästa uppföljning måste ligga efter den som har hållits.',
  'The next follow-up must be after the one that was held.',
  'nextOn',
);

export const noMeasures = fault(
  'NO_MEASURES',
  'Planen har inga insatser. Skriv vad som behövs och vem som ansvarar.',
  'The plan has no measures. Write what is needed and who is responsible.',
  'planId',
);

export const noResponsible = fault(
  'NO_OVERALL_RESPONSIBLE',
  'Ange vem som har det övergripande ansvaret för planen.',
  'Tell who has the overall responsibility for the plan.',
  'planId',
);

export const noFollowUpDay = fault(
  'NO_FOLLOW_UP_DAY',
  'Ange när planen ska följas upp.',
  'Tell when the plan is to be followed up.',
  'planId',
);

export const pastFollowUpDay = fault(
  'PAST_FOLLOW_UP_DAY',
  'Dagen för uppföljning har redan varit. Ange en kommande dag.',
  'The day of the follow-up has passed. Give one that is to come.',
  'planId',
);

export const waitsForConfirmation = (count: number): Problem =>
  fault(
    'NOT_CONFIRMED',
    `${String(count)} ${count === 1 ? 'del väntar' : 'delar väntar'} på bekräftelse. Varje enhet bekräftar sin del innan planen är överenskommen.`,
    `${String(count)} ${count === 1 ? 'part waits' : 'parts wait'} for confirmation. Each unit confirms its part before the plan is agreed.`,
    'planId',
  );

export const notYourPart = fault(
  'NOT_YOUR_PART',
  'Din enhet har ingen del i planen som väntar på bekräftelse.',
  'Your unit has no part of the plan that waits for confirmation.',
  'planId',
);
