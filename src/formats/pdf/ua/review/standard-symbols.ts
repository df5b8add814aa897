import { type CosDict, dictEntry, hasEntry, nameEntry } from '../model/cos.ts';

/** Codes 21 to FE hex of the font Symbol; a space where there is none. @see ISO 32000-1 Annex D.5 */
const SYMBOL = [
  '!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼',
  ' '.repeat(33),
  '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪',
  ' 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭',
].join('');

/** Codes 21 to FE hex of the font ZapfDingbats. @see ISO 32000-1 Annex D.6 */
const DINGBATS = [
  '✁✂✃✄☎✆✇✈✉☛☞✌✍✎✏✐✑✒✓✔✕✖✗✘✙✚✛✜✝✞✟✠✡✢✣✤✥✦✧★✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼✽✾✿❀❁❂❃❄❅❆❇❈❉❊❋●❍■❏❐❑❒▲▼◆❖◗❘❙❚❛❜❝❞',
  ' ❨❩❪❫❬❭❮❯❰❱❲❳❴❵',
  ' '.repeat(19),
  '❡❢❣❤❥❦❧♣♦♥♠①②③④⑤⑥⑦⑧⑨⑩❶❷❸❹❺❻❼❽❾❿➀➁➂➃➄➅➆➇➈➉➊➋➌➍➎➏➐➑➒➓➔→↔↕➘➙➚➛➜➝➞➟➠➡➢➣➤➥➦➧➨➩➪➫➬➭➮➯',
  ' ➱➲➳➴➵➶➷➸➹➺➻➼➽➾',
].join('');

const FIRST = 0x21;

/**
 * What a code of the standard symbol fonts says, which files needn't embed nor describe: every reader knows them. Nothing
 * for another font, and where the file gives its codes names of its own.
 */
export function standardSymbol(font: CosDict, code: number): string | undefined {
  const symbols = symbolsOf(nameEntry(font, 'BaseFont') ?? '');
  if (symbols === undefined || hasEntry(dictEntry(font, 'Encoding'), 'Differences')) return undefined;
  if (code === 0x20) return ' ';
  const symbol = symbols[code - FIRST];
  return symbol === ' ' ? undefined : symbol;
}

function symbolsOf(name: string): string | undefined {
  switch (name.replace(/^[A-Z]{6}\+/, '')) {
    case 'Symbol':
      return SYMBOL;
    case 'ZapfDingbats':
      return DINGBATS;
    default:
      return undefined;
  }
}
