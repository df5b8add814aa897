import { type ParsedSource, parseSource, type Source } from '../../src/yaml/source.ts';

export function parsed(yaml: string, mostBytes = 500_000): ParsedSource {
  const options = { prefix: 'test', mostBytes, ifTooLarge: 'make it smaller' };
  return parseSource('a.yaml', new TextEncoder().encode(yaml), options);
}

/** A file that must be YAML. */
export function source(yaml: string): Source {
  const { source, diagnostics } = parsed(yaml);
  if (!source) throw new Error(diagnostics[0]?.message);
  return source;
}
