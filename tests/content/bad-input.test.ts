import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { formatDiagnostic } from '../../src/core/diagnostics.ts';
import { memoryHost } from '../support/memory-host.ts';
import type { BadInput } from './bad-inputs/bad-input.ts';
import { wrongComparisons } from './bad-inputs/comparisons.ts';
import { wrongExamples } from './bad-inputs/examples.ts';
import { wrongFacts } from './bad-inputs/facts.ts';
import { wrongHardWords } from './bad-inputs/hard-words.ts';
import { wrongIds } from './bad-inputs/ids.ts';
import { wrongReferences } from './bad-inputs/references.ts';
import { wrongRetired } from './bad-inputs/retired.ts';
import { wrongShapes } from './bad-inputs/shapes.ts';
import { wrongTexts } from './bad-inputs/texts.ts';
import { wrongVariants } from './bad-inputs/variants.ts';
import { wrongYaml } from './bad-inputs/yaml.ts';

function said({ files }: BadInput): string {
  const result = loadContent(memoryHost(files));
  const diagnostics = result.ok ? result.warnings : result.diagnostics;
  return `\n${diagnostics.map(formatDiagnostic).join('\n')}\n`;
}

describe('tells what is wrong, where, and what to do about it', () => {
  it.each(wrongShapes)('in a shape: $name', input => expect(said(input)).toBe(input.expected));
  it.each(wrongIds)('in ids: $name', input => expect(said(input)).toBe(input.expected));
  it.each(wrongRetired)('in retired fields: $name', input => expect(said(input)).toBe(input.expected));
  it.each(wrongReferences)('in references: $name', input => expect(said(input)).toBe(input.expected));
  it.each(wrongTexts)('in texts: $name', input => expect(said(input)).toBe(input.expected));
  it.each(wrongFacts)('in facts: $name', input => expect(said(input)).toBe(input.expected));
  it.each(wrongHardWords)('in hard words: $name', input => expect(said(input)).toBe(input.expected));
  it.each(wrongVariants)('in variants: $name', input => expect(said(input)).toBe(input.expected));
  it.each(wrongComparisons)('in a comparison: $name', input => expect(said(input)).toBe(input.expected));
  it.each(wrongExamples)('in an example: $name', input => expect(said(input)).toBe(input.expected));
  it.each(wrongYaml)('in YAML: $name', input => expect(said(input)).toBe(input.expected));
});
