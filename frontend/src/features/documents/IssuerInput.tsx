import { useEffect } from "react";
import { Link } from "@mui/material";
import { required, SelectInput, useCanAccess, useGetList, useTranslate, type RaRecord } from "react-admin";
import { useFormContext } from "react-hook-form";

interface Issuer extends RaRecord {
  id: number;
  is_default: boolean;
}

const ALL = { pagination: { page: 1, perPage: 100 }, sort: { field: "name", order: "ASC" } } as const;

/** Which of our legal entities it comes from; the usual one is chosen beforehand. */
export const IssuerInput = () => {
  const { data, isPending } = useGetList<Issuer>("issuers", ALL);
  const { getValues, setValue } = useFormContext();
  useEffect(() => {
    const usual = data?.find((issuer) => issuer.is_default) ?? data?.[0];
    if (usual && !getValues("issuer")) setValue("issuer", usual.id);
  }, [data, getValues, setValue]);
  return (
    <SelectInput
      className="wide"
      source="issuer"
      choices={data ?? []}
      isPending={isPending}
      optionText="name"
      translateChoice={false}
      validate={required()}
      helperText={data?.length === 0 && <NoIssuer />}
    />
  );
};

/** On the first day: nothing can be chosen before an admin has entered one. */
const NoIssuer = () => {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: "issuers", action: "create" });
  if (!canAccess) return translate("crm.documents.no_issuer");
  return <Link href="/admin/documents/issuer/add/">{translate("crm.documents.enter_issuer")}</Link>;
};
