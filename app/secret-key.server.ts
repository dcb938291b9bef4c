import { createHash, randomBytes } from "node:crypto";

/** 192 bits: 32 characters that are fit for an address and a cookie. */
export const KEY_BYTES = 24;

/** A secret that opens or confirms something. */
export const createKey = (): string => randomBytes(KEY_BYTES).toString("base64url");

/** What is stored of a secret that is looked up and never shown again (SHA-256). */
export const digestOf = (key: string): Buffer => createHash("sha256").update(key).digest();
