import { signInPath } from "~/paths";
import type { Portal } from "~/portal.server";
import { setPassword } from "~/staff/add-staff.server";
import type { Role, StaffMember } from "~/staff/staff";
import { aStaffMember } from "~tests/factories/staff";

const PASSWORD = "seven words make a good password";

/** Signs a new member of staff in by the sign-in page. Returns them, and the cookies that a browser would send. */
export async function signIn(
  portal: Portal,
  origin: string,
  role: Role = "moderator",
): Promise<{ readonly staff: StaffMember; readonly cookie: string }> {
  const staff = await aStaffMember(portal.db, { role });
  await setPassword(portal.db, portal.auth, staff.id, PASSWORD);
  const answer = await fetch(origin + signInPath, {
    method: "POST",
    body: new URLSearchParams({ email: staff.email, password: PASSWORD }),
    redirect: "manual",
  });
  if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((set) => set.split(";")[0])
    .join("; ");
  return { staff, cookie };
}
