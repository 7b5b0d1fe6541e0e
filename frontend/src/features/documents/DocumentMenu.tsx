import type { AnyDocument } from "@/api/types";
import { DocumentActionsMenu } from "@/features/sending";

import { FollowingActions } from "./FollowingActions";
import { useKind } from "./kinds";
import { RenewalAction } from "./RenewalAction";

/** The ⋮ of a document: send, print, remind, and what follows from it. */
export const DocumentMenu = ({ document }: { document: AnyDocument }) => {
  const { resource } = useKind();
  return (
    <DocumentActionsMenu
      document={{ resource, id: document.id }}
      number={document.number}
      more={(close) => [
        <RenewalAction key="renewal" document={document} onDone={close} />,
        <FollowingActions key="following" document={document} onDone={close} />,
      ]}
    />
  );
};
