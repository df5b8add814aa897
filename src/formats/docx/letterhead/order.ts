/**
 * In which order the schema wants the children of some elements: Word refuses a file that has them otherwise. What a
 * list doesn't name, such as extensions of later versions, stands behind all it does.
 */

/** Children of `w:style` (ISO/IEC 29500-1 §17.7.4.17). */
export const STYLE_ORDER: readonly string[] = [
  ...['name', 'aliases', 'basedOn', 'next', 'link', 'autoRedefine', 'hidden', 'uiPriority', 'semiHidden'],
  ...['unhideWhenUsed', 'qFormat', 'locked', 'personal', 'personalCompose', 'personalReply', 'rsid'],
  ...['pPr', 'rPr', 'tblPr', 'trPr', 'tcPr', 'tblStylePr'],
];

/** Children of `w:pPr` (§17.3.1.26). */
export const PARAGRAPH_ORDER: readonly string[] = [
  ...['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl', 'numPr'],
  ...['suppressLineNumbers', 'pBdr', 'shd', 'tabs', 'suppressAutoHyphens', 'kinsoku', 'wordWrap'],
  ...['overflowPunct', 'topLinePunct', 'autoSpaceDE', 'autoSpaceDN', 'bidi', 'adjustRightInd', 'snapToGrid'],
  ...['spacing', 'ind', 'contextualSpacing', 'mirrorIndents', 'suppressOverlap', 'jc', 'textDirection'],
  ...['textAlignment', 'textboxTightWrap', 'outlineLvl', 'divId', 'cnfStyle', 'rPr', 'sectPr', 'pPrChange'],
];

/** Children of `w:rPr` (§17.3.2.28). */
export const RUN_ORDER: readonly string[] = [
  ...['rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'strike', 'dstrike', 'outline'],
  ...['shadow', 'emboss', 'imprint', 'noProof', 'snapToGrid', 'vanish', 'webHidden', 'color', 'spacing', 'w'],
  ...['kern', 'position', 'sz', 'szCs', 'highlight', 'u', 'effect', 'bdr', 'shd', 'fitText', 'vertAlign'],
  ...['rtl', 'cs', 'em', 'lang', 'eastAsianLayout', 'specVanish', 'oMath'],
];

/** Children of `w:settings` (§17.15.1.78). */
export const SETTINGS_ORDER: readonly string[] = [
  ...['writeProtection', 'view', 'zoom', 'removePersonalInformation', 'removeDateAndTime'],
  ...['doNotDisplayPageBoundaries', 'displayBackgroundShape', 'printPostScriptOverText'],
  ...['printFractionalCharacterWidth', 'printFormsData', 'embedTrueTypeFonts', 'embedSystemFonts'],
  ...[
    'saveSubsetFonts',
    'saveFormsData',
    'mirrorMargins',
    'alignBordersAndEdges',
    'bordersDoNotSurroundHeader',
  ],
  ...['bordersDoNotSurroundFooter', 'gutterAtTop', 'hideSpellingErrors', 'hideGrammaticalErrors'],
  ...['activeWritingStyle', 'proofState', 'formsDesign', 'attachedTemplate', 'linkStyles'],
  ...['stylePaneFormatFilter', 'stylePaneSortMethod', 'documentType', 'mailMerge', 'revisionView'],
  ...[
    'trackRevisions',
    'doNotTrackMoves',
    'doNotTrackFormatting',
    'documentProtection',
    'autoFormatOverride',
  ],
  ...['styleLockTheme', 'styleLockQFSet', 'defaultTabStop', 'autoHyphenation', 'consecutiveHyphenLimit'],
  ...['hyphenationZone', 'doNotHyphenateCaps', 'showEnvelope', 'summaryLength', 'clickAndTypeStyle'],
  ...['defaultTableStyle', 'evenAndOddHeaders', 'bookFoldRevPrinting', 'bookFoldPrinting'],
  ...['bookFoldPrintingSheets', 'drawingGridHorizontalSpacing', 'drawingGridVerticalSpacing'],
  ...['displayHorizontalDrawingGridEvery', 'displayVerticalDrawingGridEvery'],
  ...['doNotUseMarginsForDrawingGridOrigin', 'drawingGridHorizontalOrigin', 'drawingGridVerticalOrigin'],
  ...['doNotShadeFormData', 'noPunctuationKerning', 'characterSpacingControl', 'printTwoOnOne'],
  ...['strictFirstAndLastChars', 'noLineBreaksAfter', 'noLineBreaksBefore', 'savePreviewPicture'],
  ...['doNotValidateAgainstSchema', 'saveInvalidXml', 'ignoreMixedContent', 'alwaysShowPlaceholderText'],
  ...['doNotDemarcateInvalidXml', 'saveXmlDataOnly', 'useXSLTWhenSaving', 'saveThroughXslt'],
  ...['showXMLTags', 'alwaysMergeEmptyNamespace', 'updateFields', 'hdrShapeDefaults', 'footnotePr'],
  ...['endnotePr', 'compat', 'docVars', 'rsids'],
];
