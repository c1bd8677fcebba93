// What the fields of the organisation's own staff work with: whose staff they are, and the one way to change a child's information.
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { LogRefusal, StaffChange } from '../access-log/staff-change.ts';
import type { TellCoordination } from '../statement/tell-coordination.ts';
import type { OwnStaff } from './staff.rules.ts';

export interface StaffDesk {
  readonly staff: OwnStaff;
  /** Logged, or nothing is changed. */
  readonly staffChange: StaffChange;
  readonly logRefusal: LogRefusal;
  /** A fork as the application: it finds what may be looked up by name, and no child's information. */
  readonly fork: () => SqlEntityManager;
  /** Of a withdrawal; nobody waits for it. */
  readonly tellCoordination: TellCoordination;
  /** That a waiver may last (domain rule 8). */
  readonly longestMonths: number;
  readonly now: () => Date;
}
