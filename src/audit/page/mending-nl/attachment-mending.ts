import type { Mending } from '../mending-nl.ts';
import { FLATTEN_LAYERS, PROPERTIES } from './program-places.ts';

/** 7.10 layers, 7.11 attachments, 7.15 XFA, 7.16 security, 7.18.6.2 media. */
export const attachmentMending = {
  '7.10/1': {
    harm: 'Bijna geen programma laat je zo’n instelling kiezen. Doet een programma het wel? Dan herken je deze niet.',
    mend: `Zijn de lagen niet nodig? Voeg ze dan samen. ${FLATTEN_LAYERS} Zijn ze wel nodig? Geef dan elke instelling een naam. Een nieuwere versie van je programma doet dat meestal zelf.`,
  },
  '7.10/2': {
    harm: 'Op het scherm, op papier of bij een vergroting zie en hoor je misschien iets anders. De lezer weet dat niet.',
    mend: `Voeg de lagen samen, of laat ze staan zoals ze zijn ingesteld. ${FLATTEN_LAYERS}`,
  },
  '7.11/1': {
    harm: 'In sommige programma’s weet je niet welke bijlage dit is. Openen of bewaren lukt soms niet.',
    mend: 'Haal de bijlage eruit en voeg die opnieuw toe met een recente versie van je programma. In Acrobat kan dat in het deelvenster met de bijlagen.',
  },
  '7.15/1': {
    harm: 'De meeste browsers en telefoons tonen een melding in plaats van het formulier. Dan kun je het niet invullen. Gaat het wel open? Dan leest een voorleesprogramma er vaak niets van.',
    mend: 'Maak het formulier opnieuw als gewoon PDF-formulier (AcroForm). Is het gemaakt met AEM Forms Designer (LiveCycle)? Sla het daar op als statisch PDF-formulier en kijk het nog eens na.',
  },
  '7.16/1': {
    harm: 'Sommige voorleesprogramma’s en brailleregels houden zich aan de beveiliging. Dan krijgt de lezer helemaal niets.',
    mend: `Haal de beveiliging weg, of sta toe dat de tekst wordt voorgelezen. In Acrobat: kies ${PROPERTIES}, ‘Beveiliging’. Vink daar aan dat voorleesprogramma’s bij de tekst mogen.`,
  },
  '7.18.6.2/1': {
    harm: 'Een programma weet misschien niet hoe het dit moet afspelen. Dan blijft het stil.',
    mend: 'Voeg de film of het geluid opnieuw toe met een recente versie van je programma. Die schrijft de soort erbij. Of zet de film of het geluid op een webpagina en maak een link.',
  },
  '7.18.6.2/2': {
    harm: 'Wie het niet ziet of hoort, weet niet waar het over gaat.',
    mend: 'Beschrijf in één zin wat er te zien of te horen is. Zeg ook in welke taal die zin is. Geef erbij wat er wordt gezegd, als tekst.',
  },
} as const satisfies Readonly<Record<string, Mending>>;
