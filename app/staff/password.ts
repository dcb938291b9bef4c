export const SET_UP_LINK_HOURS = 72;
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

/** Why a password will not do, or undefined. Length alone counts (NIST SP 800-63B-4, 3.1.1.2), in UTF-16 units. */
export function passwordProblem(password: string): "tooShort" | "tooLong" | undefined {
  if (password.length < PASSWORD_MIN) return "tooShort";
  return password.length > PASSWORD_MAX ? "tooLong" : undefined;
}
