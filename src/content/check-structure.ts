import type { Diagnostic } from '../core/diagnostics.ts';
import { headingLevel } from '../model/headings.ts';
import type { Source } from '../yaml/source.ts';
import type { Path } from '../yaml/value-at.ts';
import { isMapping } from '../yaml/value-at.ts';
import { partId } from './composition.ts';
import { error } from './problem.ts';
import type { BlockFile } from './schema/blocks.ts';
import type { DocumentFile } from './schema/document.ts';
import { mappingsIn } from './texts.ts';

/** Rules about a document that go beyond the shape of one node. */
export function checkDocument(source: Source, document: DocumentFile): readonly Diagnostic[] {
  const blocks = document.sections.flatMap((section, s) =>
    section.blocks.map((block, b) => ({ block, path: ['sections', s, 'blocks', b] as Path })),
  );
  return [
    ...checkFileName(source, document.id),
    ...checkLevels(source, blocks),
    ...blocks.flatMap(({ block, path }) => checkBlock(source, block, path)),
    ...checkRepeats(source, blocks),
  ];
}

/** Rules about one block, in a document or shared. */
export function checkBlock(source: Source, block: BlockFile, path: Path): readonly Diagnostic[] {
  if (block.block === 'questions' && block.optional && block.id === undefined) {
    const message = 'an optional block of questions has no "id" to ask for it by';
    return [error('missing-key', source.at(path), message, 'add "id:"')];
  }
  if (block.block !== 'field_table') return [];
  return block.rows.flatMap((row, index) => {
    if (row.fields.length === block.columns.length) return [];
    const message = `row "${row.id}" has ${count(row.fields.length, 'field')} for ${count(block.columns.length, 'column')}`;
    return [
      error(
        'wrong-count',
        source.keyAt([...path, 'rows', index, 'fields']),
        message,
        'give one field a column',
      ),
    ];
  });
}

/** Option ids given twice in one field, and bounds the wrong way round, wherever a field stands. */
export function checkFields(source: Source): readonly Diagnostic[] {
  return [...mappingsIn(source.value)].flatMap(([path, field]) => {
    if (field.kind === 'choice') return checkOptions(source, field, path);
    return field.kind === 'number' ? checkBounds(source, field, path) : [];
  });
}

function checkOptions(source: Source, field: Record<string, unknown>, path: Path): readonly Diagnostic[] {
  if (!Array.isArray(field.options)) return [];
  const ids = field.options.map((option: unknown) => (isMapping(option) ? option.id : undefined));
  return ids.flatMap((id, index) => {
    if (typeof id !== 'string' || ids.indexOf(id) === index) return [];
    const message = `field "${field.id}" has option "${id}" twice`;
    return [
      error('duplicate-id', source.at([...path, 'options', index, 'id']), message, 'rename one of them'),
    ];
  });
}

function checkBounds(
  source: Source,
  { id, min, max }: Record<string, unknown>,
  path: Path,
): readonly Diagnostic[] {
  if (typeof min !== 'number' || typeof max !== 'number' || min <= max) return [];
  const message = `field "${id}" has a smallest value, ${min}, above its largest, ${max}`;
  return [error('wrong-value', source.at([...path, 'min']), message, 'swap "min" and "max"')];
}

/** The file goes by the id of what is in it. */
export function checkFileName(source: Source, id: string): readonly Diagnostic[] {
  const name = source.file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  if (name === id) return [];
  const message = `document "${id}" stands in the file "${name}.yaml"`;
  return [error('file-name', source.at(['id']), message, `rename the file to "${id}.yaml"`)];
}

/** Assistive technology navigates by heading level: PDF/UA-1 (ISO 14289-1 §7.4.2) lets none be skipped. */
function checkLevels(source: Source, blocks: readonly PlacedBlock[]): readonly Diagnostic[] {
  let above = 1;
  return blocks.flatMap(({ block, path }) => {
    const level = headingLevel(
      block.block === 'heading' ? { ...block, type: 'heading' } : { type: block.block },
    );
    if (level === undefined) return [];
    const skipped = level > above + 1;
    const message = `${block.block} "${partId(block)}" has level ${level} under a heading of level ${above}`;
    above = level;
    if (!skipped) return [];
    return [error('heading-level', source.at([...path, 'level']), message, 'no level may be skipped')];
  });
}

/** A tip or shared block twice in one document would give its ids twice. */
function checkRepeats(source: Source, blocks: readonly PlacedBlock[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return blocks.flatMap(({ block, path }) => {
    if (block.block !== 'tip' && block.block !== 'shared') return [];
    const repeated = seen.has(block.ref);
    seen.add(block.ref);
    if (!repeated) return [];
    const message = `${block.block === 'tip' ? 'tip' : 'shared block'} "${block.ref}" stands twice in this document`;
    return [error('duplicate-id', source.at([...path, 'ref']), message, 'keep one of the two')];
  });
}

interface PlacedBlock {
  readonly block: BlockFile;
  readonly path: Path;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
