/** After Ctrl-C what is in hand is finished; a second Ctrl-C ends at once. */
export function interruption(): () => boolean {
  let asked = false;
  process.once('SIGINT', () => {
    asked = true;
    console.error('stopping …');
  });
  return () => asked;
}
