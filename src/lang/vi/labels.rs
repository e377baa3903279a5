//! Words whose number names, ranks or tells apart, and is no amount.
//!
//! Sources: Nghị định 30/2020/NĐ-CP on official papers, for the kinds of documents and their abbreviations; Luật Giao thông
//! đường bộ for roads; Hoàng Phê (ed.), *Từ điển tiếng Việt*, for words of series.
//!
//! Words that are verbs as well (`quyết định`, `thông báo`, `kết luận`) name a document when they begin with a capital, or
//! when `số` follows.

use crate::lang::{
    Row,
    Sense::{Clause, CodeWord, Document, Fixed, NameWord, NumberMark, RoadWord, Series, StreetWord},
    Series::{Far, Group, Mark, Near, Rank},
};

/// The rows.
pub const ROWS: &[Row] = &[
    ("km|cao điểm|điểm cao|đồi", RoadWord),
    ("mega 6/45|power 6/55|6/45|6/55", Fixed),
    // Streets, bridges and houses that are named by a day.
    (
        "cách mạng tháng 8|cách mạng tháng 10|đường cách mạng tháng 8|đường cách mạng tháng tám|=Cách Mạng Tháng Tám",
        Fixed,
    ),
    ("đường 30/4|đường 30-4|đường 30 tháng 4|đường 3/2|đường 3-2|đường 3 tháng 2|đường 2/9|đường 2-9", Fixed),
    ("đường 2 tháng 9|đường 26/3|đường 26-3|đường 19/5|đường 19-5|đường 1/5|đường 1-5|đường 8/3|đường 8-3", Fixed),
    ("công viên 23/9|công viên 23-9|công viên 30/4|công viên 30-4|cung văn hóa 30/4|quảng trường 2/9", Fixed),
    ("quảng trường 2-9|bệnh viện 30-4|bệnh viện 30/4|bệnh viện 19-8|bệnh viện 19/8|sân vận động 19/8", Fixed),
    ("trạm|phương án|giếng|mỏ|đường dây|cơ sở", Series(Near)),
    ("đoàn|loại|khu|vùng|bài|câu", Series(Group)),
    ("nguyện vọng|chuyên khoa|á khôi|lúa vụ", Series(Near)),
    // Classes of disability by law: Pháp lệnh 02/2020/UBTVQH14, Điều 23.
    ("thương binh|thương binh hạng|thương binh loại|bệnh binh", Series(Near)),
    ("lần", Series(Near)),
    ("đoạn", Series(Near)),
    ("đội|đội thi công số|liên đội|chi đội|kíp", Series(Group)),
    // The names that take their mark of number in.
    ("nghị quyết số|nghị định số|nghị định của chính phủ số|thông tư số|thông tư liên tịch số", NumberMark),
    ("chỉ thị số|sắc lệnh số|pháp lệnh số|lệnh số|công văn số|công điện số|công điện khẩn số", NumberMark),
    ("công hàm số|tờ trình số|luật số|bộ luật số|đạo luật số|dự luật số|quyết định số|quy định số", NumberMark),
    ("quy chế số|kết luận số|thông báo số|thông báo kết luận số|hướng dẫn số|kế hoạch số", NumberMark),
    ("chương trình số|đề án số|báo cáo số|văn bản số|biên bản số|tờ khai số|giấy mời số|bản án số", NumberMark),
    ("quyết định khởi tố số|cáo trạng số|kháng nghị số|vụ án số|phán quyết số|án lệ số|quy chuẩn số", NumberMark),
    ("tiêu chuẩn số|hiệp định số|công ước số|nghị quyết của hội đồng bảo an số|=Giấy phép số|=GP số", NumberMark),
    // Official documents.
    ("nghị quyết|nghị quyết trung ương|nghị quyết tw|nghị quyết liên tịch|nghị quyết số", Document),
    ("nghị định|nghị định số|nghị định của chính phủ số|nghị định thư", Document),
    ("thông tư|thông tư số|thông tư liên tịch|thông tư liên tịch số", Document),
    ("chỉ thị|chỉ thị số|sắc lệnh|sắc lệnh số|sắc luật|pháp lệnh|pháp lệnh số|lệnh số", Document),
    ("công văn|công văn số|công điện|công điện số|công điện khẩn số|công hàm số|tờ trình|tờ trình số", Document),
    ("luật|luật số|bộ luật|bộ luật số|hiến pháp|đạo luật số|dự luật số", Document),
    ("=Quyết định|=QUYẾT ĐỊNH|quyết định số|=Quy định|quy định số|=Quy chế|quy chế số|=Đề án", Document),
    ("=Kết luận|kết luận số|=Thông báo|thông báo số|thông báo kết luận số|=Hướng dẫn|hướng dẫn số", Document),
    ("kế hoạch số|chương trình số|đề án số|báo cáo số|văn bản số|biên bản số|tờ khai số|giấy mời số", Document),
    ("bản án số|quyết định khởi tố số|cáo trạng số|kháng nghị số|vụ án số|phán quyết số|án lệ số", Document),
    (
        "giấy phép|giấy phép số|giấy phép xây dựng số|giấy chứng nhận số|giấy đăng ký số|hợp đồng số|hóa đơn số",
        Document,
    ),
    ("quy chuẩn|quy chuẩn số|quy chuẩn quốc gia|quy chuẩn việt nam|tiêu chuẩn việt nam|tiêu chuẩn quốc gia", Document),
    ("tiêu chuẩn số|tiêu chuẩn iso|hiệp định số|công ước số|nghị quyết của hội đồng bảo an số", Document),
    ("=NQ|=NĐ|=TT|=TTLT|=QĐ|=CT|=CV|=CĐ|=GP", Document),
    ("=TCVN|=QCVN|=TCXDVN|=TCXD|=QCXDVN|=QCĐP|=ISO|=ISO/IEC|=IEC|=ASTM|=NFPA", Document),
    ("=Giấy phép số|=GP số|=Số GP|=GPXB|=ĐKKD", Document),
    // Their parts.
    ("điều|điều khoản|điều luật", Clause),
    ("khoản", Clause),
    ("mục|tiểu mục", Clause),
    ("chương|phụ lục|biểu mẫu số|mẫu số", Clause),
    // Marks of a place in an order, whatever the noun.
    ("thứ", Series(Mark)),
    ("số|số thứ tự", NumberMark),
    ("no.|nº|№", NumberMark),
    // Places in a ranking.
    ("hạng|thứ hạng|xếp hạng|xếp thứ|đứng thứ|về đích thứ|cán đích thứ|đứng hạng|hạng thứ", Series(Rank)),
    ("top|tốp", Series(Rank)),
    ("giải|hạt giống", Series(Rank)),
    // Terms and meetings.
    ("khóa|đại hội|đại hội đảng|đại hội đại biểu|kỳ|kỳ họp|hội nghị trung ương|hội nghị tw", Series(Near)),
    ("trung ương|sea games|sea game|asiad|para games|asian games", Series(Near)),
    // Stages.
    ("giai đoạn|đợt|vòng|vòng đấu|hiệp|set|ván|séc|game|chặng|bước|mũi", Series(Near)),
    ("phút", Series(Near)),
    ("bệnh nhân|ca bệnh|bn", Series(Near)),
    // Parts of works.
    ("tập|phần|mùa|trang|phiên bản|thế hệ|season", Series(Near)),
    // Schools, wards, hamlets.
    ("học kỳ|lớp|khối lớp", Series(Near)),
    (
        "công an phường|công an quận|quận|phường|khu phố|tổ dân phố|ấp|thôn|xóm|buôn|tiểu khu|=Khu vực|=Đơn vị|=Q.|=P.|=KP",
        Series(Near),
    ),
    // Buildings and places in them.
    ("tầng|lầu|làn", Series(Near)),
    ("dự án thành phần|hợp phần|tiểu dự án", Series(Near)),
    ("phòng|tổ", Series(Group)),
    // Grades and kinds.
    ("cấp|cấp độ|mức độ|bậc|nhóm nợ", Series(Near)),
    ("báo động", Series(Near)),
    // Storms.
    ("bão|cơn bão|siêu bão|áp thấp nhiệt đới", Series(Far)),
    // Units of the forces.
    ("quân khu|quân đoàn|binh đoàn|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|đại đội|trung đội|tiểu đội", Series(Near)),
    ("lữ đoàn cơ giới|hạm đội|không đoàn|hải đoàn|hải đội", Series(Near)),
    // Names whose number is a part of them, the word inside.
    ("=Điểm cao|bệnh viện quân y|quân y viện|viện quân y|trại giam|nông trường|đồi", NameWord),
    ("=U|=U.|covid|sars-cov|iphone|ipad|ipod|galaxy|galaxy s|galaxy note|galaxy tab|redmi|lumia|bphone", NameWord),
    ("windows|android|ios|macos|core i|snapdragon|exynos|playstation|xbox|fifa|gta", NameWord),
    ("boeing|airbus|=Su|=MiG|=Mig|=AK|apollo|soyuz|sputnik|vinasat|voyager|thần châu|hằng nga|thường nga", NameWord),
    ("ron|xăng ron|s&p|nasdaq|nikkei|ftse|dax|cac|kospi|csi|stoxx|topix|masters|atp masters", NameWord),
    ("=COP|mazda|mazda cx|peugeot|=VTV|=HTV|=VTC|=VOV|=THVL|=SCTV|=FM|=ATP|=WTA|vitamin|omega", NameWord),
    // Roads and addresses.
    ("quốc lộ|quốc lộ số|đường quốc lộ|=QL|=QL.|tỉnh lộ|đường tỉnh|đường tỉnh lộ|=TL|=ĐT|=ĐT.", RoadWord),
    ("hương lộ|=HL|huyện lộ|đường huyện|=ĐH.|liên tỉnh lộ|xa lộ|vành đai|đường vành đai", RoadWord),
    ("=Km|=KM|lý trình|cột km|đường số|số nhà|nhà số|ngõ|ngách|hẻm|kiệt|ngõ số|hẻm số", RoadWord),
    ("quảng trường|công viên", RoadWord),
    ("đường|phố|đại lộ", StreetWord),
    // Plates, phones, accounts.
    (
        "biển số|biển số xe|biển kiểm soát|=BKS|=BS|biển đăng ký|mang biển|mang biển số|mang biển kiểm soát|gắn biển|gắn biển số|gắn biển kiểm soát|đeo biển",
        CodeWord,
    ),
    ("mang bks|biển số đăng ký|biển số kiểm soát", CodeWord),
    ("số điện thoại|điện thoại|điện thoại số|đt|sđt|tel|tel.|hotline|đường dây nóng|số máy|di động|zalo|fax", CodeWord),
    ("số fax|tổng đài|tổng đài số|đầu số|gọi số|gọi tới số|gọi đến số|máy lẻ|ext|ext.|viber|whatsapp", CodeWord),
    ("tài khoản|tài khoản số|số tài khoản|stk|số thẻ|mã số|mã số thuế|mst|mã vạch|mã vùng|mã bưu điện", CodeWord),
    (
        "cmnd|cccd|chứng minh nhân dân|chứng minh nhân dân số|căn cước công dân|căn cước công dân số|hộ chiếu số",
        CodeWord,
    ),
    (
        "số hiệu|số khung|số seri|số sê-ri|serial|imei|isbn|issn|số báo danh|sbd|số hồ sơ|mssv|hòm thư|hòm thư số",
        CodeWord,
    ),
    ("chuyến bay số hiệu|chuyến bay số|chuyến bay mang số hiệu", CodeWord),
];
