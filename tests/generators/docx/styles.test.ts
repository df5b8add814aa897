import { describe, expect, it } from 'vitest';
import { OUR_STYLES } from '../../support/docx-styles.ts';

describe('a style of ours', () => {
  it.each(OUR_STYLES)('$id says itself how it is indented and aligned', ({ xml }) => {
    expect(xml).toMatch(/<w:ind [^>]*w:left="-?\d+"/);
    expect(xml).toContain('<w:jc w:val="left"/>');
  });

  it.each(OUR_STYLES)('$id has no first line of a letterhead’s text', ({ xml }) => {
    expect(xml).toMatch(/<w:ind [^>]*w:(?:firstLine="0"|hanging="\d+")/);
  });

  it.each(OUR_STYLES.filter(({ base }) => base.startsWith('Heading')))(
    '$id has no number of a letterhead’s headings',
    ({ xml }) => {
      expect(xml).toContain('<w:numId w:val="0"/>');
    },
  );
});
