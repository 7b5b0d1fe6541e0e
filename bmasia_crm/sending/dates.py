"""A date as a letter writes it, in the language of the company."""

from datetime import date

# The Thai calendar counts from the death of the Buddha: 2027 is 2570.
BUDDHIST_ERA = 543
MONTHS = {
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    "th": [
        "มกราคม",
        "กุมภาพันธ์",
        "มีนาคม",
        "เมษายน",
        "พฤษภาคม",
        "มิถุนายน",
        "กรกฎาคม",
        "สิงหาคม",
        "กันยายน",
        "ตุลาคม",
        "พฤศจิกายน",
        "ธันวาคม",
    ],
}


def written(day: date | None, language: str) -> str:
    """`31 March 2027`, or `31 มีนาคม 2570`; empty for no date."""
    if day is None:
        return ""
    year = day.year + (BUDDHIST_ERA if language == "th" else 0)
    return f"{day.day} {MONTHS[language][day.month - 1]} {year}"
