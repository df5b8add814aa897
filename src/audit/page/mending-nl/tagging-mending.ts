import type { Mending } from '../mending-nl.ts';
import { READING_ORDER_TOOL, TAGS_MENU, TAGS_PANEL } from './program-places.ts';

const MIXED_HEADINGS: Mending = {
  harm: 'Wie van kop naar kop springt, hoort verkeerde niveaus, of helemaal geen niveau.',
  mend: 'Gebruik overal H1 tot en met H6. Geef elke H het niveau dat de kop in het document heeft.',
};

/** The parts of 7.1 about content and its tags; 7.3, 7.4, 7.7 and 7.9 about tags of one kind; 7.20 about pieces that are reused. */
export const taggingMending = {
  '7.1/1': {
    harm: 'Het ene programma leest het voor, het andere slaat het over. Er kunnen woorden uit een zin wegvallen.',
    mend: 'Kies wat het is. Versiering hoort buiten de tag. Wat iets betekent, mag niet als versiering gelden. Meestal is het een fout van het programma dat de PDF maakte. Exporteer dan opnieuw met een nieuwere versie.',
  },
  '7.1/2': {
    harm: 'Een voorleesprogramma kan het overslaan zonder dat je het merkt.',
    mend: 'Zorg dat er geen versiering omheen zit (Artifact). In Acrobat Pro: open het deelvenster met de inhoud. Zoek het stuk dat als versiering geldt, en haal eruit wat moet worden voorgelezen.',
  },
  '7.1/3': {
    harm: 'Een voorleesprogramma slaat het over, zodat tekst en beeld zomaar ontbreken. Of het leest het voor op een plaats waar het niet past.',
    mend: `Geef een tag aan alles wat iets betekent, in de volgorde van het lezen. Maak van lijnen, achtergronden en herhaalde kop- en voetteksten versiering (Artifact). ${READING_ORDER_TOOL}`,
  },
  '7.1/5': {
    harm: 'Een voorleesprogramma weet niet of het een kop, een lijst of gewone tekst is. Meestal leest het alles als gewone tekst.',
    mend: `Zeg bij elke eigen naam voor welke standaardtag die staat, zoals P, H1 of LI. ${TAGS_MENU} Daar staat de lijst met eigen tags. In InDesign: stel bij de alineastijl in welke tag wordt geëxporteerd.`,
  },
  '7.1/6': {
    harm: 'Meestal merkt niemand het: standaardtags, zoals H1 en P, kent elk programma. Een eigen tag die naar zichzelf verwijst, wordt gelezen als gewone tekst.',
    mend: `Meestal is het een fout van het programma dat de PDF maakte. Exporteer opnieuw met een nieuwere versie. Kies in LibreOffice voor PDF/UA. ${TAGS_MENU} Haal in de lijst met eigen tags weg wat naar zichzelf verwijst.`,
  },
  '7.1/7': {
    harm: 'Het ene programma volgt de tag, het andere de nieuwe betekenis. Een kop kan worden gelezen als gewone tekst.',
    mend: `Haal de standaardtag uit de lijst met eigen tags, en gebruik de tag die is bedoeld. ${TAGS_MENU} Daar staat de lijst.`,
  },
  '7.3/1': {
    harm: 'Wie het beeld niet ziet, hoort ‘afbeelding’ of niets, en mist wat het vertelt.',
    mend: 'Schrijf bij elk beeld in één zin wat het vertelt. Maak versiering van een beeld dat niets vertelt. In Word: klik met de rechtermuisknop op het beeld en kies alt-tekst (of alternatieve tekst). In Acrobat Pro: vul de alternatieve tekst in bij de eigenschappen van de tag.',
  },
  '7.4.2/1': {
    harm: 'Wie koppen als inhoudsopgave gebruikt, zoekt naar een deel dat lijkt te ontbreken.',
    mend: 'Begin met kop 1 en ga steeds één niveau dieper. Kies het niveau naar de plaats in het document, niet naar de grootte van de letters. In Word: gebruik de stijlen ‘Kop 1’, ‘Kop 2’ enzovoort.',
  },
  '7.4.4/1': {
    harm: 'Een voorleesprogramma weet niet bij welke kop de tekst hoort. Het weet ook het niveau niet.',
    mend: 'Gebruik in plaats van H de tags H1 tot en met H6. Of geef elke kop, met de tekst eronder, een eigen deel (Sect).',
  },
  '7.4.4/2': MIXED_HEADINGS,
  '7.4.4/3': MIXED_HEADINGS,
  '7.7/1': {
    harm: 'Wie de formule niet ziet, hoort losse tekens in een verkeerde volgorde, of niets.',
    mend: 'Schrijf elke formule uit zoals je die uitspreekt, zoals ‘a kwadraat plus b kwadraat’. Zet dat als alternatieve tekst bij de tag.',
  },
  '7.9/1': {
    harm: 'Software kan niet van de tekst naar de noot springen en terug. Met de meeste voorleesprogramma’s van nu merkt niemand het.',
    mend: `Geef elke tag Note een eigen ID. In Acrobat Pro: kies de tag in ${TAGS_PANEL} en open de eigenschappen. Nieuwere versies van de meeste programma’s doen het zelf.`,
  },
  '7.9/2': {
    harm: 'Software die van de tekst naar de noot springt, komt misschien bij de verkeerde uit. Met de meeste voorleesprogramma’s van nu merkt niemand het.',
    mend: `Geef elke tag Note een ID dat geen andere tag heeft. In Acrobat Pro: kies de tag in ${TAGS_PANEL} en open de eigenschappen.`,
  },
  '7.20/1': {
    harm: 'Wie dat andere bestand niet heeft, ziet iets anders of niets. De tekst ervan kan niet worden voorgelezen.',
    mend: 'Zet de inhoud in dit bestand zelf, in plaats van ernaar te verwijzen. Exporteer daarna opnieuw.',
  },
  '7.20/2': {
    harm: 'Een voorleesprogramma weet niet welke plaats is bedoeld. Het leest het stuk te vaak, niet, of op de verkeerde plaats.',
    mend: 'Dit is een fout van het programma dat de PDF maakte. Vaak is dat een programma dat bestanden samenvoegt. Laat het stuk voor elke plaats opnieuw schrijven. Of zet de tag eromheen in plaats van erin.',
  },
} as const satisfies Readonly<Record<string, Mending>>;
