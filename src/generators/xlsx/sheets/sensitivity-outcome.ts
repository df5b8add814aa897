import type { Drafting, SheetDraft } from '../draft.ts';
import { sentence } from '../inputs.ts';
import { quoted } from '../lists.ts';
import { SIGNAL_FILLS } from '../look.ts';
import { columnOf, type Result, resultName } from '../names.ts';
import { runOn } from '../run-on.ts';
import { putTile } from './plan-tiles.ts';
import { across, blocksOf, COLUMN, down, ROW } from './sensitivity-layout.ts';

/** The answer in one sentence, and what it rests on. */
export function putOutcome(sheet: SheetDraft, drafting: Drafting): void {
  const { comparison, look } = drafting;
  const { styles, formats } = look;
  const { sensitivity: texts } = comparison.texts;
  const name = (result: Result): string => resultName(comparison, result);
  const [total, same, wrong] = [name('varianten'), name('varianten_gelijk'), name('instellingen')];
  const heading = { row: ROW.outcome, column: COLUMN.number };
  runOn(sheet, heading, COLUMN.same, { text: texts.outcome }, styles.heading);
  const { firm, shaky } = sentences({ comparison });
  const said = `IF(${same}=${total},${firm},${shaky})`;
  const fellOut = `${name('aantal_te_zwaar')}+${name('aantal_niet_haalbaar')}`;
  const isAllOut = `AND(${fellOut}>0,${fellOut}=${name('aantal_opties')})`;
  const none = `IF(${wrong}="",IF(${isAllOut},${quoted(texts.all_out)},${quoted(texts.none)}),${wrong})`;
  runOn(
    sheet,
    { row: ROW.sentence, column: COLUMN.number },
    COLUMN.same,
    { formula: `IF(${total}=0,${none},${said})` },
    styles.strongResult,
  );
  const range = sheet.range(ROW.sentence, COLUMN.number, ROW.sentence, COLUMN.same);
  const when = (formula: string, fill: string): void =>
    sheet.condition({ range, rule: { type: 'expression', formula, look: { fill } } });
  when(`AND(${total}>0,${total}=${same})`, SIGNAL_FILLS.good);
  when(`${total}>0`, SIGNAL_FILLS.attention);
  const tile = (from: number, to: number, head: string, result: Result, formula: string): void =>
    putTile(sheet, look, {
      heads: ROW.tileHeads,
      values: ROW.tiles,
      from,
      to,
      head: { type: 'value', value: head },
      formula,
      format: formats.whole,
      name: name(result),
    });
  const first = name('eerste_rij');
  const blocks = blocksOf(comparison);
  const winners = down(comparison, blocks.winner);
  const kept = `IF(ISNUMBER(${first}),SUMPRODUCT(--(${winners}=${first})),0)`;
  const often = across(ROW.groups - 1, blocks.keys, comparison.rows.length);
  const names = columnOf(comparison, 'opties');
  const challenger = `IF(MAX(${often})>0,INDEX(${names},MATCH(MAX(${often}),${often},0),1),"")`;
  tile(COLUMN.number, COLUMN.what, texts.variants, 'varianten', `COUNT(${winners})`);
  tile(COLUMN.was, COLUMN.becomes, texts.variants_same, 'varianten_gelijk', kept);
  tile(COLUMN.first, COLUMN.same, texts.challenger, 'uitdager', challenger);
}

/** The sentence that other sheets repeat; "" without a first choice. */
export function firmFormula(drafting: Pick<Drafting, 'comparison'>): string {
  const { comparison } = drafting;
  const name = (result: Result): string => resultName(comparison, result);
  const [total, same, challenger] = [name('varianten'), name('varianten_gelijk'), name('uitdager')];
  const { firm, shaky } = sentences(drafting);
  const often = sentence(comparison.texts.sensitivity.often, { alternative: challenger });
  return `IF(${total}=0,"",IF(${same}=${total},${firm},${shaky}&" "&${often}))`;
}

function sentences({ comparison }: Pick<Drafting, 'comparison'>) {
  const { firm, shaky } = comparison.texts.sensitivity;
  const [total, same] = [resultName(comparison, 'varianten'), resultName(comparison, 'varianten_gelijk')];
  return {
    firm: sentence(firm, { total }),
    shaky: sentence(shaky, { total, count: `(${total}-${same})` }),
  };
}
