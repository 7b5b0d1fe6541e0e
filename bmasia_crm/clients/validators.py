from bmasia_crm.common.lines import one_line

__all__ = ["one_line"]
