// What an operator writes down of its part of the county (directory.json): settings of the municipalities, the organisations that take
// part, units, teams, contacts, and those who work in the teams. What the file does not name stays as it is.
import { z } from 'zod';
import { isWrittenAsPersonalNumber } from '@hlt/service/identifiers/personal-identity-number.ts';
import { sectors } from '@hlt/shared/consent/category.ts';
import { unitKinds } from './unit-kind.ts';

const words = (longest: number): z.ZodString => z.string().trim().min(1).max(longest);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{1,62}$/, 'small letters, digits and hyphens');
const municipalityCode = z.string().regex(/^\d{4}$/, 'four digits');
const list = <Row extends z.ZodType>(row: Row) => z.array(row).default([]);

const municipality = z.strictObject({
  code: municipalityCode,
  ageLimit: z.literal([16, 17]).optional(),
  small: z.boolean().optional(),
  retentionMonths: z.number().int().min(0).max(120).optional(),
  schoolCallsPlan: z.boolean().optional(),
  wayIn: words(4_000).optional(),
  wayInEnglish: words(4_000).optional(),
});

const organisation = z.strictObject({
  id,
  name: words(200).optional(),
  sector: z.enum(sectors).optional(),
  organisationNumber: z
    .string()
    .regex(/^\d{10}$/, 'ten digits')
    .nullish(),
  municipalityCode: municipalityCode.nullish(),
  connected: z.boolean().optional(),
});

const unit = z.strictObject({
  id,
  name: words(200),
  kind: z.enum(unitKinds),
  organisationId: id,
  municipalityCode,
  inHlt: z.boolean().optional(),
});

const contact = z.strictObject({
  id,
  name: words(200),
  sector: z.enum(sectors),
  organisationId: id,
  municipalityCode,
  email: z.email(),
  phone: words(40).nullish(),
});

const person = z.strictObject({
  subject: z
    .string()
    .regex(/^[\x21-\x7e]{1,255}$/, 'the `sub` of the login, without spaces')
    .refine((subject) => !isWrittenAsPersonalNumber(subject), 'an opaque `sub`, no personal identity number'),
  givenName: words(80),
  familyName: words(80),
  profession: words(80),
  organisationId: id,
  unitId: id.nullish(),
  teamId: id.nullish(),
  teamRole: z.enum(['COORDINATOR', 'MEMBER']).optional(),
  receivesInvitations: z.boolean().optional(),
  processAreaId: id.nullish(),
});

export const directoryFile = z.strictObject({
  municipalities: list(municipality),
  organisations: list(organisation),
  units: list(unit),
  teams: list(z.strictObject({ id, name: words(200), municipalityCode })),
  contacts: list(contact),
  people: list(person),
});
export type DirectoryFile = z.infer<typeof directoryFile>;
