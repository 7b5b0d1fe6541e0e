"""The printed words of a document, by language. A date is written as its reader writes it."""

from datetime import date

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

# Thailand counts from the Buddha's death: 2026 is 2569.
BUDDHIST_YEARS = 543

LABELS = {
    "en": {
        "date": "Date",
        "valid_until": "Valid until",
        "due_date": "Due date",
        "start_date": "Starts",
        "end_date": "Ends",
        "reference": "Refers to",
        "from": "From",
        "to": "Prepared for",
        "bill_to": "Bill to",
        "tax_id": "Tax ID",
        "phone": "Tel.",
        "description": "Description",
        "quantity": "Qty",
        "unit_price": "Unit price",
        "discount": "Discount",
        "tax": "Tax",
        "amount": "Amount",
        "before_discount": "Before discount",
        "subtotal": "Subtotal",
        "tax_at": "Tax",
        "total": "Total",
        "terms": "Terms",
        "notes": "Notes",
        "bank": "Payment details",
        "accepted": "Accepted for",
        "signed": "Signed for",
        "name_and_date": "Name, signature and date",
        "page": "Page",
        "of": "of",
        "logo": "Logo of",
    },
    "th": {
        "date": "วันที่",
        "valid_until": "ใช้ได้ถึงวันที่",
        "due_date": "ครบกำหนดชำระ",
        "start_date": "วันเริ่มสัญญา",
        "end_date": "วันสิ้นสุดสัญญา",
        "reference": "อ้างอิง",
        "from": "จาก",
        "to": "เสนอต่อ",
        "bill_to": "ลูกค้า",
        "tax_id": "เลขประจำตัวผู้เสียภาษี",
        "phone": "โทร.",
        "description": "รายการ",
        "quantity": "จำนวน",
        "unit_price": "ราคาต่อหน่วย",
        "discount": "ส่วนลด",
        "tax": "ภาษี",
        "amount": "จำนวนเงิน",
        "before_discount": "ราคาก่อนหักส่วนลด",
        "subtotal": "รวมเป็นเงิน",
        "tax_at": "ภาษีมูลค่าเพิ่ม",
        "total": "ยอดรวมทั้งสิ้น",
        "terms": "เงื่อนไข",
        "notes": "หมายเหตุ",
        "bank": "รายละเอียดการชำระเงิน",
        "accepted": "ตกลงในนาม",
        "signed": "ลงนามในนาม",
        "name_and_date": "ชื่อ ลายมือชื่อ และวันที่",
        "page": "หน้า",
        "of": "จาก",
        "logo": "โลโก้ของ",
    },
}


def written_date(day: date, language: str) -> str:
    """`22 November 2026`; in Thai with the Buddhist year first and ours behind it."""
    month = MONTHS[language][day.month - 1]
    if language == "th":
        return f"{day.day} {month} {day.year + BUDDHIST_YEARS} ({day:%d/%m/%Y})"
    return f"{day.day} {month} {day.year}"
