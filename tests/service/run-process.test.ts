// How a process that cannot start says so: a clear message for what the operator can mend, and exit code 1.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const tsx = import.meta.resolve('tsx');
const modules = (name: string): string => import.meta.resolve(`@hlt/service/${name}`);

/** Runs a program that begins with these imports. */
function run(body: string): Promise<{ code: number; stderr: string }> {
  const program = `
    import { runProcess } from '${modules('run-process.ts')}';
    import { SettingsError } from '${modules('settings.ts')}';
    ${body}`;
  const cwd = fileURLToPath(new URL('../..', import.meta.url));
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', tsx, '--input-type=module', '-e', program],
      { cwd },
      (error, _out, stderr) => resolve({ code: Number(error?.code ?? 0), stderr }),
    );
  });
}

describe('a process that cannot start', () => {
  it('tells a fault of the settings without a stack', async () => {
    const failed = await run(`await runProcess(async () => { throw new SettingsError('PORT: is missing'); });`);
    expect(failed).toEqual({ code: 1, stderr: 'PORT: is missing\n' });
  });

  it.each([
    ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:1', 'The database cannot be used: ', 'Check DATABASE_URL'],
    ['3D000', 'database \\"hlt\\" does not exist', 'The database cannot be used: ', 'Check DATABASE_URL'],
    ['EACCES', 'mkdir \\"/data\\"', 'The data directory cannot be used: ', 'Check DATA_DIRECTORY or --data'],
  ])('tells what its database answers (%s) in one line', async (code, message, what, then) => {
    const failed = await run(
      `await runProcess(async () => { throw Object.assign(new Error("${message}"), { code: '${code}' }); });`,
    );
    expect(failed).toEqual({ code: 1, stderr: `${what}${message.replaceAll('\\', '')}. ${then} (${code}).\n` });
  });

  it('tells what is broken with its stack, and without a personal number', async () => {
    const failed = await run(`await runProcess(async () => { throw new Error('no child 202402292383'); });`);
    expect(failed.code).toBe(1);
    expect(failed.stderr).toMatch(/^Error: no child \[personal number\]\n {4}at /);
  });

  it('is silent when all is well', async () => {
    expect(await run('await runProcess(async () => undefined);')).toEqual({ code: 0, stderr: '' });
  });
});
