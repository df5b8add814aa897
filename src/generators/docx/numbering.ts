import { AlignmentType, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx';
import { mmToTwip } from '../../formats/docx/units.ts';
import { AXIS, type Look } from './look.ts';
import { faceOf, type Run } from './style-parts.ts';

/** The lists a document may hold; each block that numbers takes an instance of its own. */
export const LISTS = { bullet: 'bullet', ordered: 'ordered', ticks: 'ticks', points: 'points' } as const;

/** How deep lists go. */
export const LEVELS = 3;

/** The lists' marks. Ticks stand in a list whose mark is the tick box itself. */
export function numberingOf(look: Look): INumberingOptions {
  const { key } = look.colours;
  const figures = { ...faceOf(look, 'display'), color: key };
  const level = (text: string, format: ListFormat, run: Run) => ({
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { run },
  });
  /** @param axis mm, of the text of the first level; each further one stands as much further in */
  const indented = (axis: number, level: number) => ({
    indent: { left: mmToTwip(axis * (level + 1)), hanging: mmToTwip(axis) },
  });
  const nested = (axis: number, text: (level: number) => string, format: ListFormat, run: Run) =>
    Array.from({ length: LEVELS }, (_, index) => ({
      ...level(text(index), format, run),
      level: index,
      style: { run, paragraph: indented(axis, index) },
    }));
  const points = level('%1', LevelFormat.DECIMAL, figures);
  return {
    config: [
      { reference: LISTS.bullet, levels: nested(6, () => '•', LevelFormat.BULLET, { color: key }) },
      {
        reference: LISTS.ordered,
        levels: nested(8, index => `%${index + 1}.`, LevelFormat.DECIMAL, figures),
      },
      // Paragraphs have their own indents: Word and LibreOffice differ in whether a list's or a style's come first.
      {
        reference: LISTS.ticks,
        levels: [{ ...level('', LevelFormat.NONE, {}), suffix: LevelSuffix.NOTHING }],
      },
      {
        reference: LISTS.points,
        levels: [{ ...points, style: { run: figures, paragraph: indented(AXIS.largeTick, 0) } }],
      },
    ],
  };
}

type ListFormat = (typeof LevelFormat)[keyof typeof LevelFormat];
