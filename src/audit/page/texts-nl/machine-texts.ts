import type { MachineTexts } from '../page-texts.ts';
import { dutchAdviceOf } from './problem-advice.ts';

/** What the program found, and how to mend it. */
export const machineTexts: MachineTexts = {
  heading: 'Wat het programma vond',
  passes: 'Geen fouten. Het bestand voldoet aan alle regels van PDF/UA-1 die een programma kan nakijken.',
  fails: things =>
    things === 1
      ? 'Het bestand voldoet niet aan PDF/UA-1. Herstel dit eerst.'
      : `Het bestand voldoet niet aan PDF/UA-1. Herstel deze ${things} dingen eerst. Het belangrijkste staat bovenaan.`,
  times: count => `${count} keer`,
  adviceOf: dutchAdviceOf,
  tag: {
    word: 'tag',
    means: 'Een tag zegt wat een stuk van het document is: een kop, een lijst, een veld.',
  },
  unfold: 'Klap iets open, en je leest wie er last van heeft, wat je eraan doet en waar het staat.',
  labels: {
    harm: 'Wie heeft er last van?',
    mend: 'Wat doe je eraan?',
    followers: 'Is waarschijnlijk meteen ook opgelost',
    places: 'Waar staat het?',
  },
  inProgram: name => `In ${name}, in het Engels:`,
  area: area => AREAS[area] ?? '',
  tagPath: 'tag',
  font: 'lettertype',
  morePlaces: count => `en nog ${count}`,
  undecided: 'Geen fouten gevonden.',
  unchecked: rules =>
    rules === 1 ? 'Eén regel kon niet worden nagekeken.' : `${rules} regels konden niet worden nagekeken.`,
  reasons: {
    font: 'Niet elk lettertype kan helemaal worden gelezen.',
    table: 'Een tabel heeft te veel plaatsen voor cellen.',
    metadata: 'De gegevens over het bestand (XMP) kunnen niet worden gelezen.',
    content: 'De inhoud van een pagina kan niet helemaal worden gelezen.',
  },
  unreadable: 'Het programma kon het bestand niet lezen.',
};

/** The ninths of a page, by the engine's words for them. */
const AREAS: Readonly<Record<string, string>> = {
  'top left': 'linksboven',
  top: 'boven',
  'top right': 'rechtsboven',
  'middle left': 'links',
  middle: 'midden',
  'middle right': 'rechts',
  'bottom left': 'linksonder',
  bottom: 'onder',
  'bottom right': 'rechtsonder',
};
