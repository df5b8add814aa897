import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { prefillCommand } from '../../../src/cli/prefill.ts';
import { ROOT } from '../../support/overlay-host.ts';

const job = parse(readFileSync(join(ROOT, 'src/prefill/run/job.yaml'), 'utf8'));
const [container] = job.spec.template.spec.containers;
const [script = ''] = container.args;

describe('the Kubernetes job', () => {
  it('gives each pod a number', () => {
    expect(job.spec.completionMode).toBe('Indexed');
  });

  it('has as many pods as shards', () => {
    expect(container.env).toContainEqual({ name: 'SHARDS', value: String(job.spec.completions) });
  });

  it('numbers shards from 1', () => {
    expect(script).toContain('--shard "$((JOB_COMPLETION_INDEX + 1))/$SHARDS"');
  });

  it('goes on where a pod was', () => {
    expect(script).toContain('--resume');
  });

  it('uses options that there are', () => {
    const known = prefillCommand().options.map(option => option.long);
    expect(known).toEqual(expect.arrayContaining(script.match(/--[a-z-]+/g)));
  });
});
