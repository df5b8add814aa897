import {
  BorderStyle,
  type ICharacterStyleOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
  ShadingType,
} from 'docx';
import { PLACEHOLDER_STYLE } from '../../formats/docx/control-xml.ts';
import { mmToTwip, ptToEighth, ptToHalfPoint, ptToTwip } from '../../formats/docx/units.ts';
import { fieldStyles } from './field-styles.ts';
import { AXIS, LOGO_HEIGHT, type Look, ROLES } from './look.ts';
import { panelStyles } from './panel-styles.ts';
import { exactly, faceOf, hanging, type Role, type Run, runOf, spacingOf, style } from './style-parts.ts';

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
    paragraphStyles: [...texts(look), ...fieldStyles(look), ...panelStyles(look)],
    characterStyles: characters(look),
  };
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
