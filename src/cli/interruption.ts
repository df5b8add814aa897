/**
 * After Ctrl-C, or when a machine is asked to end its work (SIGTERM), what is in hand is finished; a second time ends at
 * once.
 */
export function interruption(): () => boolean {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      asked = true;
      console.error('stopping …');
    });
  }
  return () => asked;
}
