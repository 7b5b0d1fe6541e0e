"""Sentences of Django and DRF that come without Thai. Nobody calls this: the catalogue is made by reading."""

from collections.abc import Iterator

from django.utils.translation import gettext, ngettext


def without_thai() -> Iterator[str]:
    yield gettext("Enter a valid integer.")
    yield gettext("Null characters are not allowed.")
    yield gettext("Value %(value)r is not a valid choice.")
    yield gettext("Must be a valid boolean.")
    yield gettext("Not a valid string.")
    yield gettext('Invalid pk "{pk_value}" - object does not exist.')
    yield gettext("Incorrect type. Expected pk value, received {data_type}.")
    yield gettext("Ensure this field has no more than {max_length} elements.")
    yield gettext("Invalid input.")
    yield gettext("Malformed request.")
    yield gettext("Could not satisfy the request Accept header.")
    yield gettext("Request was throttled.")
    yield gettext("Datetime value out of range.")
    yield gettext("This field must be unique.")
    yield gettext("Surrogate characters are not allowed: U+{code_point:X}.")
    yield ngettext("Expected available in {wait} second.", "Expected available in {wait} seconds.", 1)
    yield ngettext(
        "Ensure this value has at most %(limit_value)d character (it has %(show_value)d).",
        "Ensure this value has at most %(limit_value)d characters (it has %(show_value)d).",
        1,
    )
