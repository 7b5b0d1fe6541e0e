"""The clients of the demo. Companies and people are invented; their addresses end in reserved domains only."""

from typing import NamedTuple


class Person(NamedTuple):
    name: str
    email: str
    kind: str = "Primary"
    title: str = ""
    is_active: bool = True
    is_unsubscribed: bool = False


class Client(NamedTuple):
    name: str
    city: str
    country: str
    currency: str
    people: tuple[Person, ...]
    legal_name: str = ""
    language: str = "en"
    address: str = ""
    tax_id: str = ""


THAILAND, VIETNAM, CHINA = "Thailand", "Vietnam", "China"
CALLING_CODES = {
    THAILAND: 66,
    "ประเทศไทย": 66,
    VIETNAM: 84,
    CHINA: 86,
    "Cambodia": 855,
    "Hong Kong SAR": 852,
    "Indonesia": 62,
    "Laos": 856,
    "Malaysia": 60,
    "Myanmar": 95,
    "Philippines": 63,
    "Singapore": 65,
}

CLIENTS = (
    Client(
        "Siam Lotus Hotel",
        "Bangkok",
        THAILAND,
        "THB",
        (
            Person("Somchai Wongsakul", "somchai.siamlotus@example.com", "Primary", "General Manager"),
            Person("Malee Srisuk", "malee.siamlotus@example.com", "Billing", "Accounts Payable"),
            Person("Anan Chaiyaporn", "anan.siamlotus@example.com", "Technical", "Chief Engineer"),
            Person(
                "Peter Hale", "peter.siamlotus@example.com", "Other", "Former F&B Manager", is_active=False
            ),
        ),
        legal_name="Siam Lotus Hospitality Co., Ltd.",
        address="188 Charoen Krung Road, Bang Rak 10500",
        tax_id="0105561000011",
    ),
    Client(
        "โรงแรมริมน้ำเจ้าพระยา",
        "กรุงเทพมหานคร",
        "ประเทศไทย",
        "THB",
        (
            Person("คุณปิยะ ศรีสวัสดิ์", "piya.rimnam@example.com", "Primary", "ผู้จัดการทั่วไป"),
            Person("คุณกัญญา พึ่งบุญ", "kanya.rimnam@example.com", "Billing", "ฝ่ายบัญชี"),
        ),
        legal_name="บริษัท ริมน้ำเจ้าพระยา จำกัด",
        language="th",
        address="99/1 ถนนเจริญนคร แขวงคลองต้นไทร เขตคลองสาน 10600",
        tax_id="0105562000022",
    ),
    Client(
        "Khách sạn Hoa Sen Trắng",
        "Thành phố Hồ Chí Minh",
        VIETNAM,
        "USD",
        (
            Person("Nguyễn Thị Hương", "huong.hoasen@example.com", "Primary", "Giám đốc điều hành"),
            Person("Trần Quốc Đạt", "dat.hoasen@example.com", "Billing", "Kế toán trưởng"),
        ),
        legal_name="Công ty TNHH Khách sạn Hoa Sen Trắng",
        address="27 Đường Đồng Khởi, Phường Bến Nghé, Quận 1",
        tax_id="0310000033",
    ),
    Client(
        "金莲花酒店",
        "上海",
        CHINA,
        "USD",
        (
            Person("王丽", "wang.li.jinlian@example.com", "Primary", "总经理"),
            Person("陈伟", "chen.wei.jinlian@example.com", "Technical", "工程部"),
        ),
        legal_name="上海金莲花酒店管理有限公司",
        address="静安区南京西路100号",
    ),
    Client("Saigon Rooftop Lounge", "Ho Chi Minh City", VIETNAM, "USD", ()),
    Client(
        "Andaman Beach Resort",
        "Phuket",
        THAILAND,
        "THB",
        (
            Person("Sirin Thongchai", "sirin.andaman@example.com", "Decision Maker", "Owner"),
            Person("Front Desk", "desk.andaman@example.com", "Other"),
        ),
        address="5 Patak Road, Karon 83100",
    ),
    Client(
        "ครัวคุณยาย",
        "เชียงใหม่",
        "ประเทศไทย",
        "THB",
        (Person("คุณวรรณา ใจดี", "wanna.krua@example.org", "Primary", "เจ้าของร้าน"),),
        language="th",
        address="12 ถนนนิมมานเหมินท์ ตำบลสุเทพ 50200",
    ),
    Client(
        "Nhà hàng Phố Cổ",
        "Hà Nội",
        VIETNAM,
        "USD",
        (Person("Lê Minh Tuấn", "tuan.phoco@example.org", "Primary", "Quản lý"),),
        address="36 Hàng Bạc, Quận Hoàn Kiếm",
    ),
    Client(
        "翠园餐厅",
        "广州",
        CHINA,
        "USD",
        (Person("李娜", "li.na.cuiyuan@example.org", "Primary", "店长"),),
        address="天河区体育西路88号",
    ),
    Client(
        "Blue Mango Cafés",
        "Bangkok",
        THAILAND,
        "THB",
        (
            Person("Nattaya Boonmee", "nattaya.bluemango@example.com", "Primary", "Operations"),
            Person("Kitti Raksa", "kitti.bluemango@example.com", "Billing"),
            Person("Ploy Intira", "ploy.bluemango@example.com", "Other", "Marketing", is_unsubscribed=True),
        ),
        legal_name="Blue Mango Coffee Co., Ltd.",
        address="Empire Building, 47 South Sathorn Road 10120",
        tax_id="0105563000044",
    ),
    Client(
        "Orchid Spa & Wellness",
        "Chiang Mai",
        THAILAND,
        "THB",
        (Person("Dao Kanchana", "dao.orchid@example.com", "Decision Maker", "Director"),),
    ),
    Client(
        "Mekong Riverside Hotel",
        "Vientiane",
        "Laos",
        "USD",
        (
            Person("Khamla Phommasan", "khamla.mekong@example.com", "Primary"),
            Person("Finance Office", "finance.mekong@example.com", "Billing"),
        ),
    ),
    Client(
        "Angkor Garden Villas",
        "Siem Reap",
        "Cambodia",
        "USD",
        (Person("Sophea Chan", "sophea.angkor@example.com", "Primary", "Resident Manager"),),
    ),
    Client(
        "Harbour Lane Coffee",
        "Singapore",
        "Singapore",
        "USD",
        (
            Person("Grace Tan", "grace.harbourlane@example.com", "Primary", "Regional Manager"),
            Person("Imran Yusof", "imran.harbourlane@example.com", "Technical", "IT"),
        ),
    ),
    Client(
        "Batik House Department Store",
        "Jakarta",
        "Indonesia",
        "USD",
        (Person("Dewi Lestari", "dewi.batikhouse@example.com", "Primary", "Visual Merchandising"),),
    ),
    Client(
        "Penang Heritage Inn",
        "George Town",
        "Malaysia",
        "USD",
        (Person("Lim Wei Ming", "weiming.penang@example.com", "Primary"),),
    ),
    Client(
        "Manila Bay Fitness",
        "Manila",
        "Philippines",
        "USD",
        (Person("Maria Santos", "maria.manilabay@example.org", "Primary", "Club Manager"),),
    ),
    Client(
        "Sky Garden Bangkok",
        "Bangkok",
        THAILAND,
        "THB",
        (
            Person("Thanawat Prasert", "thanawat.skygarden@example.com", "Primary", "Bar Manager"),
            Person("Warunee K.", "", "Billing", "Has no address yet"),
        ),
    ),
    Client(
        "Coral Bay Dive Resort",
        "Koh Tao",
        THAILAND,
        "THB",
        (Person("Jonas Weber", "jonas.coralbay@example.org", "Primary", "Owner"),),
    ),
    Client(
        "Lanna Boutique Stay",
        "Chiang Rai",
        THAILAND,
        "THB",
        (Person("Ratchanee Moon", "ratchanee.lanna@example.com", "Primary"),),
    ),
    Client(
        "Đà Nẵng Ocean Club",
        "Đà Nẵng",
        VIETNAM,
        "USD",
        (
            Person("Phạm Văn Khánh", "khanh.oceanclub@example.com", "Primary", "Quản lý"),
            Person("Võ Thị Ngọc Ánh", "anh.oceanclub@example.com", "Billing", "Kế toán"),
        ),
    ),
    Client(
        "Golden Tea House",
        "Hong Kong",
        "Hong Kong SAR",
        "USD",
        (Person("Chan Ka Yan 陳嘉欣", "kayan.goldentea@example.com", "Primary"),),
    ),
    Client(
        "Yangon Strand Suites",
        "Yangon",
        "Myanmar",
        "USD",
        (Person("Aye Myint", "aye.strand@example.com", "Primary"),),
    ),
    Client(
        "Sukhumvit Fashion Mall",
        "Bangkok",
        THAILAND,
        "THB",
        (
            Person("Apinya Suwan", "apinya.fashionmall@example.com", "Primary", "Tenant Relations"),
            Person("Chai Manop", "chai.fashionmall@example.com", "Billing"),
            Person("Lek Porn", "lek.fashionmall@example.com", "Technical", "Sound and light"),
        ),
        legal_name="Sukhumvit Retail Development Public Company Limited",
        address="620 Sukhumvit Road, Khlong Tan 10110",
        tax_id="0107564000055",
    ),
)
