import type { MachineTexts } from '../page-texts.ts';

/** What the program found, and how to mend it. */
export const machineTexts: MachineTexts = {
  heading: 'What the program found',
  passes: 'No errors. The file keeps all rules of PDF/UA-1 that a program can check.',
  fails: things =>
    things === 1
      ? 'The file does not keep PDF/UA-1. Mend this first.'
      : `The file does not keep PDF/UA-1. Mend these ${things} things first; the most important one is at the top.`,
  times: count => `${count} times`,
  adviceOf: problem => problem,
  tag: { word: 'tag', means: 'A tag says what a piece of the document is: a heading, a list, a field.' },
  unfold: 'Unfold one to read who is hindered, what to do, and where it is.',
  labels: {
    harm: 'Who is hindered?',
    mend: 'What to do?',
    followers: 'Mended with it, in all likelihood',
    places: 'Where is it?',
  },
  inProgram: name => `In ${name}:`,
  area: area => area,
  tagPath: 'tag',
  font: 'font',
  morePlaces: count => `and ${count} more`,
  undecided: 'No errors found.',
  unchecked: rules => `${rules === 1 ? 'One rule' : `${rules} rules`} could not be checked.`,
  reasons: {
    font: 'Not every font can be read in full.',
    table: 'A table has too many places for cells.',
    metadata: 'What the file says of itself (XMP) can’t be read.',
    content: 'The content of a page can’t be read in full.',
  },
  unreadable: 'The program could not read the file.',
};
