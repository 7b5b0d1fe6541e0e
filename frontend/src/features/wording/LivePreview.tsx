import { useEffect, useState } from "react";
import { useWatch } from "react-hook-form";

import type { Template } from "@/api/types";

import { Preview } from "./Preview";

const PAUSE = 400;

/** Follows the typing, a moment behind. */
export const LivePreview = ({ template }: { template: Template }) => {
  const [subject, body] = useWatch({ name: ["subject", "body"] }) as [string, string];
  const [tried, setTried] = useState({ subject: template.subject, body: template.body });
  useEffect(() => {
    const timer = setTimeout(() => setTried({ subject, body }), PAUSE);
    return () => clearTimeout(timer);
  }, [subject, body]);
  return <Preview template={template} {...tried} />;
};
