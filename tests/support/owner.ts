// One owner as a test sees it: a fresh database, coordination's key, and families whose consent is whole unless a test changes it.
import { createPublicKey, randomBytes, randomUUID } from 'node:crypto';
import type { EntitySchema } from '@mikro-orm/core';
import type { FastifyInstance } from 'fastify';
import type { Caller, Role } from '@hlt/service/caller/caller.ts';
import { CallerError } from '@hlt/service/caller/caller-error.ts';
import { createLog, type Log } from '@hlt/service/log.ts';
import { ChildEntity } from '@hlt/shared/child/child.entity.ts';
import {
  categoriesOf,
  discloserOf,
  secrecyUnits,
  type Category,
  type SecrecyUnit,
} from '@hlt/shared/consent/category.ts';
import type { ConsentGrant } from '@hlt/shared/consent/grant.ts';
import { defaultLongestMonths } from '@hlt/shared/consent/longest-validity.rules.ts';
import { HoldEntity } from '@hlt/shared/consent/hold.entity.ts';
import type { Actor } from '@hlt/shared/consent/receipt.ts';
import { storeGrant } from '@hlt/shared/consent/store-grant.ts';
import { asMigrationOwner } from '@hlt/shared/database/as-migration-owner.ts';
import type { Database, DatabaseModel } from '@hlt/shared/database/open-database.ts';
import type { Concept, OwnerKind } from '@hlt/shared/owner/concept.ts';
import { ownerModel } from '@hlt/shared/owner/owner-database.ts';
import { buildOwner } from '@hlt/shared/owner/owner-server.ts';
import type { OwnerSettings } from '@hlt/shared/owner/owner-settings.ts';
import { mintReceipt, type ReceiptContent, type ReceiptSigningKey } from '@hlt/shared/receipt/mint-receipt.ts';
import { createReceiptKey } from '@hlt/shared/receipt/receipt-key.ts';
import { openTestDatabase, sqlAsOwner } from './database.ts';

export const organisationId = 'the-owner';
export const issuer = 'https://coordination.example';
export const now = new Date('2026-03-10T09:00:00Z');
export const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000);
/** YYYY-MM-DD. */
export const day = (count: number): string => days(count).toISOString().slice(0, 10);

/** A colleague at the meeting, from social services and from healthcare: both are named by every family's consent. */
export const colleague: Actor = {
  sub: 'demo-colleague',
  organisation: 'umea-socialtjanst',
  sector: 'SOCIAL_SERVICES',
  role: 'PROFESSIONAL',
  profession: 'socialsekreterare',
  unit: 'Barn och unga',
};

export interface Family {
  readonly childId: string;
  readonly caseId: string;
  readonly pseudonym: string;
  /** One for each unit of the owner that discloses. */
  readonly grants: readonly ConsentGrant[];
}

export interface Answer {
  readonly status: number;
  /** The whole body as text: what a test must not find in it is nowhere in it. */
  readonly text: string;
  readonly record: Record<string, unknown> & { withheld?: { category: Category; reason: string }[] };
  readonly errors: readonly { message: string; extensions?: { code?: string } }[];
}

export interface LoggedAccess {
  readonly subject: string;
  readonly role: string;
  readonly child_id: string | null;
  readonly case_id: string | null;
  readonly receipt_fault: string | null;
  readonly requested: Category[];
  readonly released: Category[];
  readonly withheld: Partial<Record<Category, string>>;
}

export interface OwnerUnderTest {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly key: ReceiptSigningKey;
  /** A child with consent to every category of the owner, changed as told; nothing is stored where `change` says null. */
  family(change?: (grant: ConsentGrant) => ConsentGrant | null): Promise<Family>;
  item(concept: Concept, family: Family, content: Record<string, unknown>): Promise<void>;
  hold(family: Family, category: Category): Promise<void>;
  receipt(family: Family, change?: Partial<ReceiptContent>): string;
  /** Asks one record for `fields` with the colleague's token, unless told. */
  ask(fields: string, receipt: string, subject?: string): Promise<Answer>;
  send(query: string, variables: object, authorization?: string): Promise<Answer>;
  log(family?: Family): Promise<LoggedAccess[]>;
  close(): Promise<void>;
}

interface OwnerWish {
  /** 32 bytes; random ones unless told. */
  readonly keyEncryptionKey?: Uint8Array<ArrayBuffer>;
  /** How it is opened; a fresh one that is dropped again unless told. */
  readonly openDatabase?: (model: DatabaseModel) => Promise<Database>;
  readonly log?: Log;
}

export async function openOwner(kind: OwnerKind, wish: OwnerWish = {}): Promise<OwnerUnderTest> {
  const open = wish.openDatabase ?? openTestDatabase;
  const [key, database] = await Promise.all([createReceiptKey(), open(ownerModel(kind.concepts))]);
  const publicKey = createPublicKey(key.privateKey);
  const KEY_ENCRYPTION_KEY = wish.keyEncryptionKey ?? new Uint8Array(randomBytes(32));
  const settings = {
    ORGANISATION_ID: organisationId,
    RECEIPT_ISSUER: issuer,
    KEY_ENCRYPTION_KEY,
    ORGANISATION_NUMBER: organisationNumber,
    STAFF_UNITS: staffUnits,
    LONGEST_CONSENT_MONTHS: defaultLongestMonths,
  } as OwnerSettings;
  const { app } = await buildOwner(kind, settings, {
    log: wish.log ?? createLog({ name: organisationId, level: process.env['TEST_LOG_LEVEL'] ?? 'silent' }),
    now: () => now,
    database,
    callers: { verify: async (header) => callerOf(header) },
    receiptKeys: async (kid) => (kid === key.kid ? publicKey : undefined),
  });
  const units = secrecyUnits.filter((unit) => categoriesOfUnit(kind, unit).length > 0);

  const send: OwnerUnderTest['send'] = async (query, variables, authorization) => {
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      payload: JSON.stringify({ query, variables }),
    });
    const body = JSON.parse(response.body) as {
      data?: { _entities?: Answer['record'][] } | null;
      errors?: Answer['errors'];
    };
    const record = body.data?._entities?.[0] ?? {};
    return { status: response.statusCode, text: response.body, record, errors: body.errors ?? [] };
  };

  return {
    app,
    database,
    key,
    send,
    async family(change = (grant) => grant) {
      const family = { childId: randomUUID(), caseId: randomUUID(), pseudonym: randomUUID() };
      await asMigrationOwner(database, (em) =>
        em.insert(ChildEntity, { id: family.childId, personalNumber: temporaryNumber() }),
      );
      const grants = units.map((unit) => wholeGrant(family, unit, categoriesOfUnit(kind, unit)));
      for (const grant of grants) {
        const changed = change(grant);
        if (changed !== null) await storeGrant(database.orm.em.fork(), organisationId, changed);
      }
      return { ...family, grants };
    },
    async item({ entity }, { childId }, content) {
      await asMigrationOwner(database, async (em) => {
        em.create(entity as EntitySchema<object>, { ...sharedContent(childId), ...content });
        await em.flush();
      });
    },
    async hold({ childId }, category) {
      await asMigrationOwner(database, async (em) => {
        em.create(HoldEntity, {
          id: randomUUID(),
          childId,
          category,
          reason: 'Utredning pågår.',
          setBy: 'rektor',
          startsAt: days(-1),
          endsAt: days(30),
          liftedAt: null,
        });
        await em.flush();
      });
    },
    receipt: (family, change = {}) => mintReceipt({ ...contentFor(kind, family), ...change }, key, now),
    ask: (fields, receipt, subject = colleague.sub) =>
      send(recordQuery(kind, fields), { representations: [representation(kind, receipt)] }, `Bearer ${subject}`),
    log: (family) =>
      sqlAsOwner(database, 'select * from access_log where ?::uuid is null or case_id = ?::uuid order by id', [
        family?.caseId ?? null,
        family?.caseId ?? null,
      ]),
    close: () => app.close(),
  };
}

export const representation = ({ recordName }: OwnerKind, releaseReceipt: string): object => ({
  __typename: recordName,
  organisationId,
  releaseReceipt,
});

export const recordQuery = ({ recordName }: OwnerKind, fields: string): string =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${recordName} { ${fields} } } }`;

/** The owner's own number, and the units of its tokens by secrecy unit. */
const organisationNumber = '2120002627';
const staffUnits = {
  SCHOOL: ['skolan'],
  STUDENT_HEALTH_MEDICAL: ['emi'],
  SOCIAL_SERVICES: ['socialtjansten'],
  HEALTHCARE: ['varden'],
};

/** Own staff of a unit, and a guardian whose token tells the number, as `ask` and `send` take a subject. */
export const staffOf = (unit: 'skolan' | 'emi' | 'socialtjansten' | 'varden' | 'annan'): string => `demo-staff~${unit}`;
export const guardianWith = (number: string): string => `demo-guardian~${number}`;

const rolesBySubject: Readonly<Record<string, Role>> = {
  'demo-operator': 'OPERATOR',
  'demo-guardian': 'GUARDIAN',
  'demo-child': 'CHILD',
};

/** `Bearer <subject>` is that person; anything else is nobody. Real tokens are the concern of tests/service. */
function callerOf(header: string | undefined): Caller {
  const [, subject, told = ''] = /^Bearer (demo-[a-z-]+)(?:~(\w+))?$/.exec(header ?? '') ?? [];
  if (subject === undefined) throw new CallerError('UNAUTHENTICATED', 'Sign in and send the access token.');
  return {
    subject,
    issuer: 'https://id.example',
    roles: [rolesBySubject[subject] ?? 'PROFESSIONAL'],
    organisationNumber: subject === 'demo-guardian' || subject === 'demo-child' ? null : organisationNumber,
    organisationUnit: subject === 'demo-staff' ? told : null,
    personalIdentityNumber: subject === 'demo-guardian' && told !== '' ? told : null,
    expiresAt: days(1),
  };
}

const categoriesOfUnit = ({ sector }: OwnerKind, unit: SecrecyUnit): Category[] =>
  categoriesOf(sector).filter((category) => discloserOf(sector, category) === unit);

const wholeGrant = (
  { childId, caseId, pseudonym }: Omit<Family, 'grants'>,
  secrecyUnit: SecrecyUnit,
  categories: Category[],
): ConsentGrant => ({
  id: randomUUID(),
  version: 1,
  childId,
  childPseudonym: pseudonym,
  caseId,
  organisationId,
  secrecyUnit,
  recipients: { sectors: ['SOCIAL_SERVICES', 'HEALTHCARE'], organisationIds: [], excludedOrganisationIds: [] },
  categories,
  purpose: 'HLT_MEETING',
  validFrom: days(-10),
  validUntil: days(300),
  signers: ['guardian-1', 'guardian-2'].map((id) => ({
    id,
    capacity: 'GUARDIAN',
    signedAt: days(-10),
    refusedAt: null,
    method: 'ELECTRONIC',
  })),
  exception: null,
  withdrawnAt: null,
  withdrawnCategories: [],
});

const contentFor = ({ sector }: OwnerKind, { caseId, pseudonym, grants }: Family): ReceiptContent => ({
  iss: issuer,
  aud: organisationId,
  sub: pseudonym,
  jti: randomUUID(),
  txn: randomUUID(),
  act: colleague,
  authorization_details: [
    { type: 'hlt-release', case: caseId, purpose: 'HLT_MEETING', categories: categoriesOf(sector) },
  ],
  grants: grants.map(({ id, version }) => ({ id, version })),
  decision_ref: randomUUID(),
});

const sharedContent = (childId: string): object => ({
  id: randomUUID(),
  childId,
  sourceId: randomUUID(),
  status: 'ONGOING',
  summary: 'Det hemliga innehållet.',
  asOf: day(-3),
  validUntil: null,
  unit: 'Den hemliga enheten',
  releasedAt: days(-2),
  aboutOtherPerson: false,
});

/** The schools' temporary ids: never anybody's personal number. */
let drawn = 0;
const temporaryNumber = (): string => {
  drawn += 1;
  return `${String(20_130_101 + Math.floor(drawn / 100))}TF${String(drawn % 100).padStart(2, '0')}`;
};
