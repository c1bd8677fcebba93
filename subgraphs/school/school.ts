// A school organisation: its record and every category that it, its student health and EMI know.
import { buildOwner, type Owner, type OwnerSurroundings } from '@hlt/shared/owner/owner-server.ts';
import type { OwnerKind } from '@hlt/shared/owner/concept.ts';
import type { OwnerSettings } from '@hlt/shared/owner/owner-settings.ts';
import { attendanceSummary } from './attendance-summary/attendance-summary.ts';
import { SchoolRecord } from './school-record.type.ts';

export const school: OwnerKind = {
  subgraph: 'school',
  sector: 'SCHOOL',
  record: SchoolRecord,
  recordName: 'SchoolRecord',
  concepts: [attendanceSummary],
};

/** Not yet listening. */
export const buildSchool = (settings: OwnerSettings, around: OwnerSurroundings): Promise<Owner> =>
  buildOwner(school, settings, around);
