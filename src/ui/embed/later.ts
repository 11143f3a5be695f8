// Parts of an embed that its first view does not show, loaded as soon as that has been painted: in one file, since each file
// has a cost of its own.

export { ClusterCard, FocusCard, HoverCard } from "../chart/cards.tsx";
export { Help, RowsHelp } from "../dialogs/Help.tsx";
export { Reader } from "../reader/Reader.tsx";
export { TourCard } from "../tour/TourCard.tsx";
export { default as styles } from "./later.css?inline";
