import { contentTypeOf } from '../formats/ooxml/content-type.ts';
import { readPackage } from '../formats/ooxml/package.ts';
import { relationsOf } from '../formats/ooxml/relations.ts';
import { UnreadableFile } from '../formats/ooxml/unreadable-file.ts';

export type FilledFormat = 'pdf' | 'docx' | 'xlsx';

/** What else a file may be, by its first bytes; what a person should do about it stands behind it. */
const OTHERS: readonly (readonly [start: RegExp, what: string])[] = [
  [/^\xff\xd8\xff/, 'a photo (JPEG): its answers are a picture, which nothing is read from'],
  [/^\x89PNG\r\n/, 'a picture (PNG), which nothing is read from'],
  [/^(?:II\*|MM.\*)/s, 'a scan (TIFF), which nothing is read from'],
  [/^GIF8/, 'a picture (GIF), which nothing is read from'],
  [
    /^....ftyp(?:heic|heix|mif1|msf1)/s,
    'a photo (HEIC): its answers are a picture, which nothing is read from',
  ],
  [/^\s*(?:<!doctype html|<html)/i, 'a web page'],
  [/^\s*<\?xml/i, 'an XML file'],
  [
    /^(?:Return-Path|Received|From|MIME-Version|Delivered-To|Message-ID):/i,
    'an e-mail: save what is attached to it',
  ],
  [/^\{\\rtf/, 'an RTF file: save it as .docx'],
  [/^(?:7z\xbc\xaf|Rar!)/, 'an archive: unpack it first'],
];

/** How zips begin, and the files that Office wrote before 2007 or locks with a password. */
const OFFICE = ['PK', '\xd0\xcf\x11\xe0'];

/**
 * What a file is, by what it holds: its name doesn't count.
 * @throws UnreadableFile when it is none of these, with what it looks like
 */
export function filledFormatOf(bytes: Uint8Array): FilledFormat {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1029)).toString('latin1');
  if (OFFICE.some(signature => start.startsWith(signature)) || bytes.length === 0)
    return officeFormatOf(bytes);
  // What mail programs put before the header of a PDF may be anything.
  if (start.includes('%PDF-')) return 'pdf';
  const text = start.replace(/^\xef\xbb\xbf/, '');
  const other = OTHERS.find(([pattern]) => pattern.test(text))?.[1];
  throw new UnreadableFile(`the file is ${other ?? 'not a PDF, Word or Excel file'}`);
}

function officeFormatOf(bytes: Uint8Array): FilledFormat {
  const file = readPackage(bytes);
  const main = relationsOf(file, '').find(({ type }) => type === 'officeDocument')?.part;
  const type = main === undefined ? '' : contentTypeOf(file, main);
  if (/word/i.test(type)) return 'docx';
  if (/spreadsheet|excel/i.test(type)) return 'xlsx';
  throw new UnreadableFile('the file is an Office file, but not one of Word or Excel');
}
