import { hasFarLetters } from './clean-text.ts';

/** ISO 15924 codes of the scripts that Unicode 15 knows, without Latin and what belongs to several. */
const CODES =
  'Adlm Aghb Ahom Arab Armi Armn Avst Bali Bamu Bass Batk Beng Bhks Bopo Brah Brai Bugi Buhd Cakm Cans Cari Cham ' +
  'Cher Chrs Copt Cpmn Cprt Cyrl Deva Diak Dogr Dsrt Dupl Egyp Elba Elym Ethi Geor Glag Gong Gonm Goth Gran Grek ' +
  'Gujr Guru Hang Hani Hano Hatr Hebr Hira Hluw Hmng Hmnp Hung Ital Java Kali Kana Kawi Khar Khmr Khoj Kits Knda ' +
  'Kthi Lana Laoo Lepc Limb Lina Linb Lisu Lyci Lydi Mahj Maka Mand Mani Marc Medf Mend Merc Mero Mlym Modi Mong ' +
  'Mroo Mtei Mult Mymr Nagm Nand Narb Nbat Newa Nkoo Nshu Ogam Olck Orkh Orya Osge Osma Ougr Palm Pauc Perm Phag ' +
  'Phli Phlp Phnx Plrd Prti Rjng Rohg Runr Samr Sarb Saur Sgnw Shaw Shrd Sidd Sind Sinh Sogd Sogo Sora Soyo Sund ' +
  'Sylo Syrc Tagb Takr Tale Talu Taml Tang Tavt Telu Tfng Tglg Thaa Thai Tibt Tirh Tnsa Toto Ugar Vaii Vith Wara ' +
  'Wcho Xpeo Xsux Yezi Yiii Zanb';

const OTHER_THAN_LATIN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;

/** Made when the first name needs them. */
let scripts: readonly { readonly code: string; readonly letters: RegExp }[] | undefined;

/** Codes of the scripts of a text other than Latin, in the order of their names; `Zzzz` for letters of none. @see ISO 15924 */
export function foreignScripts(text: string): readonly string[] {
  if (!hasFarLetters(text) || !OTHER_THAN_LATIN.test(text)) return [];
  scripts ??= CODES.split(' ').map(code => ({ code, letters: new RegExp(`\\p{Script=${code}}`, 'u') }));
  const found = scripts.filter(({ letters }) => letters.test(text)).map(({ code }) => code);
  return found.length > 0 ? found : ['Zzzz'];
}
