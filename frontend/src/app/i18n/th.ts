import type { Messages } from "./en";
import { crm } from "./th.crm";
import { ra } from "./th.ra";
import { resources } from "./th.resources";

export const th: Messages = { ra, crm, resources };
