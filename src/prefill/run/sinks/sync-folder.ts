import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes sure that names in a folder outlive a power cut, where the system can: Windows opens no folders. */
export function syncFolder(folder: string): void {
  try {
    const file = openSync(folder, 'r');
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  } catch {
    // a file system without it
  }
}
