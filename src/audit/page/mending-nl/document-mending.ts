import type { Mending } from '../mending-nl.ts';
import { PROPERTIES, SET_MARK, TAGS_PANEL } from './program-places.ts';

/** The mark is there under a name of its own. */
const WRONG_PREFIX: Mending = {
  harm: 'Het kenmerk is er wel, maar programma’s zoeken het onder een andere naam. Verder hindert het niemand.',
  mend: `Laat het kenmerk opnieuw schrijven door een programma dat PDF/UA kent. ${SET_MARK}`,
};

/** Clauses 5 and 6, and the parts of 7.1 about the file as a whole. */
export const documentMending = {
  '5/1': {
    harm: 'Dit zelf hindert niemand. Maar archieven en sommige programma’s letten op dit kenmerk. Zonder kenmerk geldt het bestand voor hen als niet toegankelijk.',
    mend: `Doe dit als laatste, als al het andere klopt. Kies PDF/UA als je exporteert, of zet het kenmerk er later in. ${SET_MARK}`,
  },
  '5/2': {
    harm: 'Dit zelf hindert niemand. Maar deze lijst gaat over PDF/UA-1. Een bestand kan aan de ene norm voldoen en aan de andere niet.',
    mend: 'Moet het PDF/UA-2 zijn? Laat het dan nakijken door een programma voor PDF/UA-2, zoals veraPDF. Deze lijst geldt dan niet. Moet het PDF/UA-1 zijn? Exporteer het dan opnieuw als PDF/UA-1 en kijk het nog eens na.',
  },
  '5/3': WRONG_PREFIX,
  '5/4': WRONG_PREFIX,
  '5/5': WRONG_PREFIX,
  '6.1/1': {
    harm: 'De meeste programma’s openen het toch. Strenge programma’s weigeren het, of lezen het volgens de regels van een andere versie.',
    mend: 'Sla het opnieuw op als PDF 1.7. Zorg dat er niets vóór de eerste regel van het bestand staat. Moet het PDF 2.0 zijn? Dan geldt PDF/UA-2, en die norm wordt hier niet nagekeken.',
  },
  '6.2/1': {
    harm: 'Programma’s denken dat het bestand geen structuur heeft, en raden. Koppen, lijsten, tabellen en de leesvolgorde kunnen verloren gaan, ook als er wel tags zijn.',
    mend: `Maak de PDF opnieuw vanuit het oorspronkelijke document, en kies voor tags. Noemt deze lijst verder niets zonder tag? Dan is het genoeg als het bestand zegt dat het tags heeft. Dat stel je in Acrobat Pro in bij ${TAGS_PANEL}.`,
  },
  '7.1/4': {
    harm: 'Bijna geen programma let erop. Maar het is een teken dat software de tags heeft geraden. Misschien heeft niemand ze nagekeken.',
    mend: 'Loop de tags en de leesvolgorde na en herstel wat niet klopt. Sla het bestand daarna opnieuw op zonder deze melding (Suspects).',
  },
  '7.1/8': {
    harm: 'Zonder titel wordt de bestandsnaam voorgelezen, zoals ‘scan0043.pdf’. Ook kan het bestand het kenmerk PDF/UA niet krijgen.',
    mend: `Geef het document een titel in het programma waarmee je het maakt, en exporteer het als PDF/UA. In Acrobat: kies ${PROPERTIES}, ‘Beschrijving’. Vul de titel in en sla het bestand op.`,
  },
  '7.1/9': {
    harm: 'Wie meer bestanden open heeft, hoort en ziet alleen bestandsnamen. Dan weet je niet welk venster wat is.',
    mend: `Vul een titel in die zegt welk document dit is. Doe dat bij de eigenschappen van het document en exporteer opnieuw. In Acrobat: kies ${PROPERTIES}, ‘Beschrijving’.`,
  },
  '7.1/10': {
    harm: 'Wie het bestand opent, hoort een bestandsnaam, zoals ‘formulier_v3_def.pdf’.',
    mend: `Stel in dat het venster de titel van het document toont. In Acrobat: kies ${PROPERTIES}. Zoek daar de weergave bij het openen, en kies voor de titel van het document.`,
  },
  '7.1/11': {
    harm: 'Een voorleesprogramma vindt geen koppen, lijsten, tabellen of namen van velden. Het leest de tekst soms in de verkeerde volgorde, of helemaal niet. Op een klein scherm past de tekst zich niet aan.',
    mend: 'Maak de PDF opnieuw vanuit het oorspronkelijke document, en kies voor tags. Voeg velden opnieuw toe. Dat is veel minder werk dan tags zetten in een PDF. Kan het niet? Laat Acrobat Pro dan tags maken, en kijk ze allemaal zelf na. Maak van een scan eerst tekst.',
  },
  '7.1/12': {
    harm: 'De meeste programma’s zoeken het zelf uit. Sommige raken de weg kwijt en slaan stukken of koppen over.',
    mend: 'Dit is een fout van het programma dat de PDF maakte. Exporteer opnieuw met een nieuwere versie of een ander programma. Soms helpt het om het bestand op te slaan met Acrobat Pro.',
  },
} as const satisfies Readonly<Record<string, Mending>>;
