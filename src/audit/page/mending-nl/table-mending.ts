import type { Mending } from '../mending-nl.ts';
import { MOVE_TAG, TABLE_EDITOR } from './program-places.ts';

/** A tag of a table in the wrong place. @param place where it belongs, in whole sentences */
function misplaced(place: string): Mending {
  return {
    harm: 'Een voorleesprogramma kan de tabel niet volgen. Het telt rijen en kolommen verkeerd, of leest de cellen als losse tekst.',
    mend: `${place} Maak de tabel als tabel in het programma waarmee je het document maakt, zonder tabs of tekstvakken. Exporteer daarna opnieuw. ${MOVE_TAG}`,
  };
}

/** Rows and columns that don’t fit together. */
const UNEVEN: Mending = {
  harm: 'Een voorleesprogramma telt rijen en kolommen verkeerd, en noemt de verkeerde kop bij een cel.',
  mend: `Geef elke rij evenveel cellen als er kolommen zijn. Een samengevoegde cel telt voor elke plaats die ze vult (ColSpan, RowSpan). Het zekerst is het om die cellen te splitsen, in het programma waarmee je de tabel maakt. ${TABLE_EDITOR}`,
};

const HEADERLESS_HARM =
  'Wie een tabel cel voor cel hoort, hoort ‘12’ zonder ‘uren’ of ‘maandag’. Dan weet je niet waar het getal over gaat.';

/** The parts of 7.2 about tables, and 7.5. */
export const tableMending = {
  '7.2/3': misplaced(
    'Direct in een tabel (Table) horen rijen (TR), groepen rijen (THead, TBody, TFoot) en een bijschrift.',
  ),
  '7.2/4': misplaced('Een rij (TR) hoort in een tabel of in een groep rijen (THead, TBody, TFoot).'),
  '7.2/5': misplaced('Koprijen (THead) horen direct in een tabel (Table).'),
  '7.2/6': misplaced('Gewone rijen (TBody) horen direct in een tabel (Table).'),
  '7.2/7': misplaced('Slotrijen (TFoot) horen direct in een tabel (Table).'),
  '7.2/8': misplaced('Een cel die een kop is (TH), hoort direct in een rij (TR).'),
  '7.2/9': misplaced('Een cel (TD) hoort direct in een rij (TR).'),
  '7.2/10': misplaced('Direct in een rij (TR) horen alleen cellen (TH en TD). Andere tags horen in een cel.'),
  '7.2/11': misplaced('Zet alle koprijen bij elkaar in één groep (THead).'),
  '7.2/12': misplaced('Zet alle slotrijen bij elkaar in één groep (TFoot).'),
  '7.2/13': misplaced('Zet de gewone rijen in een groep (TBody).'),
  '7.2/14': misplaced('Zet de gewone rijen in een groep (TBody).'),
  '7.2/15': UNEVEN,
  '7.2/16': misplaced('Het bijschrift hoort vóór de eerste rij of na de laatste.'),
  '7.2/36': misplaced('Direct tussen de koprijen (THead) horen alleen rijen (TR).'),
  '7.2/37': misplaced('Direct tussen de gewone rijen (TBody) horen alleen rijen (TR).'),
  '7.2/38': misplaced('Direct tussen de slotrijen (TFoot) horen alleen rijen (TR).'),
  '7.2/39': misplaced('Houd één bijschrift over. Maak van de rest gewone tekst buiten de tabel.'),
  '7.2/41': UNEVEN,
  '7.2/42': UNEVEN,
  '7.2/43': UNEVEN,
  '7.5/1': {
    harm: HEADERLESS_HARM,
    mend: `Maak koppen (TH) van de cellen boven de kolommen en aan het begin van de rijen. Zeg bij elke kop of die voor een kolom of een rij is (Scope). In Word: maak van de bovenste rij een veldnamenrij en laat die op elke pagina herhalen. ${TABLE_EDITOR}`,
  },
  '7.5/2': {
    harm: HEADERLESS_HARM,
    mend: `Laat elke cel alleen een ID noemen dat een kop (TH) van de tabel heeft. Of laat die namen weg. Zeg dan bij elke kop of die voor een kolom of een rij is (Scope). ${TABLE_EDITOR}`,
  },
} as const satisfies Readonly<Record<string, Mending>>;
