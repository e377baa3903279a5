//! Function words: those that end a noun phrase, stand before one, or stand for one.
//!
//! Sources: Hoàng Phê (ed.), *Từ điển tiếng Việt*, for the word classes; Diệp Quang Ban, *Ngữ pháp tiếng Việt*, for what
//! ends a noun phrase. `và`, `hoặc`, `hay` join lists and are not here.

use crate::lang::{
    Row,
    Sense::{Adverb, Conjunction, Demonstrative, Determiner, Preposition, Pronoun},
};

/// The rows.
pub const ROWS: &[Row] = &[
    // Place and time.
    ("tại|ở|trong|ngoài|trên|dưới|giữa|quanh|dọc|khắp|gần|ngay|ngay tại|ngay trong|ngay trên", Preposition),
    ("bên trong|bên ngoài|bên trên|bên dưới|bên cạnh|phía trước|phía sau|phía trên|phía dưới|phía trong", Preposition),
    ("phía ngoài|phía bắc|phía nam|phía đông|phía tây|xung quanh|chung quanh|dọc theo|ven|đằng sau", Preposition),
    ("từ|kể từ|tính từ|bắt đầu từ|đến từ|đến|tới|cho đến|cho tới|đến với|vào|vào lúc|lúc|hồi", Preposition),
    (
        "trước|sau|trước khi|sau khi|trong khi|khi|mỗi khi|cho đến khi|từ khi|kể từ khi|trong lúc|trong vòng",
        Preposition,
    ),
    ("=x|×", Conjunction),
    ("trong đó|trong số đó|trong số này|ngoài ra|trong thời gian|trong quá trình", Preposition),
    ("trong suốt|suốt|trong cùng|trong khuôn khổ|nhân dịp|vào dịp|đúng dịp", Preposition),
    (
        "khỏi|ra khỏi|qua|thông qua|sang|ra|lên|xuống|về|lại|theo|bằng|với|cùng|cùng với|kèm|kèm theo|cho|của|thuộc",
        Preposition,
    ),
    ("đối với|so với|so|về việc|về phía|liên quan đến|liên quan tới|xung quanh việc|thay cho|thay vì|trừ", Preposition),
    (
        "ngoại trừ|ngoài việc|không kể|chưa kể|kể cả|bao gồm cả|trong trường hợp|tùy theo|tùy|tùy vào|tùy thuộc|tùy thuộc vào|căn cứ vào",
        Preposition,
    ),
    ("dựa trên|dựa vào|trên cơ sở|trên địa bàn|trên toàn quốc|trên cả nước|trên thế giới|trên thị trường", Preposition),
    ("trong nước|ở nước ngoài|theo đó|theo quy định|theo kế hoạch|theo hướng|theo tiêu chuẩn|nhờ|nhờ vào", Preposition),
    ("do|bởi|bởi vì|vì|tại vì|để|nhằm|hòng|tiến tới|hướng tới|hướng đến|tính đến|tính tới|đứng trước", Preposition),
    ("dưới sự|với sự|trước sự|trước mắt|sau đó|từ đó|qua đó|nhờ đó|do đó|vì vậy|vì thế|bởi vậy", Preposition),
    ("như|như là|giống như|cũng như|tương tự như|tựa như|chẳng hạn|ví dụ|tức|tức là|nghĩa là", Conjunction),
    // Clauses.
    ("mà|nhưng|nhưng mà|song|tuy nhiên|thế nhưng|tuy vậy|nên|cho nên|thì|rằng|là vì|nếu|nếu như|giá như", Conjunction),
    (
        "nếu một ngày|nếu một mai|rồi một ngày|tuy|mặc dù|dù|dẫu|cho dù|dù cho|bất chấp|miễn là|hễ|trong lúc đó|còn|trong khi đó|đồng thời",
        Conjunction,
    ),
    (
        "không chỉ|không những|mà còn|chứ|chứ không|chứ không phải|kẻo|lẫn|cùng lúc|ngược lại|hơn nữa|ngoài ra còn",
        Conjunction,
    ),
    ("thậm chí|nhất là|đặc biệt là|trong đó có|gồm cả|tất cả đều|vậy|vậy mà|thế mà|vì sao", Conjunction),
    ("tại sao|bao giờ|thế nào|như thế nào|ra sao|làm sao|mỗi nơi|nơi mà|người mà|hay không|hay chưa", Conjunction),
    // Pointers.
    ("này|đó|kia|ấy|nọ|đấy|nào|nói trên|kể trên|nêu trên|trên đây|dưới đây|sau đây|vừa nêu|nay", Demonstrative),
    (
        "hiện nay|hiện tại|trước đây|trước kia|vừa qua|vừa rồi|gần đây|mới đây|lúc này|lúc đó|khi đó|khi ấy",
        Demonstrative,
    ),
    (
        "thời gian qua|thời gian tới|thời gian này|thời gian gần đây|thời gian vừa qua|lần này|dịp này|đợt này",
        Demonstrative,
    ),
    ("vừa nói|như vậy|như thế|như trên|tới đây|sắp tới|vừa được|còn lại|đầu tiên|cuối cùng|duy nhất", Demonstrative),
    ("kế tiếp|tiếp theo|trước đó nữa|liền trước|sau này|mai sau|bấy giờ|đương thời|thời điểm này", Demonstrative),
    // How, when, how far.
    ("cũng|vẫn|đều|chỉ|mới chỉ|chỉ mới|vừa|vừa mới|từng|đã từng|sắp|luôn|luôn luôn|thường|thường xuyên", Adverb),
    ("thỉnh thoảng|đôi khi|nhiều khi|lại|cứ|cứ thế|bỗng|bỗng nhiên|bất ngờ|đột ngột|đột nhiên|lập tức", Adverb),
    ("ngay lập tức|ngay sau|ngay sau đó|ngay khi|tức khắc|tức thì|nhanh chóng|kịp thời|khẩn trương|lần lượt", Adverb),
    ("cụ thể|cụ thể là|chủ yếu|hầu như|gần như|dường như|có lẽ", Adverb),
    ("hẳn|chắc chắn|rõ ràng|quả thật|quả là|thực sự|thật sự|thực ra|thật ra|trên thực tế|hoàn toàn", Adverb),
    ("=Riêng|=Riêng về|rất|quá|lắm|khá|hơi|cực kỳ|vô cùng|hết sức|rất nhiều|nhanh nhất|lớn nhất|cao nhất", Adverb),
    ("thấp nhất|nhỏ nhất|mạnh nhất|tốt nhất|xấu nhất|nặng nhất|nhẹ nhất|dài nhất|ngắn nhất|rộng nhất", Adverb),
    ("sâu nhất|xa nhất|gần nhất|đông nhất|hot nhất|đẹp nhất|đắt nhất|rẻ nhất|già nhất|trẻ nhất|sớm nhất", Adverb),
    ("muộn nhất|mới nhất|cũ nhất|quan trọng nhất|nguy hiểm nhất|nghiêm trọng nhất|nổi tiếng nhất|tệ nhất", Adverb),
    ("phổ biến nhất|hấp dẫn nhất|giàu nhất|nghèo nhất|thành công nhất|được yêu thích nhất|lớn hơn|nhỏ hơn", Adverb),
    ("cao hơn|thấp hơn|nhiều hơn|ít hơn|nhanh hơn|chậm hơn|dài hơn|ngắn hơn|nặng hơn|nhẹ hơn|tốt hơn", Adverb),
    ("không|chưa|chẳng|chả|chưa từng|không hề|không còn|không thể|không được|không có|không phải|chưa có", Adverb),
    ("chưa được|chẳng có|đừng|chớ|hãy|cùng nhau|với nhau|lẫn nhau|cho nhau|nhau|nữa|thêm|thêm nữa", Adverb),
    (
        "cục bộ|bù lại|cộng lại|khẩn cấp|định kỳ|rồi|xong|mất|hết|ngày càng|càng|càng ngày càng|dần|dần dần|tăng dần|giảm dần|đồng loạt|cùng ngày",
        Adverb,
    ),
    ("svck|yoy|y/y|qoq|q/q|m/m|ytd", Adverb),
    ("cùng kỳ|cùng lúc đó|cùng thời điểm|cùng thời gian|hôm nay|hôm qua|ngày mai", Adverb),
    ("hiện|hiện đang|hiện vẫn|hiện đã|nay đã|hằng ngày", Adverb),
    ("hàng ngày|hằng năm|hàng năm|hằng tháng|hàng tháng|hàng tuần|hằng tuần", Adverb),
    ("một chút|một mình|một lần|một lần nữa|nói chung|nói riêng", Adverb),
    ("tổng cộng|dự kiến|dự tính|theo dự kiến|trở đi", Adverb),
    ("trở lại đây|trở lại|lâu nay|xưa nay|bấy lâu|tại chỗ|tại nhà|tại đây|tại đó|ở đây|ở đó|nơi đây|từ đây", Adverb),
    ("đúng lúc|ngay lúc|ít khi|hiếm khi|mãi|mãi mãi|tự ý|cố tình|cố ý|vô tình|tình cờ", Adverb),
    // Stand for a noun.
    (
        "có nơi|có chỗ|có lúc|có thời điểm|nhiều nơi|một số nơi|tôi|ta|mình|chúng tôi|chúng ta|nó|hắn|họ|chúng|chúng nó|bọn họ|bọn chúng|người ta|ai|gì|ai đó",
        Pronoun,
    ),
    ("anh ta|anh ấy|ông ta|ông ấy|bà ta|bà ấy|cô ta|cô ấy|chị ta|chị ấy|em ấy|cậu ta|cậu ấy|gã|lão ta", Pronoun),
    ("bản thân|chính mình|bạn ấy|các anh|các chị|các ông|các bà|các em|các bạn|các cháu|điều này|điều đó", Pronoun),
    ("việc này|việc đó|cái này|cái đó|những gì|những ai|tất cả|đây|đó là|đây là|đấy là|kẻ này|người này", Pronoun),
    // Before a noun.
    ("các|những|mọi|mỗi|từng|toàn bộ|toàn thể|tất cả các|tất cả những|hết thảy|đa số|đại đa số|đa phần", Determiner),
    ("nhiều|một số|1 số|một vài|bao nhiêu|ngần ấy|chừng ấy|bấy nhiêu|số đông|vô số", Determiner),
];
