import { AnnotationMode, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withPdfjs } from './pdfjs.ts';
import type { Area } from './picture.ts';

/** A filled area of a page's own content, pt from the lower left corner. */
export interface DrawnBox {
  /** Counts from 1. */
  readonly page: number;
  readonly area: Area;
}

const FILLED = [OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke];

type Matrix = [number, number, number, number, number, number];

/** The bounds of every filled path of a file, from its drawing operators; annotations aside. */
export function drawnBoxes(bytes: Uint8Array): Promise<readonly DrawnBox[]> {
  return withPdfjs(bytes, async document => {
    const boxes: DrawnBox[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const list = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
      boxes.push(...boxesIn(list).map(area => ({ page: number, area })));
    }
    return boxes;
  });
}

function boxesIn({
  fnArray,
  argsArray,
}: {
  readonly fnArray: number[];
  readonly argsArray: unknown[];
}): Area[] {
  const areas: Area[] = [];
  const held: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  fnArray.forEach((operator, index) => {
    if (operator === OPS.save) held.push(matrix);
    else if (operator === OPS.restore) matrix = held.pop() ?? matrix;
    else if (operator === OPS.transform)
      matrix = Util.transform(matrix, argsArray[index] as Matrix) as Matrix;
    else if (operator === OPS.constructPath) {
      const [painted, , bounds] = argsArray[index] as [number, unknown, Float32Array | null];
      if (FILLED.includes(painted) && bounds) areas.push(placed([...bounds], matrix));
    }
  });
  return areas;
}

function placed([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[], [a, b, c, d, e, f]: Matrix): Area {
  const xs = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
  const ys = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
