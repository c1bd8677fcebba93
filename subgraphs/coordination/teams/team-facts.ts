// What the choice of a team is made from: where the child goes, is registered and is listed, and what the directory knows. No person.
import type { Sector } from '@hlt/shared/consent/category.ts';
import type { UnitKind } from '../directory/unit-kind.ts';

export interface UnitFact {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly organisationId: string;
  readonly municipalityCode: string;
  readonly inHlt: boolean;
}

export interface ChildPlacement {
  /** NONE: goes to no preschool or school. NOT_IN_DIRECTORY: to one that the hub cannot reach. */
  readonly school: UnitFact | 'NONE' | 'NOT_IN_DIRECTORY';
  /** The municipality of registration; null: one outside of the hub. */
  readonly registeredIn: string | null;
  /** UNKNOWN: the family has not said. */
  readonly listedAt: UnitFact | 'UNKNOWN' | 'NOT_IN_DIRECTORY';
  /** Below school age: the child health centre comes in place of primary care (domain rule 22). */
  readonly smallChild: boolean;
}

/** Where ordinary members of a team work. Its coordinators are none: they run the case, whoever employs them. */
export interface Seat {
  readonly teamId: string;
  readonly organisationId: string;
  readonly unitId: string | null;
  readonly sector: Sector;
}

export interface TeamDirectory {
  readonly municipalities: readonly { readonly code: string; readonly name: string }[];
  readonly teams: readonly { readonly id: string; readonly name: string; readonly municipalityCode: string }[];
  readonly organisations: readonly {
    readonly id: string;
    readonly name: string;
    readonly sector: Sector;
    readonly municipalityCode?: string | null | undefined;
  }[];
  readonly units: readonly UnitFact[];
  readonly seats: readonly Seat[];
}
