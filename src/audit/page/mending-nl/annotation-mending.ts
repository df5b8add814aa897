import type { Mending } from '../mending-nl.ts';
import { TAGS_MENU } from './program-places.ts';

/** 7.18.1 to 7.18.5 and 7.18.8: form fields, links, comments. */
export const annotationMending = {
  '7.18.1/1': {
    harm: 'Wie de pagina laat voorlezen, komt ze nooit tegen.',
    mend: `Verwijder opmerkingen die voor collega’s waren. Geef een tag aan wat lezers nodig hebben. ${TAGS_MENU} Zoek daar naar opmerkingen zonder tag.`,
  },
  '7.18.1/2': {
    harm: 'Een voorleesprogramma zegt alleen ‘link’ of ‘opmerking’, of spelt een webadres letter voor letter.',
    mend: 'Schrijf bij elk in een paar woorden wat het zegt of waar het heen gaat. In Acrobat Pro: typ de tekst van de opmerking, of de alternatieve tekst bij de tag. Gaat het om een link? Dan moet de uitleg bij de link zelf staan, niet bij de tag.',
  },
  '7.18.1/3': {
    harm: 'Een voorleesprogramma zegt alleen ‘invulveld’ of ‘aankruisvakje’. Dan weet je niet wat je moet invullen. Wie de computer met de stem bedient, kan het veld niet noemen.',
    mend: 'Geef elk veld een naam die zegt wat je moet invullen. Gebruik de woorden die erbij staan, zoals ‘Geboortedatum (dag-maand-jaar)’. In Acrobat: open de eigenschappen van het veld en vul ‘Knopinfo’ in. In LibreOffice: vul bij de eigenschappen van het veld de helptekst in.',
  },
  '7.18.2/1': {
    harm: 'Op het scherm merkt niemand het. Het is een rest van het klaarmaken voor de drukpers, en dat mag niet van de norm.',
    mend: 'Exporteer opnieuw voor het scherm, zonder instellingen voor de drukpers.',
  },
  '7.18.3/1': {
    harm: 'Wie met het toetsenbord van veld naar veld gaat, springt heen en weer over de pagina. Met links gaat het net zo.',
    mend: 'Laat de Tab-toets de structuur volgen op alle pagina’s met velden, links of opmerkingen. In Acrobat: kies alle pagina’s bij de miniaturen en open de eigenschappen. Kies bij de tabvolgorde de structuur van het document. In InDesign: stel het in als je exporteert.',
  },
  '7.18.4/1': {
    harm: 'Wie het formulier laat voorlezen, komt het veld nooit tegen, of ver van de vraag.',
    mend: `Geef elk veld een tag, in de leesvolgorde meteen na de vraag. ${TAGS_MENU} Zoek daar naar velden zonder tag en geef ze de tag Form. Sleep die tags daarna naar de goede plaats.`,
  },
  '7.18.4/2': {
    harm: 'Een voorleesprogramma vindt het veld er soms niet in, of leest de tekst twee keer.',
    mend: 'Zet in elke tag Form één veld en verder niets. Geef tekst een eigen tag (zoals P). Geef bij een keuze uit rondjes elk rondje een eigen tag Form.',
  },
  '7.18.5/1': {
    harm: 'De woorden worden voorgelezen zonder dat je hoort dat het een link is. Dan weet je niet dat je verder kunt.',
    mend: `Maak een echte link in het programma waarmee je het document maakt. Blauwe tekst alleen is niet genoeg. Exporteer daarna opnieuw. ${TAGS_MENU} Zoek daar naar links zonder tag.`,
  },
  '7.18.5/2': {
    harm: 'Sommige voorleesprogramma’s zeggen alleen ‘link’ of spellen een webadres letter voor letter. Dan weet je niet waar de link heen gaat.',
    mend: 'Geef elke link uitleg, zoals ‘Website van de gemeente’. In InDesign kan dat bij de toegankelijkheid van de hyperlink. De uitleg hoort bij de link zelf. Alternatieve tekst bij de tag telt hier niet.',
  },
  '7.18.8/1': {
    harm: 'Een voorleesprogramma leest misschien snijtekens voor die de lezer niets zeggen.',
    mend: 'Exporteer zonder tekens voor de drukker. Of haal de tags ervan weg, zodat ze als versiering gelden.',
  },
} as const satisfies Readonly<Record<string, Mending>>;
