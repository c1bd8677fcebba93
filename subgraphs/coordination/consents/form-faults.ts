// Why a consent form is not taken, each with what to do.
import type { Category, SecrecyUnit } from '@hlt/shared/consent/category.ts';
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import { fault } from '../process/change-fault.ts';

export const noDiscloser = fault(
  'NO_DISCLOSER',
  'Ange minst en verksamhet som lämnar ut.',
  'Name at least one discloser.',
  'disclosures',
);

export const discloserTwice = fault(
  'DISCLOSER_TWICE',
  'Ange varje verksamhet och sekretessenhet en gång.',
  'Name each organisation and secrecy unit once.',
  'disclosures',
);

export const endsTooEarly = fault(
  'PERIOD_ENDS_TOO_EARLY',
  'Samtycket måste sluta gälla efter att det har börjat gälla.',
  'The consent must end after it begins.',
  'validUntil',
);

export const lastsTooLong = (months: number): Problem =>
  fault(
    'PERIOD_TOO_LONG',
    `Samtycket får gälla i högst ${String(months)} månader; välj ett tidigare slut.`,
    `The consent may last ${String(months)} months at most; choose an earlier end.`,
    'validUntil',
  );

export const notAGuardian = fault(
  'NOT_A_GUARDIAN',
  'Bara barnets registrerade vårdnadshavare kan skriva under.',
  'Only a registered guardian of the child can sign.',
  'guardianIds',
);

export const exceptionWithoutReason = fault(
  'EXCEPTION_WITHOUT_REASON',
  'Skriv skälet till undantaget.',
  'Write the reason for the exception.',
  'exception.reason',
);

export const childMustSign = fault(
  'CHILD_MUST_SIGN',
  'När barnet bestämmer självt måste barnet skriva under.',
  'When the child decides, the child must sign.',
  'childSigns',
);

export const childNotMature = fault(
  'CHILD_NOT_MATURE',
  'Barnet bestämmer självt först från 15 år, eller från 12 när ni har antecknat att det är moget nog. Gör anteckningen först, eller låt vårdnadshavarna skriva under.',
  'The child decides by itself from 15, or from 12 when it has been noted as mature enough. Make the note first, or let the guardians sign.',
  'exception.code',
);

export const noSigner = fault(
  'NO_SIGNER',
  'Ange minst en vårdnadshavare som skriver under.',
  'Name at least one guardian who signs.',
  'guardianIds',
);

export const guardiansMissing = fault(
  'GUARDIANS_MISSING',
  'Alla registrerade vårdnadshavare ska skriva under, eller så ska ett kodat undantag säga varför inte.',
  'All registered guardians must sign, or a coded exception must say why not.',
  'guardianIds',
);

export const unknownOrganisation = (id: string, field: string): Problem =>
  fault(
    'UNKNOWN_ORGANISATION',
    `Katalogen har ingen verksamhet ${id}.`,
    `The directory has no organisation ${id}.`,
    field,
  );

export const notInTheCase = (id: string, field: string): Problem =>
  fault(
    'ORGANISATION_NOT_IN_CASE',
    `${id} deltar inte i ärendet. Lägg till verksamheten först, eller ta bort den ur samtycket.`,
    `${id} does not take part in the case. Add the organisation first, or take it out of the consent.`,
    field,
  );

export const noCategory = (organisationId: string, field: string): Problem =>
  fault(
    'NO_CATEGORY',
    `Ange minst en uppgift för ${organisationId}: ett generellt samtycke är inte giltigt.`,
    `Name at least one category for ${organisationId}: a blanket waiver is not valid.`,
    field,
  );

export const foreignCategory = (
  organisationId: string,
  unit: SecrecyUnit,
  categories: readonly Category[],
  field: string,
): Problem =>
  fault(
    'FOREIGN_CATEGORY',
    `${organisationId} (${unit}) lämnar inte ut ${categories.join(', ')}.`,
    `${organisationId} (${unit}) does not disclose ${categories.join(', ')}.`,
    field,
  );

export const noRecipient = (organisationId: string, field: string): Problem =>
  fault(
    'NO_RECIPIENT',
    `Ange minst en mottagare för ${organisationId}.`,
    `Name at least one recipient for ${organisationId}.`,
    field,
  );

export const personalNumberIn = (field: string): Problem =>
  fault(
    'PERSONAL_NUMBER',
    'Ta bort personnumret ur texten: samtycket vet redan vem det gäller.',
    'Take the personal number out of the text: the consent knows already whom it is about.',
    field,
  );
