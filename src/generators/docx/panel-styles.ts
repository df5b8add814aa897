import type { IParagraphStyleOptions } from 'docx';
import { mmToTwip, ptToHalfPoint } from '../../formats/docx/units.ts';
import type { Look } from './look.ts';
import { exactly, groundOf, type Paragraph, runOf, spacingOf, style } from './style-parts.ts';

/** Paragraphs on a coloured ground. Neighbours with equal borders and indents make one panel. */
export function panelStyles(look: Look): IParagraphStyleOptions[] {
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
