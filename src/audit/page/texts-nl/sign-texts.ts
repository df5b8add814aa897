import type { SignTexts } from '../page-texts.ts';

/** Who looked, what is missing, and saving. */
export const signTexts: SignTexts = {
  heading: 'Ondertekenen en bewaren',
  how: 'Met Bewaren krijg je deze pagina terug met je antwoorden erin. Leg die naast het bestand: het is het bewijs dat iemand heeft gekeken. Je kunt hem later openen en verdergaan.',
  by: 'Wie heeft er gekeken?',
  byHelp: 'Je naam komt in de pagina te staan die je bewaart.',
  verdict: 'Eindoordeel',
  good: 'Goed: dit bestand kan naar buiten',
  bad: 'Niet goed: er moet nog iets gebeuren',
  go: 'Ondertekenen',
  save: 'Bewaren',
  saved: 'Bewaard op {date}.',
  downloaded: 'Bewaard op {date} als {name}, meestal in de map Downloads.',
  unfinished: 'Nog niet klaar: hieronder staat wat ontbreekt.',
  unsaved: 'Nog niet bewaard.',
  restored: 'Je antwoorden van de vorige keer zijn teruggezet. Ze zijn nog niet bewaard.',
  missing: {
    heading: 'Dit ontbreekt nog:',
    by: 'je naam',
    verdict: 'het eindoordeel',
    answer: 'een antwoord bij ‘{title}’',
    oneTick: '1 vinkje bij ‘{title}’',
    ticks: '{count} vinkjes bij ‘{title}’',
    remark: 'een opmerking bij ‘{title}’: wat is er niet goed?',
  },
  draft:
    'Wat je kiest en schrijft, blijft als concept in deze browser staan, tot je bewaart. Er wordt niets verstuurd.',
  forget: 'Concept wissen',
  noScript: 'Deze pagina heeft JavaScript nodig om je antwoorden te bewaren.',
};
