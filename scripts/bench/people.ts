/** A person as the AFAS export has them. Everybody is invented; e-mail addresses use a reserved domain. */
export type AfasPerson = Readonly<Record<string, string | number | null>>;

const GIVEN = [
  'Anna',
  'Zoë',
  'Jan-Willem',
  'Renée',
  'Łukasz',
  'Noor',
  'Bo',
  'François',
  'Maria José',
  'Şeyma',
];
const PREFIXES = [null, null, null, 'van', 'van der', 'de', "van 't", ''];
const FAMILY = [
  'Berg',
  'Brückner',
  'Wit',
  'Şentürk-Yıldırım',
  "d'Artagnan",
  'Jansen',
  'Oudheusden tot Nieuwegein',
  'Ó Briain',
];
const TITLES = [
  'Adviseur klantenservice',
  'Verpleegkundige ',
  'Senior\r\nbeleidsmedewerker',
  '=Planner',
  'Monteur "buiten"',
];
const UNITS = ['Klantcontact Noord', 'Thuiszorg', 'Ruimte & Omgeving', 'Facilitair'];
const HOURS = [36, 32, 28.8, 24, 0];

/** The string that stands in columns nobody may read. */
export const MARKER = 'TESTWAARDE-MAG-NOOIT-IN-EEN-DOCUMENT';

/** One in so many leads the others. */
const TEAM = 50;
const FIRST_ID = 100_000;

/** Numbers from 0 up to 1 that come the same every time (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** People of an export, the same for the same seed. Traps come one in a hundred or so. */
export function* people(count: number, seed = 1): Generator<AfasPerson, void, undefined> {
  const random = seeded(seed);
  for (let i = 0; i < count; i++) yield person(i, random);
}

function person(i: number, random: () => number): AfasPerson {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T; // within its bounds
  const isTrap = random() < 0.01;
  const hasPartner = random() < 0.4;
  const hours = isTrap ? null : pick(HOURS);
  return {
    Werkgever_omschrijving: 'Stichting Voorbeeldzorg',
    Medewerker: String(FIRST_ID + i),
    Roepnaam: isTrap ? null : pick(GIVEN),
    Voorletters: `${pick(['A', 'J.M', 'M.A.J.C'])}.`,
    Voorvoegsel: pick(PREFIXES),
    Geboortenaam: pick(FAMILY),
    Voorvoegsel_partner: hasPartner ? pick(PREFIXES) : null,
    Geboortenaam_partner: hasPartner ? pick(FAMILY) : null,
    Naamgebruik_code: hasPartner ? pick(['0', '1', '2', '3']) : '0',
    Email_werk: isTrap ? '' : `p${FIRST_ID + i}@voorbeeld.example`,
    Functie_omschrijving: pick(TITLES),
    Organisatorische_eenheid_omschrijving: pick(UNITS),
    Begindatum_functie: isTrap
      ? pick(['1900-01-01T00:00:00Z', null, '2021-02-29T00:00:00Z'])
      : `20${10 + (i % 15)}-03-01T00:00:00Z`,
    Einddatum_functie: null,
    Uren_per_week: hours,
    Parttime_percentage: hours === null ? 50 : Math.round((hours / 36) * 10_000) / 100,
    Persoonsnummer_leidinggevende: isTrap ? pick([null, '9999', String(FIRST_ID + i)]) : managerOf(i),
    BSN: '000000000',
    Ziek_sinds: '2026-01-05T00:00:00Z',
    Verzuim_reden: MARKER,
  };
}

/** One in fifty leads a team; fifty leaders have one above them; the very first has nobody. */
function managerOf(i: number): string | null {
  const leader = Math.floor(i / TEAM) * TEAM;
  if (leader !== i) return String(FIRST_ID + leader);
  if (i === 0) return null;
  const above = Math.floor(i / TEAM ** 2) * TEAM ** 2;
  return String(FIRST_ID + (above === i ? 0 : above));
}

/** The text of an export of so many people, in pieces, as the connector writes it: on one line. */
export function* manyPeople(count: number, seed = 1): Generator<string, void, undefined> {
  let piece = `{"skip":0,"take":${count},"rows":[`;
  let comma = '';
  for (const person of people(count, seed)) {
    piece += comma + JSON.stringify(person);
    comma = ',';
    if (piece.length > 1 << 16) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}]}\n`;
}
