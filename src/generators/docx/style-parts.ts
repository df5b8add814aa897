import {
  AlignmentType,
  BorderStyle,
  type IBordersOptions,
  type IParagraphStyleOptions,
  LineRuleType,
  ShadingType,
} from 'docx';
import { ptToEighth, ptToHalfPoint, ptToTwip } from '../../formats/docx/units.ts';
import { hangingIndent, type Look, ROLES } from './look.ts';

export type Role = keyof typeof ROLES;

export type Run = NonNullable<IParagraphStyleOptions['run']>;

export type Paragraph = NonNullable<IParagraphStyleOptions['paragraph']>;

type Face = keyof Look['fonts'];

/** Font, and weight where the family has no face of its own for it. */
export function faceOf({ fonts }: Look, face: Face): Run {
  const { name, bold } = fonts[face];
  return { font: name, bold };
}

export function runOf(look: Look, role: Role, face: Face, color: string): Run {
  return { ...faceOf(look, face), color, size: ptToHalfPoint(ROLES[role].size) };
}

/** @param before pt, with `after`: the space around the paragraph */
export function spacingOf(role: Role, before: number, after: number): NonNullable<Paragraph['spacing']> {
  return {
    before: ptToTwip(before),
    after: ptToTwip(after),
    line: ptToTwip(ROLES[role].line),
    // `exactly` would cut the tops off letters of a taller font that takes the place of ours.
    lineRule: LineRuleType.AT_LEAST,
  };
}

/** Large titles: the natural lines of some display fonts are half as high again. */
export function exactly(spacing: NonNullable<Paragraph['spacing']>): NonNullable<Paragraph['spacing']> {
  return { ...spacing, lineRule: LineRuleType.EXACT };
}

export interface OwnStyle {
  readonly id: string;
  /** As people see it in Word's list of styles. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly run: Run;
  readonly paragraph: Paragraph;
}

/**
 * A style of ours. It says itself what the text and headings of a letterhead may say otherwise: taken over into a
 * narrow cell or a panel, their indents, justified lines and heading numbers would spoil it.
 */
export const style = ({ basedOn = 'Normal', paragraph, ...own }: OwnStyle): IParagraphStyleOptions => ({
  basedOn,
  quickFormat: true,
  ...own,
  paragraph: {
    alignment: AlignmentType.LEFT,
    ...(basedOn.startsWith('Heading') ? { numbering: false } : {}),
    ...paragraph,
    indent: {
      left: 0,
      right: 0,
      ...(paragraph.indent?.hanging === undefined ? { firstLine: 0 } : {}),
      ...paragraph.indent,
    },
  },
});

/** Rules between points; the first has one above it too. */
export function ruledBorder({ colours }: Look, isFirst: boolean): IBordersOptions {
  const rule = { style: BorderStyle.SINGLE, color: colours.line, size: ptToEighth(0.5), space: 3 };
  return { ...(isFirst ? { top: rule } : {}), bottom: rule, between: rule };
}

/**
 * @param space pt between the text and the edge of its ground, at most 31
 * @param rule colour of a rule at the top, `RRGGBB`
 */
export function groundOf(fill: string, space: number, rule?: string): Pick<Paragraph, 'border' | 'shading'> {
  const side = { style: BorderStyle.SINGLE, color: fill, size: ptToEighth(0.5), space };
  const top = rule === undefined ? side : { ...side, color: rule, size: ptToEighth(1.5) };
  const border: IBordersOptions = { top, bottom: side, left: side, right: side };
  return { border, shading: { type: ShadingType.CLEAR, color: 'auto', fill } };
}

export function hanging(axis: number): Pick<Paragraph, 'indent'> {
  return { indent: hangingIndent(axis) };
}
