/** Seconds that checking one file may take, when nobody says otherwise. */
export const CHECK_SECONDS = 300;
/**
 * MiB of objects that a process holds while it checks. Node collects what is no longer needed only when room gets scarce:
 * with this much, a print file of 230,000 objects takes 410 MB in all, and with 1 GiB 490 MB.
 */
export const CHECK_HEAP = 320;
/** MiB for a file that has more to it than fits that: one at a time is given another try. */
export const ROOMY_HEAP = 2048;
