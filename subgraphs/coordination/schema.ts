// Coordination's subgraph schema. The SDL needs no database: schema/generate.ts writes it down.
import { buildSubgraph, type SubgraphSchema } from '@hlt/shared/subgraph-schema.ts';
import { AccessExplanationResolver, CaseAccessResolver } from './access/access-explanation.resolver.ts';
import { BulletinChangeResolver } from './bulletins/bulletin-change.resolver.ts';
import { BulletinResolver } from './bulletins/bulletin.resolver.ts';
import { CaseFrameResolver } from './cases/case-frame.resolver.ts';
import { CaseResolver, CaseSummaryResolver } from './cases/case.resolver.ts';
import { ChildResolver, GuardianResolver } from './cases/child.resolver.ts';
import { CaseOrganisationResolver, ParticipantResolver } from './cases/participant.resolver.ts';
import { ConsentChangeResolver } from './consents/consent-change.resolver.ts';
import { CaseFormsResolver, ConsentFormResolver } from './consents/consent-form.resolver.ts';
import { ConsentFormTextResolver } from './consents/form-text.resolver.ts';
import { MaturityResolver } from './consents/maturity.resolver.ts';
import { OwnConsentResolver } from './consents/own-consent.resolver.ts';
import { RenewConsentResolver } from './consents/renew-consent.resolver.ts';
import { ProtectedIdentityResolver } from './access/protected-identity.resolver.ts';
import { CaseConsentsResolver, ConsentResolver, ConsentSignerResolver } from './consents/consent.resolver.ts';
import { AddParticipantResolver } from './teams/add-participant.resolver.ts';
import { OrganisationChangeResolver } from './teams/organisation-change.resolver.ts';
import { StepAsideResolver } from './teams/step-aside.resolver.ts';
import { AddGuardianResolver } from './opening/add-guardian.resolver.ts';
import { OpenCaseResolver } from './opening/open-case.resolver.ts';
import { ConsultationAnswerResolver } from './consultations/consultation-answer.resolver.ts';
import { ConsultationChangeResolver } from './consultations/consultation-change.resolver.ts';
import { RaiseConcernResolver } from './consultations/raise-concern.resolver.ts';
import { SuggestedServiceResolver, TeamSuggestionResolver } from './teams/suggest-team.resolver.ts';
import type { CoordinationContext } from './coordination-context.ts';
import { CountyResolver, DirectoryResolver, ProcessAreaResolver } from './directory/directory.resolver.ts';
import { MunicipalityResolver, WayInResolver } from './directory/municipality.resolver.ts';
import {
  ContactResolver,
  OrganisationResolver,
  TeamResolver,
  UnitResolver,
} from './directory/organisation.resolver.ts';
import { WhoToCallResolver } from './directory/who-to-call.resolver.ts';
import { ClosingResolver } from './closing/closing.resolver.ts';
import { KeepingResolver, OrganisationExportResolver } from './keeping/keeping.resolver.ts';
import { MessageResolver } from './messages/message.resolver.ts';
import { AgendaChangeResolver } from './meetings/agenda/agenda-change.resolver.ts';
import { AgendaItemResolver, CaseAgendaResolver, TeamAgendaResolver } from './meetings/agenda/agenda.resolver.ts';
import { AttendeeResolver, CaseAttendeesResolver } from './meetings/attendees/attendee.resolver.ts';
import { CaseChildVoicesResolver, ChildVoiceResolver } from './meetings/child-voice/child-voice.resolver.ts';
import { InterventionChangeResolver } from './meetings/interventions/intervention-change.resolver.ts';
import {
  CaseInterventionsResolver,
  InterventionEvaluationResolver,
  InterventionResolver,
} from './meetings/interventions/intervention.resolver.ts';
import { CaseInvitationsResolver, InvitationResolver } from './meetings/invitations/invitation.resolver.ts';
import { ReceivedInvitationResolver } from './meetings/invitations/received-invitation.resolver.ts';
import { TeamMeetingChangeResolver } from './meetings/team/team-meeting-change.resolver.ts';
import { TeamMeetingResolver } from './meetings/team/team-meeting.resolver.ts';
import { CaseFeedbackResolver, FeedbackResolver } from './feedback/feedback.resolver.ts';
import { CaseProcessResolver } from './process/case-process.resolver.ts';
import { FamilyCaseResolver } from './family/family-case.resolver.ts';
import { FamilyMeetingResolver } from './family/family-meeting.resolver.ts';
import { FamilyWorkResolver } from './family/family-work.resolver.ts';
import { ToDoResolver } from './todo/to-do.resolver.ts';
import {
  CasePlansResolver,
  PlanConfirmationResolver,
  PlanFollowUpResolver,
  PlanResolver,
  PlanRevisionResolver,
} from './plans/plan.resolver.ts';
import { PlanChangeResolver } from './plans/plan-change.resolver.ts';
import {
  PlanGuardianWordsResolver,
  PlanInvitedResolver,
  PlanMeasureResolver,
  PlanResponsibleResolver,
} from './plans/plan-content.resolver.ts';
import { PlanLifeResolver } from './plans/plan-life.resolver.ts';
import { SurveyResolver } from './surveys/survey.resolver.ts';
import { ProfessionalResolver } from './people/professional.resolver.ts';
import { ViewerResolver } from './people/viewer.resolver.ts';
import {
  CasePreviewResolver,
  PreviewedParticipantResolver,
  PreviewedViewResolver,
} from './preview/preview.resolver.ts';
import {
  CaseRecordsResolver,
  HealthcareRecordResolver,
  SchoolRecordResolver,
  SocialServicesRecordResolver,
} from './receipts/record.resolver.ts';
import { AccessAccountResolver } from './account/account.resolver.ts';

export const buildCoordinationSchema = (): SubgraphSchema =>
  buildSubgraph({
    resolvers: [
      ViewerResolver,
      ProfessionalResolver,
      CaseResolver,
      CaseSummaryResolver,
      CaseFrameResolver,
      ChildResolver,
      GuardianResolver,
      ParticipantResolver,
      CaseOrganisationResolver,
      CaseConsentsResolver,
      ConsentResolver,
      ConsentSignerResolver,
      ConsentChangeResolver,
      CaseFormsResolver,
      ConsentFormResolver,
      ConsentFormTextResolver,
      OwnConsentResolver,
      RenewConsentResolver,
      MaturityResolver,
      ProtectedIdentityResolver,
      CaseProcessResolver,
      TeamMeetingResolver,
      TeamMeetingChangeResolver,
      CaseAgendaResolver,
      AgendaItemResolver,
      TeamAgendaResolver,
      AgendaChangeResolver,
      CaseInvitationsResolver,
      InvitationResolver,
      ReceivedInvitationResolver,
      CaseAttendeesResolver,
      AttendeeResolver,
      CaseChildVoicesResolver,
      ChildVoiceResolver,
      CaseInterventionsResolver,
      InterventionResolver,
      InterventionEvaluationResolver,
      InterventionChangeResolver,
      CaseFeedbackResolver,
      FeedbackResolver,
      TeamSuggestionResolver,
      SuggestedServiceResolver,
      AddGuardianResolver,
      OpenCaseResolver,
      OrganisationChangeResolver,
      AddParticipantResolver,
      StepAsideResolver,
      RaiseConcernResolver,
      ConsultationChangeResolver,
      ConsultationAnswerResolver,
      ToDoResolver,
      FamilyCaseResolver,
      FamilyMeetingResolver,
      FamilyWorkResolver,
      ClosingResolver,
      MessageResolver,
      KeepingResolver,
      OrganisationExportResolver,
      CasePlansResolver,
      PlanResolver,
      PlanConfirmationResolver,
      PlanFollowUpResolver,
      PlanRevisionResolver,
      PlanMeasureResolver,
      PlanResponsibleResolver,
      PlanInvitedResolver,
      PlanGuardianWordsResolver,
      PlanChangeResolver,
      PlanLifeResolver,
      SurveyResolver,
      CaseRecordsResolver,
      SchoolRecordResolver,
      SocialServicesRecordResolver,
      HealthcareRecordResolver,
      CaseAccessResolver,
      AccessExplanationResolver,
      AccessAccountResolver,
      CasePreviewResolver,
      PreviewedViewResolver,
      PreviewedParticipantResolver,
      BulletinResolver,
      BulletinChangeResolver,
      DirectoryResolver,
      CountyResolver,
      ProcessAreaResolver,
      MunicipalityResolver,
      WayInResolver,
      WhoToCallResolver,
      OrganisationResolver,
      UnitResolver,
      TeamResolver,
      ContactResolver,
    ],
    references: {
      // The same door as case(id): a reference opens nothing that the query would not.
      Case: ({ id }, { cases }: CoordinationContext) => cases.open(String(id)),
    },
  });

export const coordinationSdl = (): string => buildCoordinationSchema().sdl;
