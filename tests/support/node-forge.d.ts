/** As much of node-forge's types as the signing tests use; the package has none of its own. */
declare module 'node-forge' {
  export interface KeyPair {
    readonly publicKey: object;
    readonly privateKey: object;
  }
  export interface Certificate {
    publicKey: object;
    serialNumber: string;
    readonly validity: { notBefore: Date; notAfter: Date };
    setSubject(attributes: readonly { readonly name: string; readonly value: string }[]): void;
    setIssuer(attributes: readonly { readonly name: string; readonly value: string }[]): void;
    sign(key: object, digest: object): void;
  }
  interface Forge {
    readonly pki: {
      readonly rsa: { generateKeyPair(options: { readonly bits: number }): KeyPair };
      createCertificate(): Certificate;
    };
    readonly md: { readonly sha256: { create(): object } };
    readonly asn1: { toDer(value: object): { getBytes(): string } };
    readonly pkcs12: {
      toPkcs12Asn1(
        key: object,
        certificates: readonly Certificate[],
        password: string,
        options: { readonly algorithm: '3des' },
      ): object;
    };
  }
  const forge: Forge;
  export default forge;
}
