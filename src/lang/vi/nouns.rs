//! Nouns whose syllables are function words, verbs or words of limit elsewhere: `thiết bị` holds no passive, `gia cầm`
//! no verb, `nhà ở` no place.
//!
//! Source: Hoàng Phê (ed.), *Từ điển tiếng Việt*; which of them newspapers print was counted on news text.

use crate::lang::{
    Row,
    Sense::{Plain, Split},
};

/// The rows.
pub const ROWS: &[Row] = &[
    ("=Ba Lan|=Ba Tư|=Ba Vì|=Ba Đình|=Ba Bể|=Ba Tơ|=Ba Tri|=Ba Chẽ|=Ba Đồn|=Ba Son|=Ba Trại|=Ba Ngòi", Plain),
    ("=Ba Động|=Ba La|=Ba Sa|=Bảy Núi|=Bảy Mẫu|=anh Hai|=Anh Hai|=chị Hai|=Chị Hai|=Triệu Sơn|=Triệu Phong", Plain),
    ("=Triệu Lộc|=Triệu Thị|=Triệu Văn|=Triệu Đại|=Triệu Độ|=Đồng Văn|=Đồng Xuân|=Đồng Mô|=Ba Bị|=Ba bị", Plain),
    ("ông ba bị|ba bị chín quai|thịt ba chỉ|con ba khía|áo ba lỗ|cây ba kích|năm châu bốn biển", Plain),
    ("đồng tiền chung|đồng tiền số|đồng tiền ảo|đồng tiền mạnh|các đồng tiền|đồng tiền này|đồng tiền quốc gia", Plain),
    (
        "có giá trị|có giá bán|có giá mua|có giá thuê|có giá gốc|có giá khởi điểm|có giá niêm yết|có mức giá|có mặt sàn|có mặt tiền",
        Split,
    ),
    ("năm ba trăm|năm ba nghìn|năm ba mươi|ngày một tháng", Split),
    (
        "năm tháng một|năm tháng hai|năm tháng ba|năm tháng tư|năm tháng năm|năm tháng sáu|năm tháng bảy|năm tháng bẩy|năm tháng tám|năm tháng chín|năm tháng mười",
        Split,
    ),
    ("đồng thời hạn|đồng thời gian|đồng thời điểm|ba mẹ con|ba má con", Split),
    // Before a number, these are no labels: `danh mục 35 dự án`, `Hải Phòng 3 người`.
    ("danh mục|hạng mục|chuyên mục|tiết mục|mục tiêu|pháp luật|quy luật|đạo luật|luật sư|luật pháp|trái luật", Plain),
    ("đúng luật|huy chương|huân chương|văn chương|hải phòng|quốc phòng|văn phòng|đề phòng|biên phòng", Plain),
    ("nông thôn|làng xóm|tầng lớp|nhân loại|chủng loại|đủ loại|thể loại|khẩu trang|thời trang|nghĩa trang", Plain),
    ("trang trại|bộ sưu tập|tuyển tập|bài tập|hoa kỳ|bắc kỳ|nam kỳ|thổ nhĩ kỳ|quốc kỳ|chu kỳ|lời giải", Plain),
    ("trợ cấp|phụ cấp|sơ cấp|trung cấp|đẳng cấp|giai cấp|nguồn cấp|cao tầng|chung cư cao tầng|thành phần", Plain),
    ("thương tích|nhập khẩu|nhập cư|người nhập cư|hộ nhập cư", Plain),
    ("ba chỉ", Plain),
    // What a rate is per: the whole word (`36.000 đồng/cổ phiếu`).
    ("cổ phiếu|nhân khẩu|đầu người|sản phẩm|trường hợp|hợp đồng|hồ sơ|xã viên|trái phiếu|phương tiện|ô tô", Plain),
    ("xe máy|tin nhắn|cán bộ|giáo viên|nạn nhân|thành viên|hội viên|đoàn viên|đảng viên|cuộc gọi|bữa ăn", Plain),
    ("ba chỉ tiêu|ba chỉ số|ba chỉ thị|ba chỉ đạo|ba chỉ dẫn|ba chỉ huy", Split),
    ("người có công|hộ có công|gia đình có công|đối tượng có công|có công với nước|=Cao Bằng", Plain),
    ("một phần không nhỏ|phần không nhỏ|một phần nhỏ|một phần lớn|một phần nào|số năm|số tháng|số ngày|số giờ", Plain),
    ("có thẩm quyền|cơ quan có thẩm quyền|cấp có thẩm quyền|người có thẩm quyền", Plain),
    (
        "phiếu ủng hộ|phiếu chống|phiếu thuận|phiếu trắng|hai con số|hai, ba con số|ba con số|2 con số|3 con số|hai chữ số|những năm tháng|trên không gian mạng",
        Plain,
    ),
    ("dân số|số dân|số đo|dãy số|cặp số|ẩn số|điểm số|cấp số", Plain),
    // Persons by what they do.
    (
        "ứng cử viên|vận động viên|hướng dẫn viên|tuyên truyền viên|điều tra viên|huấn luyện viên|kiểm soát viên|nghiên cứu sinh\
         |phát ngôn viên|phát thanh viên|cứu hộ viên|giao dịch viên|tuần tra viên|sáng lập viên|đánh giá viên|phục vụ viên",
        Plain,
    ),
    // Nouns whose first or last syllable is a function word or a verb elsewhere.
    ("thiết bị|trang thiết bị|trang bị|thiết bị y tế|nghiên cứu|nhà nghiên cứu|nghiên cứu viên", Plain),
    ("công trình nghiên cứu|viện nghiên cứu|lao động|bộ lao động|bệnh lao|vi khuẩn lao|tiếp viên", Plain),
    ("tiếp viên hàng không|tiếp tân|tiếp thị|chuyển động|chuyển phát|chuyển giao|chuyển đổi số", Plain),
    ("chuyển khoản|chuyển nhượng|chuyển tiếp|luân chuyển|trung chuyển|trạm trung chuyển|giao thông", Plain),
    ("giao dịch|giao thừa|giao hàng|giao tranh|giao lưu|giao tiếp|giao diện|ngoại giao|nhà ngoại giao", Plain),
    ("tai nạn giao thông|cứu hộ|cứu nạn|cứu trợ|cứu nạn cứu hộ|sơ cứu|tra cứu|đăng kiểm|hải đăng", Plain),
    ("trạm đăng kiểm|đăng kiểm viên|bắn tỉa|tuyển thủ|tuyển chọn|thi tuyển|xét tuyển|sơ tuyển", Plain),
    ("đội tuyển quốc gia|trồng trọt|rừng trồng|đất trồng|vùng trồng|nuôi trồng|nuôi trồng thủy sản", Plain),
    ("phòng chống|phòng chống dịch|đồ chơi|sân chơi|khu vui chơi|lối chơi|mảnh ghép|lắp ghép|bạn đọc", Plain),
    ("tranh vẽ|chữ viết|bê tông|bê tông cốt thép|bê-tông|khối bê tông|ai cập|quần chúng|đại chúng", Plain),
    ("dân chúng|chúng sinh|mục từ|kim tiêm|bơm kim tiêm|ống tiêm|mũi tiêm|mồ côi|song ca|song phương", Plain),
    ("song cửa|hiện vật|hiện trường|hiện tượng|hiện đại|hiện thực|hiện hành|hiện trạng|hiện thân", Plain),
    ("biểu hiện|thường dân|thường vụ|ban thường vụ|ủy ban thường vụ|thường trực|thường niên", Plain),
    ("thường trú|thường phục|thường kỳ|bất thường|bình thường|bồi thường|nhỏ và vừa|vừa và nhỏ", Plain),
    ("vừa phải|ghế sau|bánh sau|cửa sau|ghế trước|bánh trước|cửa trước|mặt trước|mặt sau|cấp trên", Plain),
    ("cấp dưới|tuyến trên|tuyến dưới|tầng trên|tầng dưới|người nước ngoài|vốn nước ngoài", Plain),
    ("đầu tư nước ngoài|nhà ở xã hội|nhà ở thương mại|nhà ở công nhân|khu nhà ở|đất ở|món ăn", Plain),
    ("nhà hàng ăn uống|ăn xin|cách làm|người làm|sức mua|mua sắm|mua bán|bên mua|trung tâm mua sắm", Plain),
    ("vốn vay|tiền vay|gói vay|người vay|bên vay|lãi vay|thuê bao|làm thuê|trả góp|trả trước|trả sau", Plain),
    ("hoàn trả|đời sống|mức sống|lối sống|cột sống|sự sống|môi trường sống|cái chết|xác chết", Plain),
    ("đường bay|đội bay|tổ bay|hãng bay|thuốc nổ|pháo nổ|chữa cháy|phòng cháy|phòng cháy chữa cháy", Plain),
    ("xe chữa cháy|cảnh sát phòng cháy chữa cháy|đột phá|đột phá chiến lược|nhà hát|lời nói|câu hỏi", Plain),
    ("câu trả lời|tên gọi|hiểu biết|suy nghĩ|bộ nhớ|thẻ nhớ|trí nhớ|nỗi sợ|đồ dùng|chuyên dùng", Plain),
    ("tiền gửi|giữ trẻ|tạm giữ|nhà tạm giữ|giam giữ|lưu giữ|gìn giữ|cầm đồ|xe đưa đón|giường nằm", Plain),
    ("xe giường nằm|xe khách giường nằm|ghế ngồi|giấc ngủ|túi ngủ|đồ ngủ|nhà chờ|nhà chờ xe buýt", Plain),
    ("bể bơi|hồ bơi|môn bơi|áo bơi|điệu nhảy|cú nhảy|ngã năm|ngã sáu|ngã bảy|giấy mời|khách mời", Plain),
    ("thư mời|vé mời|nhà nghỉ|khu nghỉ dưỡng|phòng nghỉ|nghỉ dưỡng|tuổi nghỉ hưu|cầu nối|cầu treo", Plain),
    ("cáp treo|án treo|tù treo|đập tràn|ngầm tràn|cửa xả|ghế xếp|quà tặng|nhân tạo|trí tuệ nhân tạo", Plain),
    ("đào tạo|sáng tạo|chế tạo|cải tạo|kiến tạo|tái tạo|cấu tạo|hổ mang|rắn hổ mang|bên phải|tay phải", Plain),
    ("chân phải|cánh phải|lụa là|ràng buộc|bắt buộc|nắm bắt|mặt bằng|văn bằng|tấm bằng|dòng chảy", Plain),
    ("tiêu chảy|chứng chỉ|địa chỉ|tín chỉ|tôn chỉ|bể chứa|kho chứa|thùng chứa|bồn chứa|gia cầm", Plain),
    ("thủy cầm|căn cứ|chứng cứ|căn cứ quân sự|lý do|lí do|tự do|số dư|dôi dư|dư luận|trợ giúp", Plain),
    ("giúp việc|người giúp việc|vốn góp|cống hiến|dòng họ|họ hàng|họ tên|hội họp|thăm hỏi|phục hồi", Plain),
    ("phản hồi|đấu kiếm|thanh kiếm|vướng mắc|thắc mắc|may mặc|hàng may mặc|phòng mổ|bàn mổ|tai nghe", Plain),
    ("ô nhiễm|truyền nhiễm|cái nhìn|góc nhìn|chứng nhận|giấy chứng nhận|giấy xác nhận|sang trọng", Plain),
    ("giàu sang|gà ta|quen thuộc|thân thuộc|người phụ thuộc|dậy thì|thì là|sở thích|thừa kế", Plain),
    ("người thừa kế|trực tiếp|gián tiếp|kế tiếp nhau|tên trộm|kẻ trộm|tin tức|cổ tức|cầu vượt|xe đẩy", Plain),
    ("tên lửa đẩy|lực đẩy|đầy đủ|khu cách ly|phương tiện vận chuyển|chăm sóc sức khỏe|trạm kiểm soát", Plain),
    ("chốt kiểm soát|nhà tuyển dụng|tái định cư|khu tái định cư|nhà tái định cư|tàu tuần tra", Plain),
    ("nhà thi đấu|nhà sáng lập|người sáng lập|nhà phát hành|nơi cư trú|hộ nuôi|nhóm nuôi|trượt tuyết", Plain),
    ("trượt băng|trọn gói|trung tâm cứu hộ|đội cứu hộ|lực lượng cứu hộ|nhóm nợ xấu|bị cáo buộc tội", Plain),
    ("lò cao|tầng cao|nhà cao tầng|cấp cao|chất lượng cao|năng suất cao|nguy cơ cao|cao đẳng|cao đài", Plain),
    ("cao cấp|cao su|cao ốc|cao nguyên|cao tốc bắc nam|tây nguyên|cao lãnh|cao thủ|cao học", Plain),
    ("cao trào|nhãn cầu|cao tuổi nhất|người cao tuổi|người lớn|trẻ lớn|người lớn tuổi|lớn nhỏ", Plain),
    ("nặng nhẹ|xa lạ|xa xỉ|xa lộ|dài hạn|ngắn hạn|rộng rãi|rộng khắp|sâu rộng|chuyên sâu|vùng sâu", Plain),
    ("vùng xa|vùng sâu vùng xa|nước sâu|cảng nước sâu|nóng lạnh|máy nóng lạnh|đường nóng", Plain),
    ("mạnh thường quân|thế mạnh|nhanh nhẹn|thức ăn nhanh|tàu nhanh|xe buýt nhanh|quảng trường lớn", Plain),
    ("mét vuông đất|cách mạng|cách thức|cách ly xã hội|cách tân|cách biệt|cách mạng tháng tám", Plain),
    ("cách trở|khoảng cách|phong cách|tư cách pháp nhân|nhân cách|tính cách|chính sách|phung phí", Plain),
    ("to lớn|bản to|ngang bằng|ngang hàng|hàng ngang|quảng ngãi|lạnh lùng|kho lạnh|tủ lạnh|máy lạnh", Plain),
    ("điều hòa nhiệt độ|chuỗi lạnh|đông lạnh|hàng đông lạnh", Plain),
    // More nouns of acts.
    ("trái phiếu doanh nghiệp|trái phiếu chính phủ|thuế thu nhập doanh nghiệp|thuế thu nhập cá nhân", Plain),
    (
        "quy định|ban đầu|cây ăn trái|cây ăn quả|nhà vô địch|giao ngay|vàng giao ngay|giao kỳ hạn|vàng giao kỳ hạn|dầu giao kỳ hạn|vốn thực hiện",
        Plain,
    ),
    ("lựa chọn|kiến nghị|cam kết|cảnh báo|đánh giá|tuyên bố|phản ánh|nhận xét|nỗ lực|liên kết", Plain),
    ("đóng góp|thay đổi|một ngày nào|không cần thiết|không đáng kể|không thể thiếu|không rõ nguồn gốc", Plain),
    ("không giấy phép", Plain),
    (
        "sáng kiến|chủ sở hữu|vốn chủ sở hữu|giãn nước|xây lắp|rà phá|đấu giá|bộ nhớ trong|giò sống|hạng cân|thương tật|tùy chọn",
        Plain,
    ),
];
