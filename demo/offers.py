"""What BMAsia offers, in the demo: lines as its quotes have them, priced in USD; in THB at a round rate."""

from decimal import Decimal
from typing import NamedTuple

THB_PER_USD = Decimal(35)


class Offer(NamedTuple):
    english: str
    thai: str
    quantity: int
    dollars: Decimal
    discount: int = 0


OFFERS = (
    Offer(
        "Background music subscription, lobby and restaurants\n3 zones, 12 months",
        "บริการเพลงประกอบสถานที่ ล็อบบี้และห้องอาหาร\n3 โซน 12 เดือน",
        36,
        Decimal("29.00"),
    ),
    Offer(
        "Brand sound design: morning, afternoon, evening",
        "ออกแบบเสียงประจำแบรนด์ เช้า บ่าย เย็น",
        1,
        Decimal("650.00"),
    ),
    Offer(
        "Streaming player with offline buffer", "เครื่องเล่นสตรีมมิงพร้อมหน่วยความจำสำรอง", 3, Decimal("185.00"), 5
    ),
    Offer(
        "Installation and zone calibration on site, per day",
        "ติดตั้งและปรับเสียงแต่ละโซน ต่อวัน",
        2,
        Decimal("240.00"),
    ),
    Offer(
        "Public performance licence handling, per year",
        "ดำเนินการลิขสิทธิ์การเผยแพร่ต่อสาธารณะ ต่อปี",
        1,
        Decimal("320.00"),
    ),
    Offer(
        "Seasonal playlists: Songkran, Loy Krathong, New Year",
        "เพลย์ลิสต์ตามเทศกาล สงกรานต์ ลอยกระทง ปีใหม่",
        3,
        Decimal("95.00"),
        10,
    ),
    Offer("Ceiling loudspeaker 6 inch, pair", "ลำโพงเพดาน 6 นิ้ว (คู่)", 8, Decimal("118.50"), 10),
    Offer(
        "Remote monitoring and support, per zone and year",
        "เฝ้าระวังและดูแลระยะไกล ต่อโซนต่อปี",
        3,
        Decimal("60.00"),
    ),
    Offer("Staff training, half a day", "อบรมพนักงาน ครึ่งวัน", 1, Decimal("150.00")),
    Offer("In-store announcements, recorded, two languages", "เสียงประกาศในร้าน สองภาษา", 4, Decimal("45.00")),
)
# The long quote: enough rooms to need more than one page.
ROOMS = (
    *(f"Floor {floor}, {place}" for floor in range(1, 13) for place in ("corridor", "lift lobby", "lounge")),
)
TERMS = (
    "Prices are valid until the date above. 50 % on order, 50 % on installation.\n"
    "The subscription renews for twelve months unless cancelled 60 days before its end."
)
THAI_TERMS = (
    "ราคานี้ใช้ได้ถึงวันที่ระบุข้างต้น ชำระ 50 % เมื่อสั่งซื้อ และ 50 % เมื่อติดตั้งแล้วเสร็จ\n"
    "สัญญาบริการต่ออายุครั้งละสิบสองเดือน เว้นแต่แจ้งยกเลิกล่วงหน้า 60 วัน"
)
NOTES = {
    "en": "Thank you for your interest in BMAsia Music.",
    "th": "ขอขอบคุณที่ให้ความสนใจบริการของ BMAsia Music",
}


def price(offer: Offer, currency: str) -> Decimal:
    return offer.dollars * THB_PER_USD if currency == "THB" else offer.dollars
