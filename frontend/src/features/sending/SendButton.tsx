import { useState } from "react";
import ArrowDropDown from "@mui/icons-material/ArrowDropDown";
import Schedule from "@mui/icons-material/Schedule";
import Send from "@mui/icons-material/Send";
import { Button, ButtonGroup, ListItemText, Menu, MenuItem } from "@mui/material";
import { useLocale, useTranslate } from "react-admin";

import { formatMoment } from "@/lib/format";
import { daysToMonday, localInput, morningIn } from "@/lib/moments";

interface SendButtonProps {
  disabled: boolean;
  loading: boolean;
  scheduled: boolean;
  onSchedule: (sendAt: string) => void;
  describedBy: string;
}

/** Send, and beside it the way to send later. */
export const SendButton = ({ disabled, loading, scheduled, onSchedule, describedBy }: SendButtonProps) => {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <ButtonGroup variant="contained">
        <Button
          type="submit"
          startIcon={scheduled ? <Schedule /> : <Send />}
          // Not `disabled`: who presses it, or comes by with the keyboard, is told why it cannot be sent.
          aria-disabled={disabled}
          sx={disabled ? { opacity: 0.55 } : undefined}
          loading={loading}
          loadingPosition="start"
          aria-describedby={describedBy}
        >
          {translate(scheduled ? "crm.sending.schedule" : "crm.sending.send")}
        </Button>
        {!scheduled && (
          <Button
            aria-label={translate("crm.sending.send_later")}
            aria-haspopup="menu"
            aria-expanded={Boolean(anchor)}
            onClick={(event) => setAnchor(event.currentTarget)}
            disabled={loading}
            sx={{ px: 0.5 }}
          >
            <ArrowDropDown />
          </Button>
        )}
      </ButtonGroup>
      <LaterMenu
        anchor={anchor}
        onClose={() => setAnchor(null)}
        onChoose={(moment) => {
          setAnchor(null);
          onSchedule(localInput(moment));
        }}
      />
    </>
  );
};

interface LaterMenuProps {
  anchor: HTMLElement | null;
  onClose: () => void;
  onChoose: (moment: Date) => void;
}

const LaterMenu = ({ anchor, onClose, onChoose }: LaterMenuProps) => {
  const translate = useTranslate();
  const locale = useLocale();
  const tomorrow = morningIn(1);
  const monday = morningIn(daysToMonday());
  const choices = [
    { key: "tomorrow", moment: tomorrow },
    ...(monday.getTime() === tomorrow.getTime() ? [] : [{ key: "monday", moment: monday }]),
  ];
  return (
    <Menu anchorEl={anchor} open={Boolean(anchor)} onClose={onClose}>
      {choices.map(({ key, moment }) => (
        <MenuItem key={key} onClick={() => onChoose(moment)}>
          <ListItemText
            primary={translate(`crm.sending.later_${key}`)}
            secondary={formatMoment(moment.toISOString(), locale)}
          />
        </MenuItem>
      ))}
      <MenuItem onClick={() => onChoose(tomorrow)}>{translate("crm.sending.later_other")}</MenuItem>
    </Menu>
  );
};
