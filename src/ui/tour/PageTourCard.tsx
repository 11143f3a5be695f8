// The card of the tour on the page, with its style sheet, which an embed has among its own.

import styles from "./page-card.css?url";
import { TourCard, type TourCardProps } from "./TourCard.tsx";

export function PageTourCard(props: TourCardProps) {
  return (
    <>
      <link rel="stylesheet" href={styles} precedence="bt" />
      <TourCard {...props} />
    </>
  );
}
