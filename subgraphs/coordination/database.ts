// What coordination stores: every entity, and the migrations in the order in which they run.
import type { DatabaseModel } from '@hlt/shared/database/open-database.ts';
import { bulletinsMigration } from './bulletins/bulletins.migration.ts';
import { maturityMigration } from './consents/maturity.migration.ts';
import { consultationsMigration } from './consultations/consultations.migration.ts';
import { eventsMigration } from './events/events.migration.ts';
import { feedbackMigration } from './feedback/feedback.migration.ts';
import { keepingMigration } from './keeping/keeping.migration.ts';
import { meetingWorkMigration } from './meetings/meeting-work.migration.ts';
import { messagesMigration } from './messages/messages.migration.ts';
import { plansMigration } from './plans/plans.migration.ts';
import { processMigration } from './process/process.migration.ts';
import { referencesMigration } from './process/references.migration.ts';
import { surveysMigration } from './surveys/surveys.migration.ts';
import { CaseEntity, CaseOrganisationEntity, ConsultationEntity, ParticipantEntity } from './cases/case.entity.ts';
import { casesMigration } from './cases/cases.migration.ts';
import { waitingMembersMigration } from './cases/waiting-members.migration.ts';
import { ChildEntity, GuardianEntity } from './cases/child.entity.ts';
import {
  ConsentFormEntity,
  ConsentGrantEntity,
  ConsentSignerEntity,
  ConsentWithdrawalEntity,
} from './consents/consent.entity.ts';
import { consentsMigration } from './consents/consents.migration.ts';
import { registrationMigration } from './consents/registration.migration.ts';
import { deliveryMigration } from './delivery/delivery.migration.ts';
import { GrantDeliveryEntity } from './delivery/grant-delivery.entity.ts';
import { directoryMigration } from './directory/directory.migration.ts';
import { CountyEntity, MunicipalityEntity, ProcessAreaEntity } from './directory/municipality.entity.ts';
import { OrganisationEntity, UnitEntity } from './directory/organisation.entity.ts';
import { ContactEntity, TeamEntity } from './directory/team.entity.ts';
import { AgendaItemEntity, MeetingEntity } from './meetings/meeting.entity.ts';
import { meetingsMigration } from './meetings/meetings.migration.ts';
import { peopleMigration } from './people/people.migration.ts';
import { PersonEntity } from './people/person.entity.ts';
import { receiptUsesMigration } from './receipts/receipt-uses.migration.ts';
import { receiptsMigration } from './receipts/receipts.migration.ts';
import { ReleaseDecisionEntity } from './receipts/release-decision.entity.ts';
import { SigningKeyEntity } from '@hlt/shared/signing-keys/signing-key.entity.ts';
import { witnessMigration } from './witness/witness.migration.ts';

export const coordinationModel: DatabaseModel = {
  entities: [
    CountyEntity,
    MunicipalityEntity,
    ProcessAreaEntity,
    OrganisationEntity,
    UnitEntity,
    TeamEntity,
    ContactEntity,
    PersonEntity,
    ChildEntity,
    GuardianEntity,
    CaseEntity,
    ConsultationEntity,
    CaseOrganisationEntity,
    ParticipantEntity,
    MeetingEntity,
    AgendaItemEntity,
    ConsentFormEntity,
    ConsentGrantEntity,
    ConsentSignerEntity,
    ConsentWithdrawalEntity,
    SigningKeyEntity,
    ReleaseDecisionEntity,
    GrantDeliveryEntity,
  ],
  migrations: [
    directoryMigration,
    peopleMigration,
    casesMigration,
    meetingsMigration,
    consentsMigration,
    receiptsMigration,
    receiptUsesMigration,
    deliveryMigration,
    witnessMigration,
    registrationMigration,
    processMigration,
    consultationsMigration,
    meetingWorkMigration,
    feedbackMigration,
    plansMigration,
    surveysMigration,
    messagesMigration,
    eventsMigration,
    keepingMigration,
    bulletinsMigration,
    maturityMigration,
    waitingMembersMigration,
    referencesMigration,
  ],
};
