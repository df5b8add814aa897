import {
  AlignmentType,
  BorderStyle,
  type IBordersOptions,
  type ICharacterStyleOptions,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  ShadingType,
} from 'docx';
import { PLACEHOLDER_STYLE } from '../../formats/docx/control-xml.ts';
import { mmToTwip, ptToEighth, ptToHalfPoint, ptToTwip } from '../../formats/docx/units.ts';
import { AXIS, hangingIndent, LOGO_HEIGHT, type Look, ROLES } from './look.ts';

type Role = keyof typeof ROLES;
type Run = NonNullable<IParagraphStyleOptions['run']>;
type Paragraph = NonNullable<IParagraphStyleOptions['paragraph']>;
type Face = keyof Look['fonts'];

/** The lists a document may hold; each block that numbers takes an instance of its own. */
export const LISTS = { bullet: 'bullet', ordered: 'ordered', ticks: 'ticks', points: 'points' } as const;

/** Every style of a Word file, in Word's own names where it has one, so that a letterhead's styles take their place. */
export function stylesOf(look: Look, language: { readonly value: string }): IStylesOptions {
  const { ink } = look.colours;
  return {
    default: {
      document: {
        // Word kerns from a size on, and not at all without one.
        run: {
          ...faceOf(look, 'text'),
          color: ink,
          size: ptToHalfPoint(ROLES.running.size),
          kern: 2,
          language,
        },
        paragraph: { spacing: spacingOf('running', 0, 7.8) },
      },
      ...headings(look),
      listParagraph: { paragraph: { spacing: spacingOf('running', 0, 4) } },
      hyperlink: { run: { color: look.colours.key, underline: {} } },
    },
    paragraphStyles: [...texts(look), ...fieldTexts(look), ...panels(look)],
    characterStyles: characters(look),
  };
}

/** Font, and weight where the family has no face of its own for it. */
function faceOf({ fonts }: Look, face: Face): Run {
  const { name, bold } = fonts[face];
  return { font: name, bold };
}

function runOf(look: Look, role: Role, face: Face, color: string): Run {
  return { ...faceOf(look, face), color, size: ptToHalfPoint(ROLES[role].size) };
}

/** @param before pt, with `after`: the space around the paragraph */
function spacingOf(role: Role, before: number, after: number): NonNullable<Paragraph['spacing']> {
  return {
    before: ptToTwip(before),
    after: ptToTwip(after),
    line: ptToTwip(ROLES[role].line),
    // `exactly` would cut the tops off letters of a taller font that takes the place of ours.
    lineRule: LineRuleType.AT_LEAST,
  };
}

/** Large titles: the natural lines of some display fonts are half as high again. */
function exactly(spacing: NonNullable<Paragraph['spacing']>): NonNullable<Paragraph['spacing']> {
  return { ...spacing, lineRule: LineRuleType.EXACT };
}

function headings(look: Look) {
  const { key } = look.colours;
  const title = (role: Role, level: number, before: number, after: number) => ({
    run: { ...runOf(look, role, 'display', key), italics: false },
    paragraph: {
      keepNext: true,
      keepLines: true,
      outlineLevel: level,
      spacing: spacingOf(role, before, after),
    },
  });
  const third =
    look.layout === 'workbook'
      ? title('h2', 2, 14, 5)
      : {
          ...title('h3', 2, 12, 3),
          run: { ...runOf(look, 'h3', 'uiBold', key), italics: false },
        };
  const first = title('h1', 0, 0, 8);
  const heading1 = { ...first, paragraph: { ...first.paragraph, spacing: exactly(first.paragraph.spacing) } };
  return { heading1, heading2: title('h2', 1, 18, 5), heading3: third };
}

interface OwnStyle {
  readonly id: string;
  /** As people see it in Word's list of styles. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  readonly run: Run;
  readonly paragraph: Paragraph;
}

const style = ({ basedOn = 'Normal', ...own }: OwnStyle): IParagraphStyleOptions => ({
  basedOn,
  quickFormat: true,
  ...own,
});

function texts(look: Look): IParagraphStyleOptions[] {
  const { key, ink, muted, line } = look.colours;
  const rule = { style: BorderStyle.SINGLE, color: line, size: ptToEighth(0.5), space: 6 };
  return [
    style({
      id: 'Lead',
      name: 'Inleiding',
      next: 'Normal',
      run: runOf(look, 'lead', 'text', ink),
      paragraph: { spacing: spacingOf('lead', 0, 10) },
    }),
    style({
      id: 'Note',
      name: 'Kleine tekst',
      run: runOf(look, 'help', 'ui', muted),
      paragraph: { spacing: spacingOf('help', 0, 4) },
    }),
    style({
      id: 'Eyebrow',
      name: 'Bovenregel',
      next: 'Heading1',
      run: runOf(look, 'eyebrow', 'uiBold', key),
      paragraph: { keepNext: true, spacing: spacingOf('eyebrow', 0, 3) },
    }),
    style({
      id: 'PartHeading',
      name: 'Kop van een deel',
      basedOn: 'Heading1',
      next: 'Lead',
      run: runOf(look, 'part', 'display', key),
      paragraph: { spacing: exactly(spacingOf('part', 0, 8)), outlineLevel: 0, keepNext: true },
    }),
    style({
      id: 'StepHeading',
      name: 'Kop van een stap',
      basedOn: 'Heading2',
      next: 'StepLead',
      run: runOf(look, 'h1', 'display', key),
      paragraph: {
        ...hanging(AXIS.second),
        spacing: exactly(spacingOf('figure', 0, 4)),
        outlineLevel: 1,
        keepNext: true,
      },
    }),
    style({
      id: 'StepLead',
      name: 'Inleiding van een stap',
      basedOn: 'Lead',
      next: 'Normal',
      run: {},
      paragraph: { indent: { left: mmToTwip(AXIS.second) } },
    }),
    style({
      id: 'StepEntry',
      name: 'Stap in het overzicht',
      run: runOf(look, 'h2', 'display', key),
      paragraph: {
        ...hanging(AXIS.second),
        border: { top: rule },
        keepNext: true,
        spacing: spacingOf('h2', 8, 0),
      },
    }),
    style({
      id: 'StepSummary',
      name: 'Uitleg bij een stap',
      run: {},
      paragraph: { indent: { left: mmToTwip(AXIS.second) }, spacing: spacingOf('running', 0, 10) },
    }),
    style({
      id: 'Beside',
      name: 'Woord met uitleg',
      run: {},
      paragraph: { ...hanging(AXIS.second), spacing: spacingOf('running', 0, 5) },
    }),
    style({
      id: 'BesideMore',
      name: 'Uitleg (vervolg)',
      basedOn: 'Beside',
      run: {},
      paragraph: { indent: { left: mmToTwip(AXIS.second), hanging: 0 } },
    }),
    style({
      id: 'PointHeading',
      name: 'Kop van een punt',
      basedOn: 'Heading2',
      next: 'PointText',
      run: {},
      paragraph: { border: { top: rule }, spacing: spacingOf('h2', 8, 3), outlineLevel: 1, keepNext: true },
    }),
    style({
      id: 'PointText',
      name: 'Tekst bij een punt',
      run: {},
      paragraph: { indent: { left: mmToTwip(AXIS.largeTick) }, spacing: spacingOf('running', 0, 4) },
    }),
    style({
      id: 'CardHeading',
      name: 'Kop van een kaart',
      basedOn: 'Heading2',
      run: {},
      paragraph: {
        border: { top: { ...rule, color: key, size: ptToEighth(1.5) } },
        spacing: spacingOf('h2', 10, 4),
        outlineLevel: 1,
        keepNext: true,
      },
    }),
    style({
      id: 'PointHeadingSmall',
      name: 'Kop van een punt (klein)',
      basedOn: 'Heading3',
      next: 'PointText',
      run: {},
      paragraph: {
        border: { top: rule },
        spacing: spacingOf('h3', 8, 2),
        outlineLevel: 2,
        keepNext: true,
      },
    }),
    style({
      id: 'CardHeadingSmall',
      name: 'Kop van een kaart (klein)',
      basedOn: 'Heading3',
      run: {},
      paragraph: {
        border: { top: { ...rule, color: key, size: ptToEighth(1.5) } },
        spacing: spacingOf('h3', 10, 3),
        outlineLevel: 2,
        keepNext: true,
      },
    }),
    style({
      id: 'Spacer',
      name: 'Ruimte tussen tabellen',
      run: { size: ptToHalfPoint(4) },
      paragraph: { spacing: { before: 0, after: 0, line: ptToTwip(6), lineRule: LineRuleType.EXACT } },
    }),
    style({
      id: 'ColumnEnd',
      name: 'Einde van een kolom',
      run: { size: ptToHalfPoint(1) },
      paragraph: { spacing: { before: 0, after: 0, line: ptToTwip(1), lineRule: LineRuleType.EXACT } },
    }),
    style({
      id: 'Header',
      name: 'header',
      run: runOf(look, 'footer', 'ui', muted),
      // As high as the logo on the first page, so that the line doesn't move from page to page.
      paragraph: {
        spacing: { before: 0, after: 0, line: mmToTwip(LOGO_HEIGHT), lineRule: LineRuleType.AT_LEAST },
      },
    }),
    style({
      id: 'Footer',
      name: 'footer',
      run: runOf(look, 'footer', 'ui', muted),
      paragraph: { spacing: spacingOf('footer', 0, 0) },
    }),
  ];
}

function fieldTexts(look: Look): IParagraphStyleOptions[] {
  const { ink, muted, line } = look.colours;
  const rule = { style: BorderStyle.SINGLE, color: line, size: ptToEighth(0.5), space: 3 };
  return [
    style({
      id: 'FieldLabel',
      name: 'Veldlabel',
      run: runOf(look, 'label', 'uiSemibold', ink),
      paragraph: { spacing: spacingOf('label', 0, 1) },
    }),
    style({
      id: 'FieldHelp',
      name: 'Uitleg bij een veld',
      run: runOf(look, 'help', 'ui', muted),
      paragraph: { spacing: spacingOf('help', 0, 2) },
    }),
    style({
      id: 'ColumnHead',
      name: 'Kolomkop',
      run: runOf(look, 'help', 'uiSemibold', muted),
      paragraph: { keepNext: true, spacing: spacingOf('help', 0, 0) },
    }),
    style({
      id: 'ColumnHint',
      name: 'Uitleg bij een kolom',
      run: runOf(look, 'help', 'ui', muted),
      paragraph: { keepNext: true, spacing: spacingOf('help', 0, 2) },
    }),
    style({
      id: 'RowNumber',
      name: 'Rijnummer',
      run: runOf(look, 'numeral', 'display', look.colours.key),
      paragraph: { spacing: exactly(spacingOf('numeral', 0, 0)) },
    }),
    style({
      id: 'Answer',
      name: 'Antwoord',
      run: runOf(look, 'running', 'ui', ink),
      paragraph: { spacing: spacingOf('running', 0, 0) },
    }),
    style({
      id: 'TickItem',
      name: 'Afvinkpunt',
      run: runOf(look, 'running', 'ui', ink),
      paragraph: { ...hanging(AXIS.tick), spacing: spacingOf('running', 0, 3) },
    }),
    style({
      id: 'TickHelp',
      name: 'Uitleg bij een afvinkpunt',
      basedOn: 'FieldHelp',
      run: {},
      paragraph: { indent: { left: mmToTwip(AXIS.tick) }, spacing: spacingOf('help', 0, 6) },
    }),
    style({
      id: 'FreeLine',
      name: 'Eigen afvinkpunt',
      run: runOf(look, 'running', 'ui', ink),
      paragraph: {
        ...hanging(AXIS.largeTick),
        border: { bottom: rule, between: rule },
        // Room for a line of handwriting: 8 mm.
        spacing: { before: 0, after: 0, line: mmToTwip(8), lineRule: LineRuleType.AT_LEAST },
      },
    }),
    style({
      id: 'RuledItem',
      name: 'Afvinkpunt met lijn',
      run: { ...runOf(look, 'running', 'uiBold', ink), size: ptToHalfPoint(13) },
      paragraph: {
        ...hanging(AXIS.largeTick),
        border: ruledBorder(look, false),
        spacing: spacingOf('running', 0, 0),
      },
    }),
  ];
}

/** Rules between points; the first has one above it too. */
export function ruledBorder({ colours }: Look, isFirst: boolean): IBordersOptions {
  const rule = { style: BorderStyle.SINGLE, color: colours.line, size: ptToEighth(0.5), space: 3 };
  return { ...(isFirst ? { top: rule } : {}), bottom: rule, between: rule };
}

/** Paragraphs on a coloured ground. Neighbours with equal borders and indents make one panel. */
function panels(look: Look): IParagraphStyleOptions[] {
  const { key, ink, soft, cover, coverInk } = look.colours;
  const onSoft: Paragraph = {
    ...groundOf(soft, 14, key),
    indent: { left: mmToTwip(5.3), right: mmToTwip(5.3) },
    keepLines: true,
  };
  const onBack: Paragraph = {
    ...groundOf(cover, 14),
    indent: { left: mmToTwip(5.3), right: mmToTwip(5.3) },
    keepLines: true,
  };
  const onCover: Paragraph = { ...groundOf(cover, 31), keepLines: true };
  return [
    style({
      id: 'PanelHeading',
      name: 'Kop van een kader',
      basedOn: 'Heading2',
      next: 'PanelText',
      run: runOf(look, 'h2', 'display', key),
      paragraph: { ...onSoft, spacing: spacingOf('h2', 14, 4), outlineLevel: 1, keepNext: true },
    }),
    style({
      id: 'PanelText',
      name: 'Kader',
      run: { color: ink },
      paragraph: { ...onSoft, spacing: spacingOf('running', 0, 4), keepNext: true },
    }),
    style({
      id: 'PanelEnd',
      name: 'Kader (laatste alinea)',
      basedOn: 'PanelText',
      run: {},
      paragraph: { ...onSoft, spacing: spacingOf('running', 0, 4), keepNext: false },
    }),
    style({
      id: 'CoverHeading',
      name: 'Titel op de omslag',
      basedOn: 'Heading1',
      run: runOf(look, 'cover', 'display', coverInk),
      paragraph: { ...onCover, spacing: exactly(spacingOf('cover', 0, 14)), outlineLevel: 0, keepNext: true },
    }),
    style({
      id: 'CoverEyebrow',
      name: 'Bovenregel op de omslag',
      run: { ...runOf(look, 'eyebrow', 'uiBold', coverInk), size: ptToHalfPoint(11.5) },
      paragraph: { ...onCover, spacing: spacingOf('eyebrow', 0, 8), keepNext: true },
    }),
    style({
      id: 'CoverText',
      name: 'Tekst op de omslag',
      run: runOf(look, 'coverLead', 'ui', coverInk),
      paragraph: { ...onCover, spacing: spacingOf('coverLead', 0, 24), keepNext: true },
    }),
    style({
      id: 'CoverPicture',
      name: 'Beeld op de omslag',
      run: {},
      paragraph: { ...onCover, spacing: { before: 0, after: 0 } },
    }),
    style({
      id: 'Colophon',
      name: 'Colofon',
      run: runOf(look, 'colophon', 'ui', coverInk),
      paragraph: { ...onBack, spacing: spacingOf('colophon', 0, 2) },
    }),
    style({
      id: 'ColophonPicture',
      name: 'Beeld bij het colofon',
      next: 'Colophon',
      run: {},
      paragraph: { ...onBack, spacing: { before: mmToTwip(9), after: mmToTwip(4) }, keepNext: true },
    }),
  ];
}

/**
 * @param space pt between the text and the edge of its ground, at most 31
 * @param rule colour of a rule at the top, `RRGGBB`
 */
function groundOf(fill: string, space: number, rule?: string): Pick<Paragraph, 'border' | 'shading'> {
  const side = { style: BorderStyle.SINGLE, color: fill, size: ptToEighth(0.5), space };
  const top = rule === undefined ? side : { ...side, color: rule, size: ptToEighth(1.5) };
  const border: IBordersOptions = { top, bottom: side, left: side, right: side };
  return { border, shading: { type: ShadingType.CLEAR, color: 'auto', fill } };
}

function hanging(axis: number): Pick<Paragraph, 'indent'> {
  return { indent: hangingIndent(axis) };
}

function characters(look: Look): ICharacterStyleOptions[] {
  const { key, muted, coverInk } = look.colours;
  const own = (id: string, name: string, run: Run): ICharacterStyleOptions => ({
    id,
    name,
    run,
    quickFormat: true,
  });
  return [
    // Styles of the library rest on this one, which it leaves out.
    { id: 'DefaultParagraphFont', name: 'Default Paragraph Font', semiHidden: true },
    own(PLACEHOLDER_STYLE, 'Placeholder Text', { color: muted }),
    own('ItemLabel', 'Afvinkpunt met notitie', runOf(look, 'label', 'uiSemibold', look.colours.ink)),
    own('TickBox', 'Vinkvak', { color: key, bold: false, size: ptToHalfPoint(ROLES.tick.size) }),
    own('LargeTickBox', 'Groot vinkvak', {
      color: key,
      bold: false,
      size: ptToHalfPoint(ROLES.largeTick.size),
    }),
    own('CoverLink', 'Koppeling op de omslag', { color: coverInk, underline: {} }),
    own('KeyWord', 'Sleutelwoord', { ...runOf(look, 'eyebrow', 'uiBold', key) }),
    own('Required', 'Verplicht', { ...runOf(look, 'help', 'ui', muted), bold: false }),
    own('SmallHelp', 'Uitleg in de regel', { ...runOf(look, 'help', 'ui', muted), bold: false }),
    own('Figure', 'Groot cijfer', { ...runOf(look, 'figure', 'display', key) }),
    own('CurrentPart', 'Huidig deel', {
      ...runOf(look, 'footer', 'uiBold', 'FFFFFF'),
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: key },
      border: { style: BorderStyle.SINGLE, color: key, size: ptToEighth(3), space: 0 },
    }),
  ];
}

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
