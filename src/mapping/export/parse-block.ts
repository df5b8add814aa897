import type { Json } from '../mapper.ts';
import { decodeUtf8 } from './bytes.ts';
import type { RecordBlock } from './contract.ts';
import type { ExportFault } from './export-fault.ts';
import { findFault } from './find-fault.ts';
import { syntaxFault } from './syntax-fault.ts';

/** The records of a block. @throws ExportFault when they aren't JSON */
export function parseBlock(block: RecordBlock): readonly Json[] {
  if (block.records) return block.records;
  let records: Json;
  try {
    records = JSON.parse(`[${decodeUtf8(block.bytes)}]`) as Json; // JSON.parse gives nothing else
  } catch {
    throw faultIn(block);
  }
  // The scan that counted them and the parser that read them saw the same brackets, or one of them is wrong.
  if (!Array.isArray(records) || records.length !== block.count)
    throw new Error('The records of a block were counted wrongly.');
  return records;
}

const BRACKETS = { open: new Uint8Array([0x5b]), close: new Uint8Array([0x5d]) };

function faultIn({ bytes, offset }: RecordBlock): ExportFault {
  const list = new Uint8Array(bytes.length + 2);
  list.set(BRACKETS.open);
  list.set(bytes, 1);
  list.set(BRACKETS.close, bytes.length + 1);
  const fault = findFault(list);
  if (fault === null) throw new Error('JSON.parse refused what the grammar allows.');
  return syntaxFault(offset + fault.offset - 1, fault.message);
}
