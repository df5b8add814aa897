/** Modes of what holds personal data: a file that only its owner may read, and a folder that only its owner may enter. */
export const OWNER_ONLY = 0o600;
export const OWNER_ONLY_FOLDER = 0o700;
