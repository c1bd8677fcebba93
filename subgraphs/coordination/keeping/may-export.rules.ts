// Who may take an organisation's part of a case to its own file (domain rule 4): those of the organisation, while their place lasts and
// after the case has ended with it; the coordinator for every organisation in the case. Pure.
import type { Problem } from '@hlt/shared/problem/problem.type.ts';
import type { Place } from '../cases/may-open-case.rules.ts';
import { placeLasts } from '../cases/may-work-in-case.rules.ts';
import { fault } from '../process/change-fault.ts';
import { placeIsOver } from '../process/step-faults.ts';

export interface ExportWish {
  readonly place: Extract<Place, { as: 'STAFF' }>;
  /** Own unless told. */
  readonly organisationId: string;
  /** Those in the case that have not stepped aside. */
  readonly organisationIds: readonly string[];
  readonly closedAt: Date | null;
}

export function exportFaults({ place, organisationId, organisationIds, closedAt }: ExportWish, now: Date): Problem[] {
  const wasThereAtTheEnd = closedAt !== null && place.window.from < closedAt && place.window.until >= closedAt;
  if (!placeLasts(place, now) && !wasThereAtTheEnd) return [placeIsOver];
  if (!organisationIds.includes(organisationId)) return [notInCase];
  return organisationId === place.organisationId || place.role === 'COORDINATOR' ? [] : [notOwn];
}

const notInCase = fault(
  'NOT_IN_CASE',
  'Verksamheten deltar inte i ärendet. Välj en av ärendets verksamheter.',
  'The organisation takes no part in the case. Choose one of those that do.',
  'organisationId',
);

const notOwn = fault(
  'NOT_OWN_ORGANISATION',
  'Du kan hämta det som rör din egen verksamhet. Samordnaren hämtar åt de andra.',
  'You can take what concerns your own organisation. The coordinator does it for the others.',
  'organisationId',
);

export const nothingToExport = fault(
  'NO_CHILD',
  'Konsultationen är avidentifierad, så det finns inget att föra till någon akt.',
  'The consultation is de-identified, so there is nothing to put in any file.',
  'caseId',
);
