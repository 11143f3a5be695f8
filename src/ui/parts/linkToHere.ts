import { toQuery } from "../../state/address.ts";
import type { AddressState } from "../../state/store.ts";

/** The address of this page in a state: without the parameters of others, which tell of the one who copies it and of nothing here. */
export function linkToHere(state: AddressState): string {
  const { origin, pathname } = globalThis.location;
  return `${origin === "null" ? "file://" : origin}${pathname}?${toQuery(state)}`;
}
