import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installedPeers, versionIn } from './installed-peers.ts';

/** A cell with what is put in it: on which sheet, and its address. */
export interface PlacedValue {
  readonly sheet: string;
  readonly address: string;
  readonly name: string;
  readonly value: string | number | boolean;
}

/** An engine that fills a workbook. All load the template anew: one that is kept would keep one person's answers for the next. */
export interface Peer {
  /** With its version. */
  readonly name: string;
  /** Prepares a template as far as the engine can; what is returned fills it again and again. */
  prepare(template: Buffer): (values: readonly PlacedValue[]) => Uint8Array | Promise<Uint8Array>;
  /** Whether its templates have placeholders: texts in cells, `${name}`. */
  readonly hasPlaceholders?: boolean;
}

/** What is installed for the bench alone. */
const PACKAGES = { 'xlsx-populate': '1.21.0', 'xlsx-template': '1.4.7', xlsx: '0.18.5' } as const;

/** The cells of a workbook as SheetJS reads them. */
export type SeenCells = (sheet: string, address: string) => unknown;

export interface Peers {
  readonly engines: readonly Peer[];
  /** SheetJS, as a second reader of what others filled. */
  read(file: Uint8Array): SeenCells;
}

/**
 * The engines to compare with, each by its fastest documented way.
 * @param folder absolute path; they are installed there when they aren't
 */
export function xlsxPeers(folder: string): Peers {
  const require = installedPeers(folder, PACKAGES);
  const sheetJs: SheetJs = require('xlsx');
  return {
    engines: [
      xlsxPopulate(require('xlsx-populate')),
      exceljs(createRequire(import.meta.url)('exceljs')),
      xlsxTemplate(require('xlsx-template')),
      sheetJsPeer(sheetJs),
    ],
    read(file) {
      const { Sheets } = sheetJs.read(file, { type: 'buffer' });
      return (sheet, address) => Sheets[sheet]?.[address]?.v;
    },
  };
}

interface XlsxPopulate {
  fromDataAsync(data: Buffer): Promise<{
    sheet(name: string): { cell(address: string): { value(value: unknown): void } };
    outputAsync(): Promise<Buffer>;
  }>;
}

const xlsxPopulate = ({ fromDataAsync }: XlsxPopulate): Peer => ({
  name: `xlsx-populate ${PACKAGES['xlsx-populate']}`,
  prepare: template => async values => {
    const workbook = await fromDataAsync(template);
    for (const { sheet, address, value } of values) workbook.sheet(sheet).cell(address).value(value);
    return workbook.outputAsync();
  },
});

interface ExcelJs {
  readonly Workbook: new () => {
    readonly xlsx: { load(data: Buffer): Promise<unknown>; writeBuffer(): Promise<Buffer> };
    getWorksheet(name: string): { getCell(address: string): { value: unknown } };
  };
}

/** The project's own dependency. */
const exceljs = ({ Workbook }: ExcelJs): Peer => ({
  name: `exceljs ${versionIn(join(import.meta.dirname, '../..'), 'exceljs')}`,
  prepare: template => async values => {
    const workbook = new Workbook();
    await workbook.xlsx.load(template);
    for (const { sheet, address, value } of values)
      workbook.getWorksheet(sheet).getCell(address).value = value;
    return workbook.xlsx.writeBuffer();
  },
});

type XlsxTemplate = new (
  data: Buffer,
) => {
  substitute(sheet: string, values: Readonly<Record<string, unknown>>): void;
  generate(options: { readonly type: 'nodebuffer'; readonly compression: 'DEFLATE' }): Buffer;
};

/** It packs nothing unless it is told to. */
const xlsxTemplate = (Template: XlsxTemplate): Peer => ({
  name: `xlsx-template ${PACKAGES['xlsx-template']}`,
  hasPlaceholders: true,
  prepare: data => values => {
    const template = new Template(data);
    const record = Object.fromEntries(values.map(({ name, value }) => [name, value]));
    for (const sheet of new Set(values.map(value => value.sheet))) template.substitute(sheet, record);
    return template.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  },
});

interface SheetJs {
  read(
    data: Uint8Array,
    options: { readonly type: 'buffer'; readonly cellStyles?: boolean },
  ): SheetJsWorkbook;
  write(
    workbook: SheetJsWorkbook,
    options: { readonly type: 'buffer'; readonly bookType: 'xlsx'; readonly compression: boolean },
  ): Buffer;
}

interface SheetJsWorkbook {
  readonly Sheets: Readonly<Record<string, Record<string, { t: string; v: unknown } | undefined>>>;
}

const sheetJsPeer = ({ read, write }: SheetJs): Peer => ({
  name: `SheetJS ${PACKAGES.xlsx}`,
  prepare: template => values => {
    const workbook = read(template, { type: 'buffer', cellStyles: true });
    for (const { sheet, address, value } of values) {
      const cells = workbook.Sheets[sheet];
      if (cells) cells[address] = { t: typeof value === 'number' ? 'n' : 's', v: value };
    }
    return write(workbook, { type: 'buffer', bookType: 'xlsx', compression: true });
  },
});
