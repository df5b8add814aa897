import { Tab, TextRun } from 'docx';

/** A run that brings what follows to the next tab stop. */
export function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}
