//! Texts from bytes: each byte chooses a fragment of a news article, so that a change of one byte is one of a word.

use solieu::Options;

/// What a text is made of: words of numbers, units, changes, dates and claims in both languages, digits and signs, and
/// what letters and lines can be. A space stands before a word where one is written.
#[rustfmt::skip]
const FRAGMENTS: [&str; 239] = [
    "0", "1", "2", "3", "5", "7", "9", "10", "12", "15", "20", "25", "31", "50", "75", "99", "100", "120", "2019", "2020", "1945",
    "000", "005", "250", "999", "1.234", "1,234", "0,5", "0.5", "12.345.678", "3,5",
    " ", " ", " ", " ", "\n", "\n", ". ", ", ", "; ", ": ", " (", ") ", ").\n", "-", " - ", "–", "/", "%", " %", ".", ",", ":", "\"", "'", "…", "+", "−",
    "$", "€", "₫", "°C", "²", "½", "&", "x", "×", "~", "<", "=", "\t", "\u{a0}", "\r\n", "\r",
    " không", " một", " hai", " ba", " bốn", " tư", " năm", " lăm", " sáu", " bảy", " tám", " chín", " mười", " mươi", " mốt",
    " linh", " trăm", " nghìn", " ngàn", " vạn", " triệu", " tỷ", " tỉ", " rưỡi", " nửa", " phần", " chục", " tá", " phẩy", " chấm",
    " người", " hộ", " xã", " trường", " học sinh", " xe", " con bò", " ca", " hộ nghèo", " đồng", " đô la", " USD", " km", " m", " kg", " tấn",
    " ha", " mm", " lít", " giờ", " phút", " giây", " tuổi", " tháng", " ngày", " quý", " tuần", " lần", " điểm", " suất", " cái",
    " tăng", " giảm", " từ", " đến", " lên", " còn", " và", " hoặc", " hơn", " gần", " khoảng", " ít nhất", " tối đa", " trong đó",
    " chiếm", " tổng", " gồm", " đạt", " so với", " cùng kỳ", " gấp", " mỗi", " trên", " dưới", " thứ", " khóa", " số", " Nghị quyết",
    " Quốc lộ", " Điều", " thập niên", " thế kỷ", " XXI", " XII", " IV", " hôm nay", " năm nay", " sáng", " Thứ Hai", " đầu năm",
    " one", " two", " three", " eleven", " twenty", " thirty", "-five", " hundred", " thousand", " million", " billion", " trillion", " a", " half",
    " third", " quarter", " dozen", " and", " to", " from", " of", " the", " people", " houses", " pounds", " dollars", " pence", " per cent", " miles", " years",
    " old", " months", " hours", " rose", " fell", " by", " up", " down", " more than", " about", " nearly", " at least", " times", " total",
    " including", " compared with", " July", " May", " Monday", " March", "st", "th", "pm", "am", "bn", "m", "k", "p", " No ", " page", " A12",
    "\u{301}", "\u{323}", "🐟",
];

/// What bytes above the fragments' are: rare letters and marks, where cutting goes wrong.
const RARE: [&str; 17] = [
    "Đ",
    "đ",
    "ơ",
    "\u{31b}",
    "\u{302}",
    "\u{ad}",
    "\u{200b}",
    "\u{feff}",
    "\u{2028}",
    "１",
    "٣",
    "三",
    "à",
    "Ⅻ",
    "http://a.vn/1",
    "\0",
    "|",
];

/// The text that `bytes` choose.
#[must_use]
pub fn text(bytes: &[u8]) -> String {
    let fragment = |byte: &u8| {
        let at = usize::from(*byte);
        FRAGMENTS.get(at).or_else(|| RARE.get(at - FRAGMENTS.len())).copied().unwrap_or(" ")
    };
    bytes.iter().map(fragment).collect()
}

/// The options that a byte chooses: a language or none, and now and then a day.
#[must_use]
pub fn options(byte: u8) -> Options {
    let lang = ["vi", "vi", "en", ""][usize::from(byte & 3)];
    let published = (byte & 4 != 0)
        .then(|| ["2021-05-12", "2024-02-29", "0001-01-01", "9999-12-31"][usize::from(byte >> 3 & 3)].to_owned());
    Options {
        lang: (!lang.is_empty()).then(|| lang.to_owned()),
        published,
        explain: byte & 32 != 0,
        ..Options::default()
    }
}

/// A first byte and the rest; 0 and nothing where there are none.
#[must_use]
pub fn head(bytes: &[u8]) -> (u8, &[u8]) {
    bytes.split_first().map_or((0, &[]), |(first, rest)| (*first, rest))
}

/// Whole sentences with numbers drawn by the bytes: `#` is a number without marks, `@` one with the marks of the language.
#[rustfmt::skip]
const VI: [&str; 16] = [
    "Thôn trên có @ nhà ngói, trong đó # nhà mới.",
    "Cả vụ thu @ tấn lúa, tăng #% so với năm 2018.",
    "Đến ngày 9/4, tỉnh có #/98 chợ mở lại (chiếm #,4%).",
    "Vé xe tăng từ # đồng lên @ đồng một lượt.",
    "Ông Bình, # tuổi, trồng # gốc cam và # gốc bưởi.",
    "Hồ rộng # ha, chứa @ m3 nước.",
    "Lúc 7 giờ 15 sáng, gần # thuyền rời bến.",
    "Đội khách thua 1-3 ở vòng # trước @ người xem.",
    "Từ # đến # tháng Hai, lạnh khoảng # độ.",
    "Quyết định số 21/QĐ-UBND được gửi # phòng.",
    "Ba phần tư số ghế còn trống, một nửa vừa sơn.",
    "Lương bình quân # triệu đồng/người/tháng.",
    "Bớt @ cây, hơn @ cây được trồng lại.",
    "Lớp khai giảng ngày 3/10/2022 với hai mươi bạn.",
    "Tổng cộng @ bao, gồm # bao gạo và # bao ngô.",
    "Giá từ @ đồng giảm còn @ đồng, giảm #%.",
];
#[rustfmt::skip]
const EN: [&str; 12] = [
    "The farm shipped @ crates, up #% from 2017.",
    "About # guests, one third of the hall, left on 9 April 2021.",
    "The debt rose from $# million to $@ million in # weeks.",
    "He is # years old and keeps # goats.",
    "Rents fell by #.5 per cent to £# a month.",
    "More than # of the @ desks were new.",
    "At 7.15am some # boats lay off the B14.",
    "The visitors lost 1-3 in round # before @ people.",
    "Half of the sum, or €@, is for roads.",
    "She came second of # swimmers in # minutes.",
    "The @ bags, # of rice and # of maize, were sold.",
    "The price fell from @ pounds to @ pounds, a fall of #%.",
];

/// An article of whole sentences: its language and its lines.
#[must_use]
pub fn article(bytes: &[u8]) -> (&'static str, String) {
    let (first, mut rest) = head(bytes);
    let (lang, sentences, mark) = if first & 1 == 0 { ("vi", &VI[..], '.') } else { ("en", &EN[..], ',') };
    let mut out = String::new();
    for count in 0..8 {
        let (choice, numbers) = head(rest);
        if count > 0 {
            out.push(if choice & 0x40 == 0 { ' ' } else { '\n' });
        }
        rest = filled(&mut out, sentences[usize::from(choice & 0x3f) % sentences.len()], numbers, mark);
        if rest.is_empty() {
            break;
        }
    }
    (lang, out)
}

/// Writes a sentence with numbers from bytes, and gives the bytes that are left.
fn filled<'b>(out: &mut String, sentence: &str, mut bytes: &'b [u8], mark: char) -> &'b [u8] {
    let mut next = || {
        let (first, rest) = head(bytes);
        bytes = rest;
        u32::from(first)
    };
    for letter in sentence.chars() {
        match letter {
            '#' => out.push_str(&(next() % 97 + 2).to_string()),
            '@' => {
                let number = (next() << 12 | next() << 4 | next()) % 900_000 + 1_000;
                out.push_str(&format!("{}{mark}{:03}", number / 1000, number % 1000));
            }
            _ => out.push(letter),
        }
    }
    bytes
}
