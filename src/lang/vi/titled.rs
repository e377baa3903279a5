//! Nouns that take a name behind them which is no part of what is counted: `hai tỉnh Đồng Nai và Bình Thuận` counts
//! `tỉnh`, `ông Nguyễn Văn A` names a person.
//!
//! Sources: Luật Tổ chức chính quyền địa phương for the kinds of places; Hoàng Phê (ed.), *Từ điển tiếng Việt*, for
//! titles and kinship words; Nghị định 30/2020/NĐ-CP for offices.

use crate::lang::{
    Row,
    Sense::{Agent, Titled},
};

/// The rows.
pub const ROWS: &[Row] = &[
    // Places.
    ("tỉnh|thành phố|tp|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu|thôn|ấp|buôn|làng|xóm|khu phố", Titled),
    ("nước|quốc gia|bang|tiểu bang|châu lục|đảo|quần đảo|bán đảo|hòn đảo|núi|đèo|hồ|sông|suối", Titled),
    ("quận, huyện|quận huyện|huyện, quận|xã, phường|phường, xã|phường xã", Titled),
    ("vịnh|biển|cửa biển|bãi biển|thủ đô|thành phố biển|tỉnh thành|tỉnh, thành", Titled),
    // Ways and works.
    (
        "đường|tuyến đường|con đường|phố|đại lộ|cầu|cây cầu|hầm|cao tốc|tuyến cao tốc|tuyến metro|nút giao|ngã tư",
        Titled,
    ),
    ("sân bay|cảng|ga|nhà ga|bến xe|bến cảng|cửa khẩu|chợ|siêu thị|trung tâm thương mại|khách sạn|nhà hàng", Titled),
    ("khu công nghiệp|khu đô thị|khu kinh tế|khu chung cư|chung cư|tòa nhà|công viên|sân vận động|sân", Titled),
    (
        "xí nghiệp|nhà máy|thủy điện|nhà máy thủy điện|hồ chứa|đập|mỏ|dự án|công trình|chùa|đền|đình|nhà thờ|bảo tàng",
        Titled,
    ),
    // Bodies.
    ("công ty|công ty cổ phần|công ty tnhh|tập đoàn|tổng công ty|hãng|ngân hàng", Titled),
    ("trường|trường đại học|đại học|trường thpt|trường thcs|trường tiểu học|trường mầm non|bệnh viện|viện", Titled),
    ("chính phủ|bộ|sở|cục|ban|phòng|chi cục|báo|tờ báo|đài|kênh|tạp chí|hãng tin|đội bóng|câu lạc bộ|clb", Titled),
    ("đội tuyển|nhóm nhạc|ban nhạc|hãng hàng không|nhà xe|mạng xã hội", Titled),
    // People.
    ("ông|bà|anh|chị|em|cô|chú|bác|cậu|cụ|dì|thím|mợ|cháu|bé|thầy|đức|ngài|đồng chí|thằng|tên|gã|nàng", Titled),
    ("cháu bé|bé trai|bé gái|em bé|cô gái|chàng trai|nam sinh|nữ sinh", Titled),
    ("bị cáo|bị can|đối tượng|nghi phạm|nghi can|tài xế|lái xe|ca sĩ|diễn viên|đạo diễn|nghệ sĩ", Titled),
    ("hoa hậu|á hậu|nhạc sĩ|họa sĩ|nhà văn|nhà thơ|nhà báo|phóng viên|luật sư|bác sĩ|kỹ sư|kiến trúc sư", Titled),
    ("giáo sư|phó giáo sư|tiến sĩ|thạc sĩ|cử nhân|thầy giáo|cô giáo|bộ trưởng", Titled),
    ("thứ trưởng|chủ tịch|phó chủ tịch|bí thư|phó bí thư|thủ tướng|phó thủ tướng|tổng thống|phó tổng thống", Titled),
    ("giám đốc|phó giám đốc|tổng giám đốc|hiệu trưởng|đại tướng|trung tướng|thiếu tướng|đại tá|thượng tá", Titled),
    ("trung tá|thiếu tá|đại úy|thượng úy|trung úy|thiếu úy|hạ sĩ|tiền đạo|tiền vệ|hậu vệ", Titled),
    ("thủ môn|huấn luyện viên|hlv|tay vợt|kình ngư|võ sĩ|kỳ thủ|vua|hoàng tử|công chúa", Titled),
    // Works and things with a name.
    ("bộ phim|phim|vở kịch|vở|ca khúc|bài hát|bài|album|cuốn sách|cuốn|tác phẩm|chương trình|cuộc thi|lễ hội", Titled),
    ("bão|cơn bão", Titled),
    ("dân tộc|hệ điều hành|hãng xe|cúp|giải đấu|màu|tông màu", Titled),
    // Those of them, and others, that pay and are paid.
    (
        "ông|bà|anh|chị|em|cô|bác|cậu|cụ|dì|thím|mợ|cháu|bé|thầy|ngài|đồng chí|cô gái|chàng trai|nam sinh|nữ sinh|vợ chồng",
        Agent,
    ),
    ("người|người dân|gia đình|hộ|hộ dân|hộ nghèo|hộ gia đình|nông dân|công nhân|nhân viên|người lao động", Agent),
    (
        "khách|khách hàng|hành khách|du khách|tài xế|lái xe|bị cáo|bị can|đối tượng|nghi phạm|thương lái|tiểu thương",
        Agent,
    ),
    (
        "nhà đầu tư|chủ đầu tư|nhà thầu|giám đốc|tổng giám đốc|chủ tịch|ca sĩ|diễn viên|nghệ sĩ|cầu thủ|tỷ phú|tỉ phú",
        Agent,
    ),
    (
        "công ty|công ty cổ phần|công ty tnhh|tập đoàn|tổng công ty|hãng|ngân hàng|doanh nghiệp|quỹ đầu tư|cơ quan",
        Agent,
    ),
    (
        "bệnh viện|nhà máy|nhà máy thủy điện|trường|trường đại học|khu công nghiệp|ga|kho bạc|xí nghiệp|hợp tác xã",
        Agent,
    ),
    (
        "chính phủ|tỉnh|thành phố|huyện|quận|thị xã|xã|phường|địa phương|=Bộ|=Sở|=Cục|=Chi cục|=Ban|ủy ban|quốc hội|tòa án|cảnh sát|công an|đội csgt|nhà nước|chính quyền",
        Agent,
    ),
];
