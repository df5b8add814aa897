import { BorderStyle, type IParagraphStyleOptions, LineRuleType } from 'docx';
import { mmToTwip, ptToEighth, ptToHalfPoint } from '../../formats/docx/units.ts';
import { AXIS, type Look } from './look.ts';
import { exactly, hanging, ruledBorder, runOf, spacingOf, style } from './style-parts.ts';

/** Styles of fields and what is said of them. */
export function fieldStyles(look: Look): IParagraphStyleOptions[] {
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
