import type { Brand } from '../../brand/brand.ts';
import { type Checked, checked } from '../../core/diagnostics.ts';
import { calculateWorkbook } from '../../formats/xlsx/calculate-workbook.ts';
import type { Comparison } from '../../model/comparison.ts';
import { brandPictures, type PictureTools } from '../pictures/brand-pictures.ts';
import { draftWorkbook } from './draft-workbook.ts';

/** A comparison as an Excel workbook. */
export async function generateXlsx(
  comparison: Comparison,
  brand: Brand,
  tools: PictureTools,
): Promise<Checked<Uint8Array>> {
  const pictures = await brandPictures(brand, tools);
  if (!pictures.ok) return pictures;
  const workbook = draftWorkbook(comparison, brand, pictures.value);
  // Loaded when the first workbook is asked for: the library takes longer to start than Node itself.
  const { writeWorkbook } = await import('../../formats/xlsx/write-workbook.ts');
  const bytes = await writeWorkbook(workbook, calculateWorkbook(workbook));
  return checked(pictures.warnings, () => bytes);
}
