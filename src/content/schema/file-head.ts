import { day, plain } from './common.ts';
import { readingBackKeys, versionNumber } from './retired.ts';

/** What documents and comparisons say of themselves before anything else. */
export const fileHead = {
  version: versionNumber.meta({ description: 'In quotes, for example "1.0".' }),
  date: day.meta({ description: 'The day of this version, yyyy-mm-dd.' }),
  replaces: versionNumber.optional().meta({ description: 'The version this one takes the place of.' }),
  title: plain,
  subtitle: plain.optional(),
  summary: plain.meta({ description: 'One or two sentences for metadata and search.' }),
  ...readingBackKeys,
};
