/** RC4, which OpenSSL no longer offers. Decrypts what it encrypted. @see ISO 32000-1 §7.6.2 */
export function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): number => {
    const [first, second] = [state[a] ?? 0, state[b] ?? 0];
    state[a] = second;
    state[b] = first;
    return (first + second) & 0xff;
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 0xff;
    swap(i, j);
  }
  const out = new Uint8Array(data.length);
  for (let at = 0, j = 0; at < data.length; at++) {
    const i = (at + 1) & 0xff;
    j = (j + (state[i] ?? 0)) & 0xff;
    out[at] = (data[at] ?? 0) ^ (state[swap(i, j)] ?? 0);
  }
  return out;
}
