// The school subgraph's SDL, without a database (schema/ composes it).
import { buildOwnerSchema } from '@hlt/shared/owner/owner-schema.ts';
import { school } from './school.ts';

export const schoolSdl = (): string => buildOwnerSchema(school).sdl;
