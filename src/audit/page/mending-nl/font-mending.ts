import type { Mending } from '../mending-nl.ts';
import { EMBED_FONTS } from './program-places.ts';

const WRONG_LETTERS =
  'In sommige programma’s zie je andere letters of blokjes. Tekst die wordt voorgelezen of gekopieerd, kan onzin worden.';

const UNNOTICED =
  'Lezers merken het niet. Het is een lijst in het lettertype, en alleen programma’s die nakijken letten erop.';

/** A fault within a font, which only another export mends. */
function faulty(harm = WRONG_LETTERS): Mending {
  return {
    harm,
    mend: 'Maak de PDF opnieuw met een recente versie van je programma, met alle lettertypen erin. Gebeurt het weer? Kies dan een ander lettertype.',
  };
}

/** 7.21: fonts and the letters shown with them. */
export const fontMending = {
  '7.21.3.1/1': faulty(),
  '7.21.3.2/1': faulty(),
  '7.21.3.3/1': faulty(),
  '7.21.3.3/2': faulty(
    'Het ene programma zet regels van boven naar beneden, het andere van links naar rechts.',
  ),
  '7.21.3.3/3': faulty(),
  '7.21.4.1/1': {
    harm: 'Wie het lettertype niet heeft, ziet een ander. Letters staan dan soms over elkaar. Tekens als ✓ of € kunnen iets anders worden. Wie een leesbare letter nodig heeft, krijgt die misschien niet.',
    mend: `Exporteer met alle lettertypen in het bestand. ${EMBED_FONTS} Doe dat op een computer die het lettertype heeft. In een formulier telt ook het lettertype van de velden.`,
  },
  '7.21.4.1/2': faulty('Op die plaats staat een blokje of niets.'),
  '7.21.4.2/1': faulty(UNNOTICED),
  '7.21.4.2/2': faulty(UNNOTICED),
  '7.21.5/1': faulty(
    'Meestal merkt niemand het. Is het verschil groot? Dan staan letters in sommige programma’s te ver uit elkaar of over elkaar heen.',
  ),
  '7.21.6/1': faulty(),
  '7.21.6/2': faulty(),
  '7.21.6/3': faulty(),
  '7.21.6/4': faulty(),
  '7.21.7/1': {
    harm: 'Het ziet er goed uit, maar een voorleesprogramma zwijgt of leest onzin. Ook zoeken en kopiëren gaan mis.',
    mend: 'Maak de PDF opnieuw vanuit het oorspronkelijke document. Kies voor opslaan of exporteren, niet voor afdrukken naar een bestand. Gebruik voor symbolen een ander lettertype.',
  },
  '7.21.7/2': {
    harm: 'De letters zien er goed uit, maar een voorleesprogramma slaat ze over. Woorden worden korter of ontbreken.',
    mend: 'Maak de PDF opnieuw met een recente versie van je programma. Of kies een ander lettertype.',
  },
  '7.21.8/1': {
    harm: 'Lezers zien een leeg blokje of niets. Een voorleesprogramma weet niet wat er hoort te staan.',
    mend: 'Kies een lettertype dat de letter wel heeft, en exporteer opnieuw.',
  },
} as const satisfies Readonly<Record<string, Mending>>;
