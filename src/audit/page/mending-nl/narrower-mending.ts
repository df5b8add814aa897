import type { NarrowedRule } from '../../advice/narrower-advice.ts';
import type { NarrowerMending } from '../mending-nl.ts';
import { EMBED_FONTS, READING_ORDER_TOOL } from './program-places.ts';

/** What a rule means when all that breaks it is of one kind: mostly less harm than it can do. */
export const narrowerMending: Readonly<Record<NarrowedRule, NarrowerMending>> = {
  '7.1/3': {
    title: 'Lijnen, achtergronden of tekeningen hebben geen tag en zijn ook geen versiering',
    harm: 'Een lijn of een achtergrond mist niemand. Maar een tekening die iets betekent, zoals een grafiek, wordt zomaar overgeslagen.',
    mend: `Zeg van versiering dat het versiering is (Artifact). Geef een tekening die iets betekent de tag Figure, en beschrijf die. ${READING_ORDER_TOOL} Een nieuwere versie van je programma doet het soms zelf.`,
  },
  '7.21.7/1': {
    title: 'Tekens zoals ✓ kunnen niet worden voorgelezen',
    harm: 'Bij een aankruisvakje hoor je wel of het is aangekruist. Maar tekens in een tekst worden overgeslagen of als onzin gelezen.',
    mend: `Gebruik in een tekst een teken uit een gewoon lettertype. Is het een formulier? Maak de velden dan opnieuw met een programma dat ook dit lettertype in het bestand zet. ${EMBED_FONTS} Kijk het bestand daarna nog eens na.`,
  },
  '7.21.4.1/1': {
    title: 'Bekende lettertypen, zoals Helvetica, zitten niet in het bestand',
    harm: 'Meestal merkt niemand het: elk programma heeft er een dat erop lijkt. Alleen tekens uit talen zoals Grieks of Arabisch kunnen ontbreken.',
    mend: `Exporteer met alle lettertypen in het bestand, ook deze. ${EMBED_FONTS} In een formulier gaat het meestal om het lettertype van de velden.`,
  },
};
