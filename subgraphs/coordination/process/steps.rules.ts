// The process, whole: every mutation of coordination, who may make it, from which states it goes where, and what it needs. Whoever
// is not named may not; a state that is not named refuses. docs/process.md has the picture, which is drawn from this file.

/** Those with a place in the case, and those who act outside of one. */
export const actors = [
  'COORDINATOR',
  'PARTICIPANT',
  'GUARDIAN',
  'CHILD',
  'TEAM_COORDINATOR',
  'PROFESSIONAL',
  'RECEIVER',
  'PROCESS_LEADER',
  'ANYBODY',
] as const;
export type Actor = (typeof actors)[number];

/** What each goes through. PLACE is where a machine begins: nothing was there before. */
export const machines = {
  CONSULTATION: ['RAISED', 'DISCUSSED', 'ANSWERED', 'CLOSED'],
  CASE: ['OPENED', 'MEETING_PLANNED', 'MEETING_HELD', 'CLOSED'],
  MEETING: ['PLANNED', 'HELD', 'CANCELLED'],
  INVITATION: ['SENT', 'ACCEPTED', 'DECLINED', 'CANCELLED'],
  INTERVENTION: ['PLANNED', 'ONGOING', 'DONE', 'STOPPED'],
  FEEDBACK: ['DUE', 'DONE'],
  PLAN: ['DRAFT', 'INVITED', 'AGREED', 'FOLLOWED_UP', 'CLOSED'],
} as const;
export type Machine = keyof typeof machines;
export type State<Of extends Machine = Machine> = (typeof machines)[Of][number];

/** What a step needs beside who and when; the code that makes the step checks it and says it in words. */
export const needs = {
  CONSENT_FORM: 'a consent form that goes in with the identity (rule 20)',
  CONSENT_NOT_LOST: 'a consent that is active or still waits for a signature',
  INTERVENTIONS_OR_REASON: 'interventions, each with organisation, person and date, or a stated reason (rule 26)',
  CHILD_VOICE: 'how the child’s voice was heard (rule 25)',
  NEXT_DATE: 'the next date',
  NAMED_PERSON: 'the person who comes',
  NO_IDENTITY: 'a text without anything that identifies (rule 20)',
  SIP_CONSENT: 'a consent with the purpose SIP (rule 28)',
  WHOLE_PLAN: 'measures with who answers for each, who has the overall responsibility, and a follow-up date (rule 28)',
  ALL_CONFIRMED: 'that each unit has confirmed its part (rule 28)',
  REASON: 'a written reason',
  CLOSING_REASON: 'a closing reason (rule 27)',
  EVALUATION: 'an evaluation, made together with the family (rule 26)',
} as const;
export type Need = keyof typeof needs;

interface Step {
  readonly by: readonly Actor[];
  /** None: it changes no state, and an open case is enough. */
  readonly of?: Machine;
  /** Empty: the machine begins. */
  readonly from?: readonly State[];
  /** None: it stays where it is. Several: what is there decides. */
  readonly to?: readonly State[];
  readonly needs?: readonly Need[];
  /** Also when the case is closed. */
  readonly whenClosed?: true;
  /** Also when somebody in the case has a protected identity: it ends the case or a consent, and tells nothing. */
  readonly whenProtected?: true;
}

const team = ['COORDINATOR', 'PARTICIPANT'] as const;
const coordinator = ['COORDINATOR'] as const;

export const steps = {
  // Raise (rules 19 and 20)
  raiseConcern: {
    ...{ by: ['PROFESSIONAL', 'GUARDIAN'], of: 'CONSULTATION', from: [], to: ['RAISED'] },
    needs: ['NO_IDENTITY'],
  },
  discussConsultation: { by: coordinator, of: 'CONSULTATION', from: ['RAISED', 'DISCUSSED'], to: ['DISCUSSED'] },
  answerConsultation: {
    ...{ by: coordinator, of: 'CONSULTATION', from: ['RAISED', 'DISCUSSED'], to: ['ANSWERED'] },
    needs: ['NO_IDENTITY'],
  },
  closeConsultation: {
    ...{ by: coordinator, of: 'CONSULTATION', from: ['RAISED', 'DISCUSSED', 'ANSWERED'], to: ['CLOSED'] },
  },

  // Open, and the right team (rules 20 and 21)
  openCase: { by: ['TEAM_COORDINATOR'], of: 'CASE', from: [], to: ['OPENED'], needs: ['CONSENT_FORM'] },
  addGuardian: { by: coordinator },
  changeOrganisations: { by: coordinator },
  addParticipant: { by: coordinator },
  stepAside: { by: team },
  registerProfessional: { by: ['TEAM_COORDINATOR'] },

  // Consent (rules 6–14)
  registerConsent: { by: coordinator },
  signConsent: { by: coordinator },
  signOwnConsent: { by: ['GUARDIAN', 'CHILD'] },
  refuseConsent: { by: coordinator },
  refuseOwnConsent: { by: ['GUARDIAN', 'CHILD'] },
  withdrawConsent: { by: ['COORDINATOR', 'GUARDIAN'], whenClosed: true, whenProtected: true },
  withdrawOwnConsent: { by: ['CHILD'], whenClosed: true },
  renewConsent: { by: coordinator },
  noteMaturity: { by: coordinator },
  reportProtectedIdentity: { by: coordinator, whenClosed: true },

  // Meetings (rules 21–26)
  planMeetings: { by: ['TEAM_COORDINATOR'], of: 'MEETING', from: [], to: ['PLANNED'] },
  changeMeeting: { by: ['TEAM_COORDINATOR'], of: 'MEETING', from: ['PLANNED'] },
  cancelMeeting: { by: ['TEAM_COORDINATOR'], of: 'MEETING', from: ['PLANNED'], to: ['CANCELLED'] },
  endMeeting: { by: ['TEAM_COORDINATOR'], of: 'MEETING', from: ['PLANNED'], to: ['HELD'] },
  putOnAgenda: {
    ...{ by: coordinator, of: 'CASE', from: ['OPENED', 'MEETING_PLANNED', 'MEETING_HELD'], to: ['MEETING_PLANNED'] },
    needs: ['CONSENT_NOT_LOST'],
  },
  takeOffAgenda: {
    by: coordinator,
    of: 'CASE',
    from: ['MEETING_PLANNED'],
    to: ['OPENED', 'MEETING_PLANNED', 'MEETING_HELD'],
  },
  changeAccessWindow: { by: coordinator },
  invite: { by: coordinator, of: 'INVITATION', from: [], to: ['SENT'] },
  acceptInvitation: {
    ...{ by: ['RECEIVER'], of: 'INVITATION', from: ['SENT', 'DECLINED'], to: ['ACCEPTED'] },
    needs: ['NAMED_PERSON'],
  },
  declineInvitation: { by: ['RECEIVER'], of: 'INVITATION', from: ['SENT', 'ACCEPTED'], to: ['DECLINED'] },
  cancelInvitation: { by: coordinator, of: 'INVITATION', from: ['SENT', 'ACCEPTED', 'DECLINED'], to: ['CANCELLED'] },
  addAttendee: { by: coordinator },
  removeAttendee: { by: coordinator },
  recordChildVoice: { by: team },
  addIntervention: { by: team, of: 'INTERVENTION', from: [], to: ['PLANNED'] },
  changeIntervention: { by: team, of: 'INTERVENTION', from: ['PLANNED', 'ONGOING'] },
  startIntervention: { by: team, of: 'INTERVENTION', from: ['PLANNED'], to: ['ONGOING'] },
  evaluateIntervention: {
    ...{ by: team, of: 'INTERVENTION', from: ['PLANNED', 'ONGOING'], to: ['ONGOING', 'DONE', 'STOPPED'] },
    needs: ['EVALUATION'],
  },
  endCaseMeeting: {
    ...{ by: coordinator, of: 'CASE', from: ['MEETING_PLANNED'], to: ['MEETING_HELD', 'MEETING_PLANNED'] },
    needs: ['INTERVENTIONS_OR_REASON', 'CHILD_VOICE', 'NEXT_DATE'],
  },

  // Feedback (rule 24)
  recordFeedback: { by: team, of: 'FEEDBACK', from: ['DUE'], to: ['DONE'] },

  // Plan (rule 28) and survey (rule 29)
  startPlan: { by: team, of: 'PLAN', from: [], to: ['DRAFT'], needs: ['SIP_CONSENT'] },
  changePlan: { by: team, of: 'PLAN', from: ['DRAFT', 'INVITED'], needs: ['SIP_CONSENT'] },
  inviteToPlan: { by: team, of: 'PLAN', from: ['DRAFT', 'INVITED'], to: ['INVITED'], needs: ['SIP_CONSENT'] },
  confirmPlanPart: { by: team, of: 'PLAN', from: ['INVITED'], needs: ['SIP_CONSENT'] },
  agreePlan: {
    ...{ by: team, of: 'PLAN', from: ['INVITED'], to: ['AGREED'] },
    needs: ['SIP_CONSENT', 'WHOLE_PLAN', 'ALL_CONFIRMED'],
  },
  followUpPlan: {
    ...{ by: team, of: 'PLAN', from: ['AGREED', 'FOLLOWED_UP'], to: ['FOLLOWED_UP'] },
    needs: ['SIP_CONSENT'],
  },
  revisePlan: {
    ...{ by: team, of: 'PLAN', from: ['AGREED', 'FOLLOWED_UP'], to: ['INVITED'] },
    needs: ['SIP_CONSENT', 'REASON'],
  },
  closePlan: {
    by: team,
    of: 'PLAN',
    from: ['DRAFT', 'INVITED', 'AGREED', 'FOLLOWED_UP'],
    to: ['CLOSED'],
    needs: ['REASON'],
  },
  planSurveyRound: { by: ['PROCESS_LEADER'] },
  giveSurveyCodes: { by: coordinator, whenClosed: true },
  answerSurvey: { by: ['ANYBODY'] },

  // Messages
  sendMessage: { by: ['COORDINATOR', 'PARTICIPANT', 'GUARDIAN'] },
  markMessagesRead: { by: ['COORDINATOR', 'PARTICIPANT', 'GUARDIAN'], whenClosed: true },

  // Closing and keeping (rules 4, 8 and 27)
  endSupport: { by: ['GUARDIAN'] },
  closeCase: {
    ...{ by: coordinator, of: 'CASE', from: ['OPENED', 'MEETING_PLANNED', 'MEETING_HELD'], to: ['CLOSED'] },
    ...{ needs: ['CLOSING_REASON'], whenProtected: true },
  },
  exportCase: { by: team, whenClosed: true },

  // Bulletins (rule 30)
  publishBulletin: { by: ['PROCESS_LEADER'] },
  forwardBulletin: { by: ['TEAM_COORDINATOR'] },
  markBulletinRead: { by: ['PROFESSIONAL'] },
} as const satisfies Record<string, Step>;

export type Action = keyof typeof steps;
export const actions = Object.keys(steps) as Action[];

/** As the table says it, with nothing left out. */
export const stepOf = (action: Action): Step => steps[action];

export const may = (action: Action, actor: Actor): boolean => stepOf(action).by.includes(actor);

/** From this state; a step that changes no state is always legal in an open case. */
export function isLegal(action: Action, state: State): boolean {
  const { of, from } = stepOf(action);
  return of === undefined || (from ?? []).includes(state);
}

/** What this actor could do with the thing instead. */
export const legalSteps = (of: Machine, state: State, actor: Actor): Action[] =>
  actions.filter((action) => stepOf(action).of === of && may(action, actor) && isLegal(action, state));
