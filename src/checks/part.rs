//! `part`: a part is not more than its whole. It speaks only when that fails.
//!
//! `15/12 đơn vị` differs. Plans and targets can be passed (`đạt 15/12 chỉ tiêu`), and some pairs only look like a part
//! and a whole (`huyết áp 140/90`).

use bigdecimal::Zero;

use super::article::{ceil, comparable};
use super::note::{Finding, Say};
use super::roles::Sentence;
use crate::decimal::Decimal;
use crate::report::{CheckKind, Figure, Kind, Status};

/// Adds the impossible parts of a sentence.
pub(super) fn check<'t>(sentence: &Sentence<'_, 't>, findings: &mut Vec<Finding<'t>>) {
    for (at, role) in sentence.roles.iter().enumerate() {
        let figure = role.figure;
        let found = if figure.kind == Kind::Ratio { of_ratio(sentence, figure) } else { of_pair(sentence, at) };
        findings.extend(found);
    }
}

fn of_ratio<'t>(sentence: &Sentence<'_, 't>, ratio: &'t Figure) -> Option<Finding<'t>> {
    let (part, total) = (ratio.value.as_ref()?, ratio.of.as_ref()?);
    let whole_numbers = part.is_integer() && total.is_integer() && *total > Decimal::zero();
    // What is counted follows at once: `15/12 đơn vị`. A season, a tyre, a score are followed by something else.
    let follows = |span: crate::report::Span| {
        let between = sentence.article.text.get(ratio.span.end as usize..span.start as usize);
        between.is_some_and(|between| between.trim().is_empty())
            && span.of(sentence.article.text).starts_with(char::is_lowercase)
    };
    let season = part.digits() == 4 && total.digits() <= 2;
    let counted = ratio.counted.is_some_and(follows) && !season && ratio.unit.is_none() && ratio.change.is_none();
    let day = *part <= crate::decimal::whole(31) && *total <= crate::decimal::whole(12);
    if part <= total || !whole_numbers || !counted || may_be_more(sentence, ratio) || day && !is_had(sentence, ratio) {
        return None;
    }
    let say = |value: &Decimal| Say::Amount(value.clone(), None);
    Some(finding(vec![ratio], say(part), say(total)))
}

/// `15 trong tổng số 12 đơn vị` as two figures: the part before `at`, the whole at `at`.
fn of_pair<'t>(sentence: &Sentence<'_, 't>, at: usize) -> Option<Finding<'t>> {
    let (part, total) = (sentence.before(at)?.figure, sentence.get(at)?.figure);
    if part.kind != Kind::Count || !comparable(part, total) || part.value <= total.value {
        return None;
    }
    let exact = |figure: &Figure| figure.bound.is_none() && figure.change.is_none();
    let mut gap = sentence.article.gap(part, total);
    gap.strip_all(&sentence.claims.fillers);
    let same_noun = match (sentence.article.counted(part), sentence.article.counted(total)) {
        (None, Some(_)) => true,
        (Some(part), Some(total)) => part == total,
        _ => false,
    };
    let tied = gap.strip(&sentence.claims.among_all) && gap.len() <= 3 && same_noun && exact(part) && exact(total);
    (tied && !may_be_more(sentence, part)).then(|| finding(vec![part, total], Say::Figure(part), Say::Figure(total)))
}

/// How many bytes before a number are looked at for a word.
const WORD: usize = 200;

/// Whether a word in lower case stands right before a figure that could be a day and a month: at the start of a clause a
/// date is as likely (`Sabeco: 16/2 tổ chức đại hội`).
fn is_had(sentence: &Sentence, figure: &Figure) -> bool {
    let (text, end) = (sentence.article.text, figure.span.start as usize);
    let text = text[ceil(text, end.saturating_sub(WORD))..end].trim_end();
    let word = text.rsplit(|letter: char| !crate::text::token::is_letter(letter)).next().unwrap_or("");
    word.starts_with(char::is_lowercase) || sentence.article.before(figure, 1).has(&sentence.claims.having)
}

/// Whether the words about a figure speak of plans, targets or pairs that are no part and whole.
fn may_be_more(sentence: &Sentence, figure: &Figure) -> bool {
    let article = sentence.article;
    let noun = figure.counted.map_or("", |span| span.of(article.text));
    // A code among the letters is a unit (`129/84 mmHg`).
    let unit = noun.split_whitespace().next().is_some_and(|word| word.chars().any(char::is_uppercase));
    // Odds move from one to another.
    let mut before = article.before(figure, 4);
    let level = before.strip(&sentence.claims.to) || before.strip(&sentence.claims.from);
    unit || level
        || article.before(figure, 10).has(&sentence.claims.no_part)
        || article.after(figure, 3).has(&sentence.claims.no_part)
}

fn finding<'t>(figures: Vec<&'t Figure>, part: Say<'t>, total: Say<'t>) -> Finding<'t> {
    Finding {
        check: CheckKind::Part,
        status: Status::Differs,
        figures,
        template: |notes| notes.part,
        fields: vec![("a", part.clone()), ("b", total)],
        claimed: None,
        computed: part,
    }
}
