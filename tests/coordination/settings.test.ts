// Coordination's settings: every fault at once, and no secret in a message.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCoordinationSettings } from '@hlt/coordination/settings.ts';

const right = {
  OIDC_ISSUER: 'https://id.example',
  RECEIPT_ISSUER: 'https://coordination.example',
  KEY_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64url'),
  PSEUDONYM_SECRET: 'a'.repeat(32),
  ORGANISATIONS_FILE: fileURLToPath(new URL('../../docker/settings/organisations.json', import.meta.url)),
};

const faultOf = (env: NodeJS.ProcessEnv): string => {
  try {
    readCoordinationSettings(env);
    return '';
  } catch (error) {
    return String(error);
  }
};

describe('the settings of coordination', () => {
  it('are read, the key as 32 bytes', () => {
    expect(readCoordinationSettings(right).KEY_ENCRYPTION_KEY).toEqual(new Uint8Array(32).fill(7));
  });

  it('that are missing are all named at once', () => {
    const fault = faultOf({});
    for (const name of Object.keys(right)) expect(fault).toContain(name);
  });

  it('that are wrong are told without their value', () => {
    const fault = faultOf({ ...right, KEY_ENCRYPTION_KEY: 'short-key', PSEUDONYM_SECRET: 'tiny-secret' });
    expect(fault).toContain('32 random bytes');
    expect(fault).toContain('at least 32 random characters');
    expect(fault).not.toMatch(/short-key|tiny-secret/);
  });

  it('a consent may last twelve months unless told, and never more than an owner believes (domain rule 8)', () => {
    expect(readCoordinationSettings(right).LONGEST_CONSENT_MONTHS).toBe(12);
    expect(readCoordinationSettings({ ...right, LONGEST_CONSENT_MONTHS: '24' }).LONGEST_CONSENT_MONTHS).toBe(24);
    for (const wrong of ['0', '37', '1.5', 'x'])
      expect(faultOf({ ...right, LONGEST_CONSENT_MONTHS: wrong })).toContain('LONGEST_CONSENT_MONTHS: must be a whole');
  });
});
