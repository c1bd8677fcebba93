// Issue 2: a wrong or missing setting is reported with all others at once, and never its value.
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { databaseSettings, processSettings } from '@hlt/service/process-settings.ts';
import { readSettings, SettingsError } from '@hlt/service/settings.ts';

const schema = z.object({ ...processSettings(4000), ...databaseSettings, ORGANISATION_ID: z.string() });
const right = { OIDC_ISSUER: 'https://id.example.se', ORGANISATION_ID: 'umea-skola' };

function messageOf(env: NodeJS.ProcessEnv): string {
  try {
    readSettings(schema, env);
    return '';
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as SettingsError).message;
  }
}

describe('settings', () => {
  it('have safe defaults: this machine only, and production', () => {
    expect(readSettings(schema, right)).toMatchObject({ HOST: '127.0.0.1', PORT: 4000, NODE_ENV: 'production' });
  });

  it('that are empty count as not set', () => {
    expect(readSettings(schema, { ...right, DATABASE_URL: '' }).DATABASE_URL).toBeUndefined();
    expect(messageOf({ ...right, ORGANISATION_ID: '' })).toContain('ORGANISATION_ID: is missing');
  });

  it('list every fault at once, each with its name and what to do', () => {
    const message = messageOf({ PORT: '99999', OIDC_ISSUER: 'ftp://id', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' });
    for (const name of ['PORT', 'OIDC_ISSUER', 'DATABASE_URL', 'LOG_LEVEL', 'ORGANISATION_ID']) {
      expect(message).toMatch(new RegExp(`^ {2}${name}: .*\\.env\\.example`, 'm'));
    }
  });

  it('never repeat a value, which may be a secret', () => {
    const message = messageOf({ ...right, DATABASE_URL: 'hunter2', PORT: 'hunter3', NODE_ENV: 'hunter4' });
    expect(message).toContain('DATABASE_URL');
    expect(message).not.toContain('hunter');
  });
});
