// Runs the project's import rules over a tree and names the rules that were broken.
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

const config = fileURLToPath(new URL('../../.dependency-cruiser.cjs', import.meta.url));

export interface BrokenRule {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export async function brokenRules(
  baseDir: string,
  folders: string[],
): Promise<{ checked: number; broken: BrokenRule[] }> {
  const options = await extractDepcruiseOptions(config);
  const { output } = await cruise(folders, { ...options, baseDir, validate: true });
  const { summary } = output as ICruiseResult;
  const broken = summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  return { checked: summary.totalCruised, broken };
}
