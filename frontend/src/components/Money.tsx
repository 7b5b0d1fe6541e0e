import { useLocale } from "ra-core";

import { formatMoney } from "@/lib/format";

interface MoneyProps {
  amount: string;
  currency: string;
}

export const Money = ({ amount, currency }: MoneyProps) => {
  const locale = useLocale();
  return (
    <span style={{ fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" }}>
      {formatMoney(amount, currency, locale)}
    </span>
  );
};
