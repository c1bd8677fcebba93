// What `npm run demo` and `npm run token` print, as a script reads it.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { demoCases } from '@hlt/demo/cases.ts';
import { newFamily } from '@hlt/demo/new-family.ts';
import { people } from '@hlt/demo/people.ts';
import { startDemoIdentity } from './demo-identity.ts';

const tsx = fileURLToPath(import.meta.resolve('tsx/cli'));
const root = fileURLToPath(new URL('../..', import.meta.url));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (file: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Outcome> =>
  new Promise((resolve) => {
    const options = { cwd: root, env: { ...process.env, ...env } };
    execFile(process.execPath, [tsx, `demo/${file}`, ...args], options, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

describe('npm run demo', () => {
  it('prints people, cases and a family without one as JSON, and nothing else', async () => {
    const { code, stdout, stderr } = await run('print-demo.ts');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const printed = JSON.parse(stdout) as { people: object[]; cases: object[]; newFamily: object };
    expect(Object.keys(printed)).toEqual(['people', 'cases', 'newFamily']);
    expect(printed.people).toEqual(people.map(({ key, name, role }) => ({ key, name, role })));
    expect(printed.newFamily).toEqual(newFamily);
    expect(printed.cases).toEqual(demoCases.map(({ key, id, shows }) => ({ key, id, shows })));
  });

  it('has the people and cases that the guides name', () => {
    expect(people.map(({ key }) => key)).toEqual(
      'coordinator school social healthcare other-team process-leader guardian-1 guardian-2 new-guardian-1 new-guardian-2 child integrator'.split(
        ' ',
      ),
    );
    expect(demoCases.map(({ key }) => key)).toEqual(
      'full one-guardian partial withdrawn expired two-schools other-municipality de-identified protected'.split(' '),
    );
  });
});

describe('npm run token', () => {
  it('prints the token alone', async () => {
    const identity = await startDemoIdentity();
    const { code, stdout, stderr } = await run('print-token.ts', ['coordinator'], { PORT: String(identity.port - 1) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    await identity.close();
  });

  it.each([
    ['an unknown person', ['mallory'], /^There is no demo person mallory\. The keys: coordinator, /],
    ['nobody', [], /^Say whose token: /],
    ['a hub that does not run', ['coordinator'], /^The hub does not run here .*npm start\n$/],
  ])('%s is told in one clear sentence, with exit code 1', async (_what, args, sentence) => {
    const { code, stdout, stderr } = await run('print-token.ts', args, { PORT: '9' });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(sentence);
  });
});
