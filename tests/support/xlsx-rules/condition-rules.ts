import { attributeOf, textIn, type XmlElement } from '../../../src/formats/ooxml/xml-tree.ts';
import { all, childrenOf, doubles } from '../docx-rules/word-file.ts';
import { badSheets, blocksOf, only, S, X14, type XlsxRule } from './xlsx-file.ts';

/** Rules of conditional formats (ISO/IEC 29500-1 §18.3.1.18). */
export const conditionRules: readonly XlsxRule[] = [
  {
    name: 'conditions know in which order they come',
    check: xlsx =>
      badSheets(xlsx, root => {
        const priorities = all(root, S('cfRule')).map(rule => attributeOf(rule, 'priority') ?? '');
        return doubles(priorities).length === 0 && priorities.every(priority => /^[1-9]\d*$/.test(priority));
      }),
  },
  {
    name: 'the look of every condition exists',
    check(xlsx) {
      const count = childrenOf(only(xlsx.styles, 'dxfs')).length;
      return badSheets(xlsx, root =>
        all(root, S('cfRule'))
          .filter(rule => attributeOf(rule, 'type') === 'expression')
          .every(rule => Number(attributeOf(rule, 'dxfId')) < count),
      );
    },
  },
  {
    name: 'every condition has cells',
    check: xlsx =>
      badSheets(xlsx, root =>
        all(root, S('conditionalFormatting')).every(
          format => blocksOf(attributeOf(format, 'sqref') ?? '').length > 0,
        ),
      ),
  },
  {
    name: 'there are as many colours as points in a scale, and no icons',
    check: xlsx =>
      badSheets(xlsx, root => {
        const areEven = all(root, S('colorScale')).every(
          scale => all(scale, S('cfvo')).length === all(scale, S('color')).length,
        );
        return areEven && all(root, S('iconSet'), X14('iconSet')).length === 0;
      }),
  },
  {
    name: 'every data bar is described for Excel 2010 too: in one colour, from a fixed start, on the same cells',
    check: xlsx =>
      badSheets(xlsx, root => {
        const bars = all(root, S('conditionalFormatting')).filter(
          format => all(format, S('dataBar')).length > 0,
        );
        const extended = all(root, X14('conditionalFormatting')).filter(
          format => all(format, X14('dataBar')).length > 0,
        );
        return bars.length === extended.length && bars.every((bar, index) => isSameBar(bar, extended[index]));
      }),
  },
];

function isSameBar(bar: XmlElement, extended: XmlElement | undefined): boolean {
  const [id] = all(bar, X14('id')).map(textIn);
  const rule = all(extended, X14('cfRule'))[0];
  const described = all(extended, X14('dataBar'))[0];
  const cells = childrenOf(extended)
    .filter(({ name }) => name === 'xm:sqref')
    .map(textIn);
  const [low, high] = all(bar, S('cfvo')).map(end => attributeOf(end, 'type'));
  const ends = all(extended, X14('cfvo')).map(end => attributeOf(end, 'type'));
  return (
    id === attributeOf(rule, 'id') &&
    cells.join() === attributeOf(bar, 'sqref') &&
    attributeOf(described, 'gradient') === '0' &&
    attributeOf(described, 'border') === '1' &&
    low === 'num' &&
    ['num', 'max'].includes(high ?? '') &&
    ends.join() === `${low},${high}`
  );
}
