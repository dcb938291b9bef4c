import { crossings } from "./crossings";
import type { CueGroup } from "./cue";
import { digital } from "./digital";
import { environment } from "./environment";
import { medical } from "./medical";
import { people } from "./people";
import { rules } from "./rules";
import { southDevelopment } from "./south-development";
import { southPlaces } from "./south-places";
import { supplyChains } from "./supply-chains";
import { toldDigital } from "./told-digital";
import { toldGoods } from "./told-goods";
import { toldPeople } from "./told-people";
import { toldSouth } from "./told-south";

/** Every group, in a fixed order: a group's place is its number among the model's features. */
export const cueGroups: readonly CueGroup[] = [
  ...supplyChains,
  ...crossings,
  ...environment,
  ...medical,
  ...southPlaces,
  ...southDevelopment,
  ...digital,
  ...people,
  ...rules,
  ...toldGoods,
  ...toldSouth,
  ...toldDigital,
  ...toldPeople,
];
