import { comments0001 } from "./comments-0001";
import { comments0002 } from "./comments-0002";
import { comments0004 } from "./comments-0004";
import { comments0005 } from "./comments-0005";
import type { DemoComment } from "./demo";

export const demoComments: readonly DemoComment[] = [
  ...comments0001,
  ...comments0002,
  ...comments0004,
  ...comments0005,
];
