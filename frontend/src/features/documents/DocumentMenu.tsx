import type { AnyDocument } from "@/api/types";
import { DocumentActionsMenu } from "@/features/sending";

import { FollowingActions } from "./FollowingActions";
import { useKind } from "./kinds";

/** The ⋮ of a row: send, print, and what follows from it. */
export const DocumentMenu = ({ document }: { document: AnyDocument }) => {
  const { resource } = useKind();
  return (
    <DocumentActionsMenu
      document={{ resource, id: document.id }}
      number={document.number}
      more={(close) => <FollowingActions key="following" document={document} onDone={close} />}
    />
  );
};
