import type { Mending } from '../mending-nl.ts';
import { PROPERTIES } from './program-places.ts';

/** The document has no language of its own, and this text has none either. */
const NO_LANGUAGE: Mending = {
  harm: 'Wie laat voorlezen, hoort de stem van de eigen taal. Nederlands met een Engelse stem is niet te verstaan. Ook braille kan dan fout gaan.',
  mend: `Stel de taal van het document in. Dan zijn alle regels over een taal die ontbreekt in één keer hersteld. In Acrobat: kies ${PROPERTIES} en zoek daar de taal. In Word: stel de controletaal van alle tekst in en exporteer opnieuw.`,
};

/** The parts of 7.2 about natural language. */
export const languageMending = {
  '7.2/2': NO_LANGUAGE,
  '7.2/21': NO_LANGUAGE,
  '7.2/22': NO_LANGUAGE,
  '7.2/23': NO_LANGUAGE,
  '7.2/24': NO_LANGUAGE,
  '7.2/25': NO_LANGUAGE,
  '7.2/29': {
    harm: 'Een voorleesprogramma kan geen stem kiezen. Het leest de tekst met de stem van de eigen taal, en dat is misschien een andere.',
    mend: `Gebruik een taalcode, zoals nl, nl-NL of en-GB, en geen woord, zoals ‘Nederlands’. In Acrobat: kies ${PROPERTIES} en zoek daar de taal. Gaat het om één tag? Kijk dan bij de eigenschappen van die tag.`,
  },
  '7.2/30': NO_LANGUAGE,
  '7.2/31': NO_LANGUAGE,
  '7.2/32': NO_LANGUAGE,
  '7.2/33': NO_LANGUAGE,
  '7.2/34': NO_LANGUAGE,
} as const satisfies Readonly<Record<string, Mending>>;
