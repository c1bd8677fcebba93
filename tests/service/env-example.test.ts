// Issue 2: settings are documented in one .env.example, all of them and nothing else.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { coordinationSettings } from '@hlt/coordination/settings.ts';
import { gatewaySettings } from '@hlt/gateway/settings.ts';
import { healthcareSettings } from '@hlt/healthcare/settings.ts';
import { schoolSettings } from '@hlt/school/settings.ts';
import { readSettings } from '@hlt/service/settings.ts';
import { socialSettings } from '@hlt/social/settings.ts';

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
const text = read('.env.example');
const documented = [...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const);
const names = documented.map(([name]) => name);

const processes = {
  gateway: gatewaySettings,
  coordination: coordinationSettings,
  school: schoolSettings,
  'social services': socialSettings,
  healthcare: healthcareSettings,
};
const settingsOfProcesses = Object.values(processes).flatMap((schema) => Object.keys(schema.shape));

describe('.env.example', () => {
  it.each(Object.entries(processes))('documents every setting of %s', (_process, schema) => {
    expect(names).toEqual(expect.arrayContaining(Object.keys(schema.shape)));
  });

  it('documents nothing that no process and no container reads, and nothing twice', () => {
    const inCompose = [...read('docker-compose.yml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
    const known = new Set([...settingsOfProcesses, ...inCompose]);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(inCompose));
  });

  it('has a comment before each group, and no secret', () => {
    expect(text).not.toMatch(/^[A-Z_]+=.*\n(?=\n[A-Z_]+=)/m);
    for (const [name, value] of documented)
      if (/SECRET|KEY_ENC|PASSWORD/.test(name)) expect([name, value]).toEqual([name, '']);
  });

  it('gives values that the processes take', () => {
    const secrets = { KEY_ENCRYPTION_KEY: 'a'.repeat(43), PSEUDONYM_SECRET: 'a'.repeat(64) };
    // The example's own path is on the operator's machine.
    const files = {
      ORGANISATIONS_FILE: fileURLToPath(new URL('../../docker/settings/organisations.json', import.meta.url)),
    };
    const env = { ...Object.fromEntries(documented), ...secrets, ...files };
    for (const schema of Object.values<z.ZodType>(processes)) expect(() => readSettings(schema, env)).not.toThrow();
  });
});
