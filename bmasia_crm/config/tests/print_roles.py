"""Prints roles_table.py as docs/using/roles.md: `python -m bmasia_crm.config.tests.print_roles`."""

from pathlib import Path

from .roles_table import COLUMNS, TABLE, VISITOR, Row

PRINTED = Path(__file__).resolve().parents[3] / "docs" / "using" / "roles.md"
HEAD = """# Who may do what

Printed from `bmasia_crm/config/tests/roles_table.py`, which the tests ask of the running server: every role, at every
address, with every verb. Print it again with `python -m bmasia_crm.config.tests.print_roles`.

A person may have several roles and may then do what any of them may. An admin gives them in Django admin, under
*Users*. The screens show only what the role allows, and the server decides. What a script asks for with a token counts
as asked by the person whose token it is. Whoever is *not signed in* may only sign in.
"""


def printed() -> str:
    return "\n".join([HEAD, *(_section(title, rows) for title, rows in TABLE.items())])


def _section(title: str, rows: tuple[Row, ...]) -> str:
    columns = [column for column in COLUMNS if column != VISITOR]
    lines = [
        f"## {title}",
        "",
        f"| | {' | '.join(columns)} | Request |",
        f"|---|{':-:|' * len(columns)}---|",
    ]
    for row in rows:
        marks = " | ".join("✓" if column in row.who else "" for column in columns)
        lines.append(f"| {row.what} | {marks} | `{row.verb} {row.path}` |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    PRINTED.write_text(printed(), encoding="utf-8")
