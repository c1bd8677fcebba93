// A body to an answer: JSON with data or errors, and no key that reaches an object's prototype.
import { forbiddenNames, isJsonObject } from '../engine/json.ts';
import type { SubgraphAnswer } from '../engine/subgraph-call.ts';
import { UpstreamFailure } from './upstream-failure.ts';

export function readAnswer(body: string): SubgraphAnswer {
  const answer = parseJson(body);
  if (mayHoldForbiddenKey.test(body) && holdsForbiddenKey(answer)) throw new UpstreamFailure('FORBIDDEN_KEY');
  if (!isJsonObject(answer)) throw new UpstreamFailure('NOT_AN_ANSWER');
  const { data, errors } = answer;
  const listed = Array.isArray(errors) ? errors.filter(isJsonObject) : [];
  if (!isJsonObject(data) && listed.length === 0) throw new UpstreamFailure('NOT_AN_ANSWER');
  return { data, ...(listed.length > 0 && { errors: listed }) };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new UpstreamFailure('NOT_JSON');
  }
}

// Keys can be written with escapes as well; texts that merely speak of a prototype are looked at and let through.
const mayHoldForbiddenKey = /__proto__|constructor|prototype|\\u/;

function holdsForbiddenKey(root: unknown): boolean {
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (Array.isArray(value)) for (const item of value as unknown[]) open.push(item);
    else if (isJsonObject(value)) {
      for (const key of Object.keys(value)) {
        if (forbiddenNames.has(key)) return true;
        open.push(value[key]);
      }
    }
  }
  return false;
}
