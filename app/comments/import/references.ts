/**
 * Makes references for rows without a number of their own: their fingerprint, and which of its like they are in the
 * file, since five people may sign the same letter on the same day. The same file gives the same references again; so does another file with the same unsigned letter of the same day, whose rows
 * then count as already there. The command's usage says so and advises a column of ids.
 *
 * It remembers one number a distinct row (some 40 bytes): 48 bits of the fingerprint, by which a chance collision
 * among a million rows is a matter of 1 in 500, and would do no more than skip a number in the sequence.
 */
export function createReferences(): { next(fingerprint: string): string } {
  const seen = new Map<number, number>();
  return {
    next(fingerprint) {
      const key = Buffer.from(fingerprint, "base64url").readUIntBE(0, 6);
      const occurrence = (seen.get(key) ?? 0) + 1;
      seen.set(key, occurrence);
      return `content:${fingerprint}:${occurrence}`;
    },
  };
}
