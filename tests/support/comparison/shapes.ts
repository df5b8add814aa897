import { parse, stringify } from 'yaml';
import { buildComparison } from '../../../src/content/build-comparison.ts';
import { loadContent } from '../../../src/content/load.ts';
import type { Comparison } from '../../../src/model/comparison.ts';
import type { Locale } from '../../../src/model/document.ts';
import { diskHost } from '../disk-host.ts';
import { must } from '../must.ts';

const FILE = 'data/documents/optieoverzicht.yaml';

/** How much there is to compare. */
export interface Shape {
  readonly criteria: number;
  readonly parties: 2 | 3;
  /** Rows with a name that the content gives, and empty ones. */
  readonly alternatives: number;
  readonly emptyRows: number;
}

interface Effects {
  readonly [criterion: string]: { readonly pro: string; readonly con: string };
}

interface ComparisonYaml {
  criteria: { id: string; label: string }[];
  parties: { id: string; weights?: Record<string, number> }[];
  alternatives: { id: string; label: string; effects: Effects }[];
  empty_rows: number;
  example: { id: string; texts?: Record<string, string>; values: Record<string, unknown> };
  inputs: Record<string, { value?: unknown }>;
}

/** The comparison as it is shipped. */
export function shippedComparison(locale: Locale = 'nl-BE'): Comparison {
  const content = must(loadContent(diskHost, { today: null }));
  return must(buildComparison(content, { id: 'optieoverzicht', locale }));
}

/** The shipped comparison with more or less to compare: an edit of its YAML alone. */
export function comparisonOf(shape: Shape): Comparison {
  const yaml = parse(new TextDecoder().decode(diskHost.read(FILE))) as ComparisonYaml;
  const changed = stringify(shaped(yaml, shape), { version: '1.1' });
  const host = {
    ...diskHost,
    read: (path: string) => (path === FILE ? new TextEncoder().encode(changed) : diskHost.read(path)),
    // Its other language would lack the texts of what is added.
    list: (folder: string) => diskHost.list(folder).filter(name => !/^optieoverzicht\.nl/.test(name)),
  };
  const content = must(loadContent(host, { today: null }));
  return must(buildComparison(content, { id: 'optieoverzicht' }));
}

function shaped(yaml: ComparisonYaml, shape: Shape): ComparisonYaml {
  const criteria = upTo(shape.criteria, yaml.criteria, number => ({
    id: `extra_${number}`,
    label: `Extra ${number}`,
  }));
  const parties = yaml.parties.slice(0, shape.parties).map(({ weights, ...party }) => ({
    ...party,
    ...(weights ? { weights: Object.fromEntries(criteria.map(({ id }) => [id, weights[id] ?? 30])) } : {}),
  }));
  const alternatives = upTo(shape.alternatives, yaml.alternatives, number => ({
    id: `manier_${number}`,
    label: `Manier ${number}`,
    effects: {} as Effects,
  })).map(alternative => ({
    ...alternative,
    effects: Object.fromEntries(
      criteria.flatMap(({ id }) => (alternative.effects[id] ? [[id, alternative.effects[id]]] : [])),
    ),
  }));
  const [first] = alternatives;
  return {
    ...yaml,
    criteria,
    parties,
    alternatives,
    empty_rows: shape.emptyRows,
    inputs: { ...yaml.inputs, baseline: { ...yaml.inputs.baseline, value: first?.id } },
    example: { ...yaml.example, texts: {}, values: {} },
  };
}

/** As many of a list, and invented ones where it is shorter. */
function upTo<T>(count: number, list: readonly T[], more: (number: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => list[index] ?? more(index + 1));
}
