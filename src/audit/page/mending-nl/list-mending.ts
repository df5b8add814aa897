import type { Mending } from '../mending-nl.ts';
import { MOVE_TAG } from './program-places.ts';

/** A tag of a list in the wrong place. @param place where it belongs, in whole sentences */
function misplacedInList(place: string): Mending {
  return {
    harm: 'Een voorleesprogramma zegt niet ‘lijst met vijf punten’, of telt verkeerd. Je kunt dan ook niet naar het volgende punt springen.',
    mend: `${place} Laat je programma de lijst maken, en typ streepjes en nummers niet zelf. Exporteer daarna opnieuw. ${MOVE_TAG}`,
  };
}

/** A tag of a table of contents in the wrong place. @param place where it belongs, in whole sentences */
function misplacedInContents(place: string): Mending {
  return {
    harm: 'Een voorleesprogramma zegt niet dat er een inhoudsopgave is. Of het leest de regels als losse tekst.',
    mend: `${place} Laat je programma de inhoudsopgave maken, en typ die niet zelf. Exporteer daarna opnieuw. ${MOVE_TAG}`,
  };
}

/** The parts of 7.2 about lists and tables of contents. */
export const listMending = {
  '7.2/17': misplacedInList('Een punt (LI) hoort direct in een lijst (L).'),
  '7.2/18': misplacedInList('De tekst van een punt (LBody) hoort direct in het punt (LI).'),
  '7.2/19': misplacedInList(
    'Direct in een lijst (L) horen alleen punten (LI), andere lijsten (L) en een bijschrift.',
  ),
  '7.2/20': misplacedInList(
    'Direct in een punt (LI) horen alleen het nummer of teken (Lbl) en de tekst (LBody). Andere tags horen in de tekst.',
  ),
  '7.2/26': misplacedInContents('Een regel (TOCI) hoort direct in een inhoudsopgave (TOC).'),
  '7.2/27': misplacedInContents(
    'Direct in een inhoudsopgave (TOC) horen alleen regels (TOCI), andere inhoudsopgaven (TOC) en een bijschrift.',
  ),
  '7.2/28': misplacedInContents('Het bijschrift hoort vóór de eerste regel.'),
  '7.2/40': misplacedInList('Het bijschrift hoort vóór het eerste punt.'),
} as const satisfies Readonly<Record<string, Mending>>;
