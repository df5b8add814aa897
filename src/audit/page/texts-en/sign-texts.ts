import type { SignTexts } from '../page-texts.ts';

/** Who looked, what is missing, and saving. */
export const signTexts: SignTexts = {
  heading: 'Sign and save',
  how: 'Save gives you this page back with your answers in it. Keep it beside the file: it shows that somebody looked. You can open it later and go on.',
  by: 'Who looked?',
  byHelp: 'Your name will be in the page that you save.',
  verdict: 'Final verdict',
  good: 'Good: this file can go out',
  bad: 'Not good: something has to be done first',
  go: 'Sign',
  save: 'Save',
  saved: 'Saved on {date}.',
  downloaded: 'Saved on {date} as {name}, mostly in the folder Downloads.',
  unfinished: 'Not done yet: what is missing stands below.',
  unsaved: 'Not saved yet.',
  restored: 'Your answers of last time are back. They are not saved yet.',
  missing: {
    heading: 'This is missing:',
    by: 'your name',
    verdict: 'the final verdict',
    answer: 'an answer at “{title}”',
    oneTick: '1 tick at “{title}”',
    ticks: '{count} ticks at “{title}”',
    remark: 'a remark at “{title}”: what is not good?',
  },
  draft: 'What you choose and write stays in this browser as a draft until you save. Nothing is sent.',
  forget: 'Forget the draft',
  noScript: 'This page needs JavaScript to save your answers.',
};
