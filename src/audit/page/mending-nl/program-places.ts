/**
 * Where programs have what mends a PDF. Names of menus stand between quotes, as the Dutch versions have them; where a name differs from
 * version to version, the way is told instead.
 */

/** The panel of Acrobat Pro with the tags of a document: *Codes* until the Dutch version got another name for it. */
export const TAGS_PANEL = 'het deelvenster ‘Toegankelijkheidstags’ (vroeger ‘Codes’)';

export const MOVE_TAG = `Of versleep de tag in Acrobat Pro, in ${TAGS_PANEL}.`;

export const TAGS_MENU = `In Acrobat Pro: open het menu van ${TAGS_PANEL}.`;

export const READING_ORDER_TOOL = 'In Acrobat Pro kan dat met het gereedschap voor de leesvolgorde.';

export const TABLE_EDITOR = 'In Acrobat Pro kan het met de tabeleditor bij de leesvolgorde.';

/** Of Acrobat; the second where the newer versions have their menu. */
export const PROPERTIES = '‘Bestand’, ‘Eigenschappen’ (of ‘Menu’, ‘Documenteigenschappen’)';

export const EMBED_FONTS =
  'In Acrobat Pro kan het met Preflight: zoek de correctie voor lettertypen die ontbreken.';

export const FLATTEN_LAYERS = 'In Acrobat Pro kan dat in het menu van het deelvenster met de lagen.';

export const SET_MARK = 'In Acrobat Pro kan dat met Preflight: zoek daar de correctie voor PDF/UA-1.';
