import type { Element } from 'slimdom';
import { adopt } from './adopt.ts';
import { SETTINGS_ORDER } from './order.ts';
import { isOfType, servingPart, type WordFile } from './parts.ts';
import { attributeOf, childOf, childrenOf, newElement, putInOrder, rootOf, setAttribute } from './xml.ts';

/**
 * What a letterhead sets for itself and must not set for a document: ties to files elsewhere, which Word asks for over
 * the network (template, mail merge, XSLT); that editing is tracked or forbidden, as people fill the document in; and
 * numbers that tell who edited when.
 */
const DROPPED: readonly string[] = [
  ...[
    'attachedTemplate',
    'linkStyles',
    'mailMerge',
    'saveThroughXslt',
    'writeProtection',
    'documentProtection',
  ],
  ...['trackRevisions', 'revisionView', 'rsids', 'docId'],
  // Word would keep only the letters in use, and who types another gets another font.
  'saveSubsetFonts',
];
const DROPPED_TIES = [
  'attachedTemplate',
  'mailMergeSource',
  'mailMergeHeaderSource',
  'recipientData',
  'transform',
];
/** What ours says of the document and not of its look. */
const OURS: readonly string[] = ['documentProtection', 'updateFields'];
/** Our fonts don't come along. */
const OUR_FONTS: readonly string[] = ['embedTrueTypeFonts', 'embedSystemFonts', 'saveSubsetFonts'];

/** Keeps the letterhead's settings, without what ties it to its makers and with what our document needs. */
export function mergeSettings(ours: WordFile, theirs: WordFile): void {
  const our = ours.parts.related(ours.main, 'settings');
  const serving = servingPart('settings', ours, theirs);
  if (our === undefined || !serving) throw new Error('the document has no settings');
  const tree = theirs.parts.tree(serving.name);
  const root = rootOf(tree);
  const dropped = serving.isOurs ? [...DROPPED, ...OUR_FONTS] : DROPPED;
  for (const setting of root.children) if (dropped.includes(setting.localName)) setting.remove();
  theirs.parts.dropRelations(serving.name, relation => isOfType(relation, ...DROPPED_TIES));
  const needed = rootOf(ours.parts.tree(our)).children.filter(({ localName }) => OURS.includes(localName));
  for (const setting of adopt(tree, needed)) putInOrder(root, setting, SETTINGS_ORDER);
  raiseMode(root);
}

/** Word's way of working since 2013: before it, tables stood out of the text by the margin of their cells. */
const LEAST_MODE = 15;

/** A file without the setting is worked on as Word 2007 did, with tick boxes that can't be ticked. */
function raiseMode(root: Element): void {
  const compat = childOf(root, 'compat') ?? newElement(root, 'compat');
  if (!compat.parentNode) putInOrder(root, compat, SETTINGS_ORDER);
  const known = childrenOf(compat, 'compatSetting').find(
    setting => attributeOf(setting, 'name') === 'compatibilityMode',
  );
  const uri = 'http://schemas.microsoft.com/office/word';
  const mode = known ?? newElement(compat, 'compatSetting', { name: 'compatibilityMode', uri, val: '0' });
  if (!known) compat.appendChild(mode);
  if (!(Number(attributeOf(mode)) >= LEAST_MODE)) setAttribute(mode, 'val', '15');
}
