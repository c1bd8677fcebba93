// The social subgraph’s SDL, without a database (schema/ composes it).
import { buildOwnerSchema } from '@hlt/shared/owner/owner-schema.ts';
import { social } from './social.ts';

export const socialSdl = (): string => buildOwnerSchema(social).sdl;
