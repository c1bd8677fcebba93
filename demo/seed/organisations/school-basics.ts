// What a school knows about every pupil: where the child goes, and how often it is there.
import { AttendanceSummaryEntity } from '@hlt/school/attendance-summary/attendance-summary.entity.ts';
import {
  SchoolPlacementEntity,
  type SchoolPlacementCode,
} from '@hlt/school/school-placement/school-placement.entity.ts';
import { units, type DemoUnit } from '../../units.ts';
import { item, type Day, type DemoItem } from './item.ts';

interface Basics {
  readonly summary: string;
  readonly unit?: DemoUnit;
}

type Placement = Basics & {
  readonly code?: SchoolPlacementCode;
  readonly grade?: number;
  readonly contactRole?: string;
};

export const placement = (day: Day, caseKey: DemoItem['caseKey'], words: Placement): DemoItem =>
  item(SchoolPlacementEntity, caseKey, {
    code: 'COMPULSORY_SCHOOL',
    status: 'ONGOING',
    asOf: day(-20),
    unit: units.school,
    startedOn: day(-90),
    contactName: 'Malin Ågren',
    contactRole: 'mentor',
    ...words,
  });

type Attendance = Basics & {
  readonly absencePercent: number;
  readonly unauthorisedAbsencePercent: number;
};

export const attendance = (day: Day, caseKey: DemoItem['caseKey'], words: Attendance): DemoItem =>
  item(AttendanceSummaryEntity, caseKey, {
    code: 'TERM_TO_DATE',
    status: 'ONGOING',
    asOf: day(-4),
    unit: units.school,
    periodStart: day(-90),
    periodEnd: day(-4),
    ...words,
  });
