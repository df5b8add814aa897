import type { CellValues } from '../calculate-workbook.ts';
import { chartXml } from '../charts/chart-xml.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import { drawingXml } from './drawing.ts';
import type { RelationTo } from './relations-part.ts';

/** A part with what it leads to. */
export interface DrawnPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly relations: readonly RelationTo[];
}

export interface DrawnParts {
  readonly parts: readonly DrawnPart[];
  /** The drawing of a sheet, by its name in `xl`; undefined when nothing lies on the sheet. */
  drawingOf(sheet: Sheet): string | undefined;
}

/** Drawings of a workbook's sheets, with their charts and pictures. A picture that lies in two places is one part. */
export function drawnParts({ sheets, properties, theme }: Workbook, values: CellValues): DrawnParts {
  const media = new Map<string, DrawnPart>();
  const charts: DrawnPart[] = [];
  const drawings = new Map<Sheet, DrawnPart>();
  const look = { language: properties.language, theme };
  for (const sheet of sheets) {
    if (sheet.pictures.length + sheet.charts.length === 0) continue;
    const images = sheet.pictures.map(({ png }) => {
      const key = Buffer.from(png).toString('base64');
      const image = media.get(key) ?? part(`media/image${media.size + 1}.png`, png);
      media.set(key, image);
      return { type: 'image', target: `../${image.name}` };
    });
    const graphs = sheet.charts.map(chart => {
      const made = part(`charts/chart${charts.length + 1}.xml`, chartXml(chart, values, look));
      charts.push(made);
      return { type: 'chart', target: `../${made.name}` };
    });
    const name = `drawings/drawing${drawings.size + 1}.xml`;
    drawings.set(sheet, part(name, drawingXml(sheet), [...images, ...graphs]));
  }
  return {
    parts: [...drawings.values(), ...charts, ...media.values()],
    drawingOf: sheet => drawings.get(sheet)?.name,
  };
}

function part(name: string, content: DrawnPart['content'], relations: readonly RelationTo[] = []): DrawnPart {
  return { name, content, relations };
}
