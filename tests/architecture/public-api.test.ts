import { expect, it } from 'vitest';
import * as api from '../../src/index.ts';

it('exports only what has been decided on', () => {
  expect(Object.keys(api).sort()).toEqual([
    'FORMATS',
    'INKS',
    'KIND_NAMES',
    'LOCALES',
    'PRINT_SIZES',
    'UnreadableFile',
    'UnreadableForm',
    'build',
    'buildComparison',
    'buildDocument',
    'cachedFormFonts',
    'cachedWordFonts',
    'docxTemplate',
    'fieldsOfDocument',
    'formatDiagnostic',
    'generateDocx',
    'generatePdf',
    'generateXlsx',
    'isError',
    'listBrands',
    'loadBrand',
    'loadContent',
    'nodeHost',
    'planBuild',
    'readDocx',
    'readForm',
    'readPdfField',
    'readXlsx',
    'recordSchema',
    'startEngine',
    'typesetDocument',
    'xlsxTemplate',
  ]);
});
