//! What is read, and what must not be: one case a line, in the form of `support/cases.rs`.

use solieu::Options;

#[path = "support/cases.rs"]
mod cases;

fn check(table: &str, options: &Options) {
    let lines = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let wrong: Vec<String> = lines.filter_map(|line| cases::fault(line, options)).collect();
    assert!(wrong.is_empty(), "{} cases:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn vietnamese() {
    check(include_str!("readings/vi.txt"), &Options { lang: Some("vi".into()), ..Options::default() });
}

#[test]
fn english() {
    check(include_str!("readings/en.txt"), &Options { lang: Some("en".into()), ..Options::default() });
}

#[test]
fn publication_completes_dates() {
    let options = Options { lang: Some("vi".into()), published: Some("2020-07-03".into()), ..Options::default() };
    check(
        "Hội nghị diễn ra sáng 2/7. => date 2/7 | @2020-07-02
Chợ họp ngày 28. => date ngày 28 | @2020-06-28
Xã thu ngân sách 6 tháng đầu năm đúng kế hoạch. => period 6 tháng đầu năm | @2020-01/2020-06
Lễ hội mở ngày 12/12. => date ngày 12/12 | @2020-12-12",
        &options,
    );
}
