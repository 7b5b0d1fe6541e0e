"""Figures for people: medians, ratios, and one aligned table."""

import statistics
import time
from collections.abc import Callable, Sequence


def median(figures: Sequence[float]) -> float:
    return statistics.median(figures)


def worst(figures: Sequence[float], share: float = 0.95) -> float:
    """What this share of the figures stays under."""
    ordered = sorted(figures)
    return ordered[max(0, round(share * len(ordered)) - 1)]


def milliseconds(action: Callable[[], object], repeats: int) -> list[float]:
    """How long the action takes, each time."""
    figures = []
    for _ in range(repeats):
        started = time.perf_counter()
        action()
        figures.append(1000 * (time.perf_counter() - started))
    return figures


def spread(figures: Sequence[float]) -> tuple[str, str]:
    """Two cells of a table: the median, and what 95 % stay under, in milliseconds."""
    return f"{median(figures):.2f}", f"{worst(figures):.2f}"


def ratio(figure: float, reference: float) -> str:
    return f"{figure / reference:.2f} x" if reference else "-"


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """The first column to the left, all others to the right."""
    lines = [[str(cell) for cell in row] for row in (head, *rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    return "\n".join(_line(line, widths) for line in lines)


def show(title: str, head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    print(f"\n{title}\n{table(head, rows)}", flush=True)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    first, *others = zip(cells, widths, strict=True)
    columns = [first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]
    return "  ".join(columns).rstrip()
