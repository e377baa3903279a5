//! Verbs that end the noun phrase before them.
//!
//! Source: the verbs that follow counted nouns in newspapers, checked against Hoàng Phê (ed.), *Từ điển tiếng Việt*. A
//! verb that more often stands inside a noun (`hoạt động`, `quản lý`, `xây dựng`, `đầu tư`, `sản xuất`) is not here.

use crate::lang::{
    Row,
    Sense::{Allots, Auxiliary, Copula, Governs, Passive, Pays, Purpose, Verb},
};

/// The rows.
pub const ROWS: &[Row] = &[
    ("là|bằng|chỉ bằng|mới bằng|chưa bằng|tương đương", Copula),
    ("chỉ bằng|mới bằng|chưa bằng", Verb),
    ("được|bị|được bán", Passive),
    ("dành|dành ra|chi|chi ra|cấp|rót|bố trí|phân bổ", Allots),
    ("cho", Purpose),
    ("tổn hại|bị tổn hại", Verb),
    (
        "là|có|bị|được|đã|đang|sẽ|phải|cần|muốn|nên|có thể|không thể|chưa thể|gồm|bao gồm|gồm có|chiếm|đạt|đạt được|đạt mức\
         |tương đương|tương đương với|trở thành|vốn là|gọi là|được gọi là|còn|chỉ còn|vượt|vượt qua|vượt mức|đi ngang|biến động\
         |dao động|thuộc|nằm|nằm ở|nằm trong|có giá|trị giá|có trị giá|cho biết|cho hay|cho rằng|cho thấy|ghi nhận|tiếp tục",
        Auxiliary,
    ),
    ("đứng thứ|xếp thứ|đứng hạng|xếp hạng", Verb),
    ("bố trí|phân bổ", Pays),
    // To pay, to get, to owe, to be fined: of none of them is the amount.
    (
        "chi|chi ra|chi tới|chi trả|chi tiêu|trả|trả cho|trả thêm|trả lại|hoàn trả|nộp|nộp phạt|nộp lại|góp|đóng|đóng góp|quyên góp|ủng hộ\
         |bỏ ra|bỏ|bỏ túi|rót|rót vào|dành|dành ra|cấp|tạm ứng|ứng|đặt cọc|đền|đền bù|bồi thường|đòi|đòi bồi thường\
         |phạt|bị phạt|xử phạt|bị xử phạt|vay|cho vay|mượn|thiếu|hối lộ|nhận hối lộ|đưa hối lộ|thất thoát|gây thất thoát|chiếm đoạt|lừa đảo\
         |tham ô|nhận|nhận được|nhận về|thu|thu được|thu về|thu lợi|thu lãi|kiếm|kiếm được|kiếm thêm|lãi|bị lỗ|hưởng|được hưởng|hưởng lợi\
         |giành|giành được|thưởng|được thưởng|treo thưởng|tặng|biếu|trao|hỗ trợ|tài trợ|tiết kiệm|tiết kiệm được|lấy|cướp|trộm|gửi\
         |thanh toán|chuyển|chuyển khoản|nợ|mất",
        Pays,
    ),
    (
        "trả thêm|trả lại|nộp phạt|nộp lại|bỏ ra|rót vào|dành ra|nhận về|thu lợi|thu lãi|kiếm thêm|bị lỗ|được hưởng|hưởng lợi|được thưởng\
         |treo thưởng|tiết kiệm được|nhận hối lộ|đưa hối lộ|gây thất thoát|đòi bồi thường|tốn|tiêu tốn",
        Verb,
    ),
    // To be, to have, passive, tense, mood.
    ("là|có|bị|được|đã|đang|sẽ|phải|cần|muốn|nên|có thể|không thể|chưa thể|có lẽ sẽ", Verb),
    ("gồm|bao gồm|gồm có|chiếm|đạt|đạt được|đạt mức|tương đương|tương đương với|tương ứng|ứng với", Verb),
    ("trở thành|trở nên|biến thành|hóa thành|trở lại|trở về|trở ra|vốn là|gọi là|được gọi là|coi là", Verb),
    ("còn lại là|như là|có mặt|vắng mặt|có tên|mang tên|mang|mang theo|chứa|chứa đựng|đựng|nằm|nằm ở", Verb),
    (
        "nằm trong|nằm tại|nằm trên|thuộc về|thuộc diện|thuộc nhóm|thuộc loại|có hiệu lực|có giá|trị giá|có trị giá",
        Verb,
    ),
    ("phải chịu|phải nhập viện|cần phải|cần được|có nhu cầu|có khả năng|có nguy cơ|có quyền|có trách nhiệm", Verb),
    ("được biết|được cho là|được coi|được xem|được đưa|được xác định|được cấp|được phép|được bán|được trao", Verb),
    ("bị bắt|bị cáo buộc|bị nghi|bị phạt|bị xử phạt|bị khởi tố|bị tạm giữ|bị tạm giam|bị thiệt hại|bị hư hỏng", Verb),
    ("bị sập|bị ngập|bị cô lập|bị ảnh hưởng|bị hủy|bị đình chỉ|bị thu hồi|bị loại|bị kẹt|bị mắc kẹt|bị chết", Verb),
    // To die, to be hurt, to be ill.
    (
        "đặt cạnh|xếp cạnh|trúng|trúng thưởng|trúng số|trúng thầu|trúng đấu giá|đề ra|đề cao|đặt ra|ngốn|ngốn hết|đóng băng|chia nhau",
        Verb,
    ),
    ("chết|tử vong|thiệt mạng|bỏ mạng|qua đời|mất mạng|hy sinh|hi sinh|tử nạn|tử trận|bị thương|bị thương nặng", Verb),
    ("thương vong|bỏng|bị bỏng|nhập viện|cấp cứu|đi cấp cứu|ngất xỉu|bất tỉnh|nguy kịch|thoát chết|sống sót", Verb),
    (
        "mất tích|mắc|mắc bệnh|nhiễm|nhiễm bệnh|lây nhiễm|phơi nhiễm|dương tính|âm tính|khỏi bệnh|bình phục|hồi phục",
        Verb,
    ),
    ("sinh sống|sống|cư trú|tạm trú|lưu trú|cư ngụ|định cư|chết đuối|đuối nước|ngộ độc|tự tử|tự sát|tử hình", Verb),
    // To take part, to come, to go.
    ("tham gia|tham dự|dự|dự thi|dự họp|góp mặt|tụ tập|tụ hội|tụ họp|hội tụ|quy tụ|tập trung|tập hợp", Verb),
    ("tranh tài|thi đấu|tranh cử|ứng cử|đăng ký|ghi danh|tham quan", Verb),
    ("đi|đi qua|đi lại|đi học|đi làm|đi bộ|đi xe|đi vào|đi ra|đi theo|đi cùng|đến thăm|ghé thăm|về nước|về quê", Verb),
    ("về nhà|ra mắt|ra đời|ra khơi|ra quân|ra tòa|ra vào|ra đi|vào cuộc|vào viện|vào vai|lên đường|lên sàn", Verb),
    ("chạy|lao|lao vào|lao xuống|đâm|đâm vào|tông|tông vào|va chạm|húc|lật|lật nghiêng|lật úp|rơi|rơi xuống", Verb),
    ("rơi vào|rơi trúng|ngã|đổ|đổ vào|đổ sập|sập|bay|bay qua|bay tới|cất cánh|hạ cánh|cập cảng|cập bến|neo đậu", Verb),
    ("dừng|dừng lại|dừng đèn đỏ|chờ|chờ đợi|xếp hàng|xếp thành|đứng|ngồi|nằm viện|bơi|leo|trèo|nhảy", Verb),
    ("di chuyển|lưu thông|tham gia giao thông|chuyển đến|chuyển sang|chuyển về|chuyển|di dời|sơ tán|chạy trốn", Verb),
    (
        "được giao dịch|nhắm|nhắm đến|nhắm tới|nhắm vào|cận kề|tên là|lẩn trốn|chuyên đưa đón|chuyên chở|mua - bán|mua vào - bán ra",
        Verb,
    ),
    (
        "mua|mua bán|mua lại|mua sắm|sắm|bán|bán lẻ|rao bán|thuê|cho thuê|xây|xây dựng|yêu cầu|xử lý|điều chỉnh|thiết kế|thử nghiệm|quy hoạch|cung cấp|cải thiện|thi công|thống nhất|phân tích\
         |bổ sung|nâng cấp|sửa chữa|hồ sơ về|đổi|cuối|bây giờ|vận chuyển|khai thác|thu hồi\
         |giải ngân|phê duyệt|ban hành|áp dụng|thực hiện|triển khai|tổ chức|phát hành|mở rộng|hoàn thiện|thành lập\
         |phạt|xử phạt|hỗ trợ|đầu tư|bố trí|tài trợ|bồi thường|khắc phục|phục hồi|khôi phục|tu bổ|giải quyết",
        Governs,
    ),
    (
        "phê chuẩn|tính toán|cãi nhau|cãi vã|cự cãi|xô xát|áp sát|phối hợp|ùn ứ|chen chân|chen lấn|thăm dò|cười đùa|trò chuyện\
         |lập biên bản|xét xử|tuyên án|biểu diễn|giằng co|truy đuổi|đuổi theo|đe dọa|cầu cứu|kêu cứu|tố cáo|khiếu nại|năn nỉ",
        Verb,
    ),
    ("lộn|cắm đầu|dính chặt|móp méo|trọng thương|quay trở lại|tăng cường hợp tác|giới thiệu về", Verb),
    ("chú thích|ký thỏa thuận|trộn đều|chạm mốc|khép lại|bao tiêu|thoát nước cho|cách|chi ra|chi tới", Verb),
    ("thoát|thoát nghèo|thoát khỏi|dời|dời đi|dời đến", Verb),
    ("bỏ trốn|bỏ chạy|trốn|trốn thoát|rời|rời khỏi|rời đi|xuất phát|khởi hành|xuất cảnh|nhập cảnh|quá cảnh", Verb),
    ("đổ bộ|tiến vào|tiến hành|xâm nhập|vượt qua|vượt|vượt biên|băng qua|qua mặt|đến từ|đến nơi|tìm đến", Verb),
    // To do, to give, to take.
    ("làm|làm việc|làm cho|làm ăn|làm thủ tục|làm nhiệm vụ|làm rõ|làm nghề|thực hiện|thực thi|triển khai", Verb),
    ("hoàn thành|hoàn tất|kết thúc|bắt đầu|khởi động|mở|mở cửa|đóng cửa|mở rộng|thành lập|sáng lập|ra lò", Verb),
    ("nhận|nhận được|nhận giải|đón|đón nhận|tiếp nhận|nhận định|nhận thấy|nhận lệnh|trao|trao tặng", Verb),
    ("tặng|cho mượn|cho vay|cho thuê|cho biết|cho hay|cho rằng|cho thấy|cho là|cho phép|đưa|đưa ra|đưa vào", Verb),
    ("đưa đến|đưa về|mang lại|đem lại|đem|lấy|lấy đi|giữ|giữ lại|cầm|nắm giữ|sở hữu|thu được|thu về", Verb),
    ("thu giữ|tịch thu|thu hồi|mua|mua lại|bán ra|bán được|bán cho|đặt mua|đặt|đặt cọc|đặt hàng|trả|trả lời", Verb),
    ("trả cho|chi trả|chi cho|đóng|nộp|góp|góp phần|quyên góp|ủng hộ|tài trợ|vay|vay vốn", Verb),
    ("sử dụng|dùng|dùng để|tận dụng|áp dụng|ứng dụng vào|cung cấp|phục vụ|đáp ứng|cung ứng|phân phối cho", Verb),
    ("dành|dành cho|dành để|tạo|tạo ra|tạo nên|tạo thành|gây|gây ra|gây thiệt hại|gây ảnh hưởng|khiến|khiến cho", Verb),
    ("làm chết|làm bị thương|dẫn|dẫn đến|dẫn tới|kéo theo|kéo dài|kéo về|để lại|giúp|giúp cho|giúp đỡ", Verb),
    ("tìm|tìm kiếm|tìm thấy|tìm được|tìm hiểu|tìm cách|tìm về|gặp|gặp nạn|gặp khó khăn|gặp gỡ|gặp sự cố", Verb),
    ("chọn|bầu chọn|bình chọn|bỏ phiếu|biểu quyết|tán thành|nhất trí|đồng ý|phản đối|từ chối", Verb),
    ("bắt|bắt giữ|bắt quả tang|tấn công|đánh|đánh bại|đánh nhau|giết|sát hại|cướp|trộm|lừa đảo|chiếm đoạt", Verb),
    ("phá|phá hủy|phá hoại|đập phá|ném|bắn|bắn hạ|bắn vào|nổ|nổ súng|cháy|bốc cháy|thiêu rụi|cuốn trôi", Verb),
    ("phạm tội|vi phạm quy định|buôn bán|vận chuyển|tàng trữ|cất giấu|che giấu|ngụy trang|tổ chức cho", Verb),
    ("ăn|uống|ngủ|mặc|mặc áo|đội mũ|đeo|khoác|cầm lái|điều khiển|chở|chở theo|chở khách|cõng|bế", Verb),
    ("nuôi dưỡng|trồng|gieo trồng|thu hoạch|canh tác|đánh bắt|khai thác được|chăm sóc|chăm lo|dạy học", Verb),
    ("viết|vẽ|hát|chơi|nhảy múa|trình diễn|trình bày|đọc|xem|nghe|nhìn|thấy|nhìn thấy|theo dõi", Verb),
    // To say, to think.
    ("nói|nói rằng|nói về|nói chuyện|kể lại|hỏi|gọi|gọi điện|gửi|gửi tới|gửi đến|gửi về|khai nhận", Verb),
    ("thừa nhận|khẳng định|phát biểu|thông báo cho|công bố|bày tỏ|chia sẻ|tiết lộ|nhấn mạnh", Verb),
    ("kêu gọi|phản ứng|trả lời phỏng vấn|dự báo|dự đoán|tin rằng|nghĩ|nghĩ rằng", Verb),
    ("biết|hiểu|nhớ|quên|lo ngại|lo lắng|mong|mong muốn|hy vọng|hi vọng|kỳ vọng|cảm thấy|cảm nhận", Verb),
    ("thích|yêu thích|ghét|sợ|quan tâm|quan tâm đến|chú ý|ủng hộ việc|xếp loại|xếp|xếp vào", Verb),
    ("khám phá|phát hiện|phát hiện ra|ghi nhận|xác nhận|xác định|chứng minh|chứng kiến|chứng tỏ|thể hiện", Verb),
    ("ký kết|ký hợp đồng|ban hành|phê duyệt|thông qua việc|chấp thuận|chấp nhận|thỏa thuận với", Verb),
    // To happen, to change.
    ("xảy ra|diễn ra|xuất hiện|biến mất|phát sinh|nảy sinh|tồn tại|hiện diện|hiện hữu|bùng phát|bùng nổ", Verb),
    ("tăng|tăng lên|tăng trưởng|giảm|giảm xuống|sụt giảm|suy giảm|tăng cao|tăng mạnh", Verb),
    ("giảm mạnh|tăng nhẹ|giảm nhẹ|đi ngang|lên tới|lên đến|xuống còn|chỉ còn|còn|biến động|dao động", Verb),
    ("có thêm|bổ sung thêm|vượt mức|không đạt|chưa đạt|đủ|đủ điều kiện|thiếu|thiếu hụt|dư|thừa", Verb),
    ("tiếp tục|tiếp tục là|ngừng|ngừng hoạt động|tạm dừng|tạm ngừng|chấm dứt|hủy|hủy bỏ|bãi bỏ|đình chỉ", Verb),
    ("hoãn|chậm trễ|chậm tiến độ|quá hạn|hết hạn|hết hiệu lực|đến hạn|sáp nhập|sáp nhập với|hợp nhất", Verb),
    ("giải thể|phá sản|thoái vốn|chia thành|chia làm|chia cho|tách ra|gộp|ghép|kết nối|kết hợp", Verb),
    ("nối|nối với|nối liền|nối từ|liên kết với|tiếp giáp|cách nhau|hướng về|hướng ra|quay lại", Verb),
    ("đối mặt|đối mặt với|đối đầu|chống lại|chống|phản bác|đòi|đòi hỏi|yêu cầu được|đề nghị được|buộc", Verb),
    ("bảo đảm|đảm bảo|đảm nhiệm|đảm nhận|phụ trách|phụ thuộc|phụ thuộc vào|dựa|chịu|chịu ảnh hưởng", Verb),
    ("chịu trách nhiệm|gánh chịu|hứng chịu|trải qua|trải dài|trải rộng|lan rộng|lan ra|lan tới", Verb),
    ("giành|giành được|giành quyền|đoạt|đoạt giải|thắng|=hòa|=hoà|thua|vô địch|ghi bàn", Verb),
    ("lập công|dẫn trước|thất bại|lọt vào|lọt|vào chung kết|vào bán kết|vượt lên|bứt phá|về đích", Verb),
    ("tốt nghiệp|trúng tuyển|trúng cử|đỗ vào|thi đỗ|đỗ đạt|học ở|theo học|nhập học|bỏ học|ôn thi", Verb),
    ("kết hôn|ly hôn|cưới|lấy vợ|lấy chồng|sinh ra|sinh con|chào đời|nghỉ|nghỉ hưu|nghỉ việc|nghỉ học", Verb),
    ("thất nghiệp|mất việc|sa thải|tuyển|tuyển dụng|tuyển thêm|thuê|thuê mướn|kiếm|kiếm được|kiếm sống", Verb),
    ("bảo vệ được|cứu|cứu sống|cứu được|giải cứu|hỗ trợ cho|ưu tiên|khuyến khích|thúc đẩy|nâng|nâng cao", Verb),
    ("nâng lên|hạ xuống|rút khỏi|rút về|đẩy|đẩy mạnh|tiêu thụ hết|tiêu hủy|xử lý xong|giải quyết xong", Verb),
    ("nộp đơn|nộp hồ sơ|khởi kiện|hầu tòa|nhận án|lĩnh án|thi hành|chấp hành|vi phạm nồng độ cồn", Verb),
    ("lắp|lắp đặt|gắn|gắn liền|treo|dán|trang bị|được trang bị|vận hành|đưa vào sử dụng|xuất xưởng", Verb),
    ("hình thành|phát huy|phát hành|phát sóng|phát tán|đăng|đăng tải|đăng bài|chia sẻ lên|bấm|truy cập vào", Verb),
    ("xả|xả thải|xả lũ|rò rỉ|tràn|tràn vào|chảy|chảy qua|chảy ra|ngập sâu|sụt lún|tốc mái", Verb),
    ("ra quyết định|quyết tâm|cố gắng|sẵn sàng|chuẩn bị|lên kế hoạch|dự định|bàn giao|giao|giao cho", Verb),
    ("đợi|mời|gọi vốn|tiếp|tiếp xúc|tiếp cận|trao đổi|bàn về|thảo luận|họp|gặp mặt|đàm phán|hợp tác với", Verb),
    ("túc trực|ứng trực|tuần tra|canh gác|kiểm soát được|khống chế|dập tắt|phong tỏa|cách ly|điều trị", Verb),
    ("tiêm|tiêm chủng|xét nghiệm cho|phẫu thuật cho|mổ|ghép tạng|hiến|hiến máu|hiến tặng|chẩn đoán", Verb),
    (
        "nguyên là|xích lại|ghi|khoe|gặp khó|nhập|cắt|bị thương tích|báo giá|báo mức|cất|cất giữ|đếm|đếm được|kiểm đếm|xin|xin nghỉ|cán đích|về nhất|về nhì",
        Verb,
    ),
    ("đính hôn|chia tay|hẹn hò|bén duyên|phân loại|luyện tập|tập luyện|học tập|thực tập|sưu tập|nâng cấp", Verb),
    (
        "kỷ luật|kỉ luật|phân cấp|xuống cấp|lý giải|đứng tên|cấm|nghiêm cấm|quy định rõ|quy định về|sửa đổi|bổ sung|thay thế|nêu|nêu rõ|niêm yết|trú|trú tại|ngụ|ngụ tại|quê ở|quê tại|rút|bỏ túi|đeo dưỡng khí|lỡ mất|biểu tình|đình công|bạo loạn|xuống đường|chiếm đóng|kiểm soát|đầu hàng|đào ngũ|nhập ngũ|lên tiếng",
        Verb,
    ),
    ("kết phiên|chốt phiên|kết thúc phiên|khép phiên|đóng phiên|mở phiên|đóng cửa phiên|mở cửa phiên", Verb),
    ("tin tưởng|khao khát|bất ngờ|giật mình|hoảng loạn|hoảng sợ|bức xúc|tỏ ra|có vẻ|hài lòng|phấn khởi", Verb),
];
