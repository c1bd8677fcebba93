// Who may take each step, written down once more by hand: a step is opened to somebody only by changing it here and in the code.
import { actors, type Actor } from '@hlt/coordination/process/steps.rules.ts';

/**
 * C coordinator of the case, P participant, G guardian, K the child itself, T coordinator of the team, W who works in a team, R receiver
 * of invitations, L process leader, * anybody. In the order of `actors`.
 */
const table = `
                          C  P  G  K  T  W  R  L  *
raiseConcern              .  .  x  .  .  x  .  .  .
discussConsultation       x  .  .  .  .  .  .  .  .
answerConsultation        x  .  .  .  .  .  .  .  .
closeConsultation         x  .  .  .  .  .  .  .  .
openCase                  .  .  .  .  x  .  .  .  .
addGuardian               x  .  .  .  .  .  .  .  .
changeOrganisations       x  .  .  .  .  .  .  .  .
addParticipant            x  .  .  .  .  .  .  .  .
stepAside                 x  x  .  .  .  .  .  .  .
registerProfessional      .  .  .  .  x  .  .  .  .
registerConsent           x  .  .  .  .  .  .  .  .
signConsent               x  .  .  .  .  .  .  .  .
signOwnConsent            .  .  x  x  .  .  .  .  .
refuseConsent             x  .  .  .  .  .  .  .  .
refuseOwnConsent          .  .  x  x  .  .  .  .  .
withdrawConsent           x  .  x  .  .  .  .  .  .
withdrawOwnConsent        .  .  .  x  .  .  .  .  .
renewConsent              x  .  .  .  .  .  .  .  .
noteMaturity              x  .  .  .  .  .  .  .  .
reportProtectedIdentity   x  .  .  .  .  .  .  .  .
planMeetings              .  .  .  .  x  .  .  .  .
changeMeeting             .  .  .  .  x  .  .  .  .
cancelMeeting             .  .  .  .  x  .  .  .  .
endMeeting                .  .  .  .  x  .  .  .  .
putOnAgenda               x  .  .  .  .  .  .  .  .
takeOffAgenda             x  .  .  .  .  .  .  .  .
changeAccessWindow        x  .  .  .  .  .  .  .  .
invite                    x  .  .  .  .  .  .  .  .
acceptInvitation          .  .  .  .  .  .  x  .  .
declineInvitation         .  .  .  .  .  .  x  .  .
cancelInvitation          x  .  .  .  .  .  .  .  .
addAttendee               x  .  .  .  .  .  .  .  .
removeAttendee            x  .  .  .  .  .  .  .  .
recordChildVoice          x  x  .  .  .  .  .  .  .
addIntervention           x  x  .  .  .  .  .  .  .
changeIntervention        x  x  .  .  .  .  .  .  .
startIntervention         x  x  .  .  .  .  .  .  .
evaluateIntervention      x  x  .  .  .  .  .  .  .
endCaseMeeting            x  .  .  .  .  .  .  .  .
recordFeedback            x  x  .  .  .  .  .  .  .
startPlan                 x  x  .  .  .  .  .  .  .
changePlan                x  x  .  .  .  .  .  .  .
inviteToPlan              x  x  .  .  .  .  .  .  .
confirmPlanPart           x  x  .  .  .  .  .  .  .
agreePlan                 x  x  .  .  .  .  .  .  .
followUpPlan              x  x  .  .  .  .  .  .  .
revisePlan                x  x  .  .  .  .  .  .  .
closePlan                 x  x  .  .  .  .  .  .  .
planSurveyRound           .  .  .  .  .  .  .  x  .
giveSurveyCodes           x  .  .  .  .  .  .  .  .
answerSurvey              .  .  .  .  .  .  .  .  x
sendMessage               x  x  x  .  .  .  .  .  .
markMessagesRead          x  x  x  .  .  .  .  .  .
endSupport                .  .  x  .  .  .  .  .  .
closeCase                 x  .  .  .  .  .  .  .  .
exportCase                x  x  .  .  .  .  .  .  .
publishBulletin           .  .  .  .  .  .  .  x  .
forwardBulletin           .  .  .  .  x  .  .  .  .
markBulletinRead          .  .  .  .  .  x  .  .  .
`;

/** By mutation. */
export const whoMay: ReadonlyMap<string, readonly Actor[]> = new Map(
  table
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => {
      const [mutation = '', ...marks] = row.trim().split(/\s+/);
      return [mutation, actors.filter((_, column) => marks[column] === 'x')] as const;
    }),
);
