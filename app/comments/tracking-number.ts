import { randomInt } from "node:crypto";

/** 31 symbols, a prime number of them; none of 0 O I L U, which people confuse or would rather not read aloud. */
const SYMBOLS = "123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BASE = SYMBOLS.length;
const DATA_LENGTH = 11;

/** What a tracking number looks like: three groups of four, such as `7K3M-9QXT-2HVB`. */
export const trackingNumberPattern = /^[1-9A-HJKMNP-TV-Z]{4}-[1-9A-HJKMNP-TV-Z]{4}-[1-9A-HJKMNP-TV-Z]{4}$/;

/**
 * A new tracking number: eleven random symbols (54 bits, so that nobody guesses a receipt) and a check symbol.
 */
export function createTrackingNumber(): string {
  const data = Array.from({ length: DATA_LENGTH }, () => randomInt(BASE));
  return format([...data, checkSymbol(data)]);
}

/** The number in its one written form, or undefined where it cannot be one: case and separators do not matter. */
export function parseTrackingNumber(typed: string): string | undefined {
  const symbols = [...typed.toUpperCase().replace(/[\s-]/g, "")].map((symbol) => SYMBOLS.indexOf(symbol));
  if (symbols.length !== DATA_LENGTH + 1 || symbols.includes(-1)) return undefined;
  return checkSymbol(symbols.slice(0, DATA_LENGTH)) === symbols.at(-1) ? format(symbols) : undefined;
}

/**
 * A weighted sum modulo a prime, weights 1 to 11: every single wrong symbol and every swap of two symbols changes it
 * (differences of weights and of symbols are both non-zero modulo 31).
 */
function checkSymbol(data: readonly number[]): number {
  return data.reduce((sum, symbol, index) => sum + symbol * (index + 1), 0) % BASE;
}

function format(symbols: readonly number[]): string {
  const text = symbols.map((symbol) => SYMBOLS.charAt(symbol)).join("");
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}
