import ContentCopy from "@mui/icons-material/ContentCopyOutlined";
import { useCanAccess } from "react-admin";

import type { AnyDocument } from "@/api/types";
import { MenuAction } from "@/components/MenuAction";

import { useKind, type Following } from "./kinds";
import { useMakeDocument } from "./useMakeDocument";

interface FollowingActionsProps {
  document: AnyDocument;
  onDone: () => void;
}

/** In the menu of a document: what can be made from it. */
export const FollowingActions = ({ document, onDone }: FollowingActionsProps) => {
  const { following, resource } = useKind();
  const { canAccess: mayAdd } = useCanAccess({ resource, action: "create" });
  const { duplicate } = useMakeDocument(document);
  return (
    <>
      {following
        .filter(({ step }) => document.can.includes(step))
        .map((next) => (
          <FollowingAction key={next.step} next={next} document={document} onDone={onDone} />
        ))}
      {mayAdd && (
        <MenuAction
          icon={<ContentCopy fontSize="small" />}
          label="crm.documents.duplicate"
          onClick={() => {
            onDone();
            void duplicate();
          }}
        />
      )}
    </>
  );
};

interface FollowingActionProps extends FollowingActionsProps {
  next: Following;
}

const FollowingAction = ({ next, document, onDone }: FollowingActionProps) => {
  const { canAccess } = useCanAccess({ resource: next.makes, action: "create" });
  const { follow } = useMakeDocument(document);
  if (!canAccess) return null;
  const Icon = next.icon;
  return (
    <MenuAction
      icon={<Icon fontSize="small" />}
      label={`crm.documents.step.${next.step}`}
      onClick={() => {
        onDone();
        void follow(next);
      }}
    />
  );
};
