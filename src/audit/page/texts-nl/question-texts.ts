import type { SectionId, SectionTexts } from '../page-texts.ts';

/** What a person is asked. */
export const questionTexts: Readonly<Record<SectionId, SectionTexts>> = {
  title: {
    title: 'Titel',
    ask: 'Zegt de titel welk document dit is?',
    how: 'De titel staat boven in het venster en wordt als eerste voorgelezen.',
    none: '',
  },
  'reading-order': {
    title: 'Leesvolgorde',
    ask: 'Wordt alles in de goede volgorde voorgelezen?',
    how: 'Naast elke pagina staat wat wordt voorgelezen. De nummers horen bij elkaar. Mis je iets, of springt de lijn heen en weer? Een dikke lijn gaat terug naar boven. Kijk ook of elk stuk de goede soort heeft: een kop is een kop, een lijst een lijst.',
    none: '',
  },
  headings: {
    title: 'Koppen',
    ask: 'Vind je met de koppen de weg?',
    how: 'Wie niet ziet, springt van kop naar kop. Staat elke kop hier, op het goede niveau? Wijzen de bladwijzers dezelfde weg?',
    none: '',
  },
  fields: {
    title: 'Velden',
    ask: 'Weet je met alleen de naam wat je moet invullen?',
    how: 'Vergelijk het veld met de naam die wordt voorgelezen. Zet een vinkje bij elk veld dat klopt.',
    none: 'Velden: er is niets in te vullen.',
  },
  pictures: {
    title: 'Afbeeldingen',
    ask: 'Vertelt de tekst wat het beeld vertelt?',
    how: 'Lees eerst de tekst en kijk dan pas. Mis je iets? Zet een vinkje bij elk beeld dat klopt.',
    none: 'Afbeeldingen: er wordt geen beeld beschreven. Zie je er toch een die iets vertelt, kies dan bij ‘Leesvolgorde’ voor niet goed.',
  },
  tables: {
    title: 'Tabellen',
    ask: 'Hoort bij elke cel de goede kop?',
    how: 'Kies een cel. Onder de tabel lees je welke koppen erbij worden genoemd. Zet een vinkje bij elke tabel die klopt.',
    none: 'Tabellen: er is er geen. Zie je er toch een, kies dan bij ‘Leesvolgorde’ voor niet goed.',
  },
  languages: {
    title: 'Taal',
    ask: 'Klinkt elke tekst in de goede taal?',
    how: 'De stem die voorleest, volgt de taal. Hier staan de stukken in een andere taal dan de rest. Mis je er een?',
    none: '',
  },
  links: {
    title: 'Links',
    ask: 'Weet je van elke link waar die heen gaat?',
    how: 'Wie niet ziet, hoort vaak alleen de link, zonder de zin eromheen.',
    none: 'Links: er zijn er geen.',
  },
  artifacts: {
    title: 'Wat niet wordt voorgelezen',
    ask: 'Kun je dit missen?',
    how: 'Versiering en paginanummers mogen worden overgeslagen. Staat hier iets dat iedereen moet weten?',
    none: 'Wat niet wordt voorgelezen: er is geen tekst en geen beeld dat wordt overgeslagen. Over velden lees je bij ‘Leesvolgorde’.',
  },
  senses: {
    title: 'Kleur, vorm en plaats',
    ask: 'Begrijp je alles ook zonder kleur, vorm of plaats?',
    how: 'Zoek zinnen als ‘zie rechts’ of ‘de rode velden’. Zoek ook kleuren die iets betekenen. Het moet ook in woorden te lezen zijn.',
    none: '',
  },
  contrast: {
    title: 'Contrast',
    ask: 'Kun je alles goed lezen?',
    how: 'Bekijk kleine letters, tekst op kleur, tekst in beelden en de randen van velden. Twijfel je? Meet het met een gratis programma, zoals Colour Contrast Analyser van TPGi. Het contrast is minstens 4,5 op 1. Voor grote letters en randen is dat 3 op 1.',
    none: '',
  },
  motion: {
    title: 'Beweging en geluid',
    ask: 'Kan iedereen film, geluid en beweging volgen?',
    how: 'Wat je hoort, moet ook te lezen zijn. Wat je ziet bewegen, moet ook in woorden worden verteld. Knippert er iets? Dan is het niet goed. Zit er geen film, geluid of script in het bestand? Kies dan ‘geldt hier niet’.',
    none: '',
  },
  letters: {
    title: 'Letters en afkortingen',
    ask: 'Kloppen alle woorden die worden voorgelezen?',
    how: 'Lees mee in de leesvolgorde. Kijk vooral naar gescande tekst, formules en vreemde tekens. Wordt elke afkorting één keer uitgelegd?',
    none: 'Letters en afkortingen: geen enkele tekst heeft een tag.',
  },
  use: {
    title: 'Gebruik',
    ask: 'Kan iedereen ermee werken?',
    how: 'Open het bestand en gebruik alleen het toetsenbord. Kom je met Tab in de goede volgorde overal? Mag je zo lang doen over invullen als je wilt?',
    none: '',
  },
};
