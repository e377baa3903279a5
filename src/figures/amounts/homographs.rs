//! Words that are seldom numbers: an article, a year word, a negation. When they count, and when not.

use crate::figures::Scene;
use crate::figures::amounts::unit::UnitPhrase;
use crate::lang::Sense;
use crate::report::Kind;

/// What else the number word at `at` is.
fn is_article(scene: &Scene, at: usize) -> bool {
    scene.line.has(at, Sense::Per) || scene.line.has(at, Sense::Determiner)
}

/// Whether a number word with a unit behind it is no amount.
pub(crate) fn refuses_amount(scene: &Scene, at: usize, written: &UnitPhrase) -> bool {
    let line = scene.line;
    if is_name_part(scene, at) {
        return true;
    }
    // `không đồng ý`, `không phút nào`: a negation.
    if line.has(at, Sense::Adverb) {
        let ends = !line.is_word(written.end) || !scene.same_line(written.end);
        let nought = match written.kind {
            Kind::Percent => true,
            Kind::Money => line.is_whole(at, written.end),
            Kind::Measure => written.code == "Cel" || ends,
            _ => false,
        };
        return !nought;
    }
    // `một ngày nào đó`: no length of time.
    if is_article(scene, at)
        && written.kind == Kind::Duration
        && line.any(written.end, |sense| matches!(sense, Sense::Demonstrative))
        && scene.same_line(written.end)
        && !line.any(written.end, |sense| matches!(sense, Sense::Relative(_) | Sense::Preposition))
    {
        return true;
    }
    let before = at.wrapping_sub(1);
    // `mỗi năm lượng khách tăng`: each year.
    if line.has(at, Sense::Year)
        && !matches!(written.kind, Kind::Duration | Kind::Money)
        && line.any(before, |sense| matches!(sense, Sense::Per | Sense::Determiner))
    {
        return true;
    }
    // `năm năm` is five years, but the year word before a unit of time is a year: `năm tháng`.
    if line.has(at, Sense::Year) && written.kind == Kind::Duration {
        let year_behind = line.has(at + 1, Sense::Year);
        let plain_before = line.any(before, |sense| {
            matches!(sense, Sense::From | Sense::To | Sense::Bound(..) | Sense::Verb | Sense::Change(..) | Sense::And)
        });
        return written.code == "mo" && !(year_behind || plain_before);
    }
    false
}

/// Whether the numeral from `first` to `end` counts nothing.
pub(crate) fn refuses_count(scene: &Scene, first: usize, end: usize) -> bool {
    let line = scene.line;
    let Some(numeral) = scene.numeral(first) else { return false };
    if line.any(first, |sense| matches!(sense, Sense::Rank(_)))
        && numeral.is_bare_word()
        && line.senses(first).iter().all(|s| matches!(s, Sense::Rank(_) | Sense::Adverb))
    {
        return true;
    }
    // Alone in its line it can be nothing else.
    if line.is_whole(first, end) {
        return false;
    }
    if !numeral.is_bare_word() || numeral.to.is_some() {
        return numeral.is_bare_word() && is_name_part(scene, first);
    }
    if is_name_part(scene, first) {
        return true;
    }
    if !line.language().grammar.head_first {
        return refuses_premodified(scene, first, end);
    }
    if is_article(scene, first) {
        return !counts_against_another(scene, first, end);
    }
    if line.has(first, Sense::Adverb) {
        return true;
    }
    if line.has(first, Sense::Year) {
        return !year_word_counts(scene, first);
    }
    // `ba của tôi`: a father, not three.
    if line.any(first, |sense| matches!(sense, Sense::Titled))
        && line.any(end, |sense| matches!(sense, Sense::Pronoun | Sense::Preposition))
    {
        return true;
    }
    // A numeral that ends its clause counts nothing, unless `cả` leads to it or a verb follows its subject.
    let led = line
        .prev(first)
        .any(|sense| matches!(sense, Sense::All | Sense::Bound(..) | Sense::Change(..) | Sense::Level | Sense::Verb));
    let starts = first == 0
        || line.begins_line(first)
        || matches!(line.sign(first - 1), b'.' | b'!' | b'?' | b':' | b',' | b';');
    let open = scene.same_line(end) && (scene.is_noun(end) || (starts && line.is_word(end)));
    // `đã chín trên cây`: behind a verb, before a preposition, the word is no number.
    let described = line.any(end, |sense| matches!(sense, Sense::Preposition)) && !line.prev(first).has(Sense::All);
    (!led || described) && !open
}

/// Where modifiers precede the noun: a number word that is a pronoun too (`one`) counts only before a noun.
fn refuses_premodified(scene: &Scene, first: usize, end: usize) -> bool {
    let line = scene.line;
    if !line.has(first, Sense::Pronoun) {
        return false;
    }
    let hyphen = line.sign(end) == b'-' && line.glued(end);
    if !scene.same_line(end) || hyphen {
        return true;
    }
    // `as one heads south`: what agrees with one has no plural.
    if scene.is_noun(end)
        && crate::phrases::premodified::is_plural(scene, end)
        && !line.has(end, Sense::PluralNoun)
        && !scene.is_noun(end + 1)
    {
        return true;
    }
    // `place` is a verb as well, but not behind a word of movement.
    let sized = sizes_move(scene, first) && line.is_word(end);
    !(sized || scene.is_noun(end) && set_against(scene, first, end))
}

/// `at least one size smaller`, `dropped only one place`: behind a word of limit or of movement the article is a size.
fn sizes_move(scene: &Scene, first: usize) -> bool {
    let moves = |sense: &Sense| matches!(sense, Sense::Change(..) | Sense::Moves);
    let near = |reach: usize| {
        (1..=reach).map_while(|back| first.checked_sub(back)).take_while(|&word| scene.same_line(word + 1))
    };
    let limited = |sense: &Sense| matches!(sense, Sense::Bound(..)) || moves(sense);
    // `by one measure` sizes nothing, `lost by one goal` does.
    let by = near(2).any(|word| scene.line.has(word, Sense::AmountJoint))
        && near(8).any(|word| scene.line.any(word, moves) || scene.line.has(word, Sense::ScoreCue));
    // `over one band`: a preposition is no limit of it.
    by || near(2).any(|word| scene.line.any(word, limited) && !scene.line.has(word, Sense::Preposition))
}

/// How far the other number may stand, in lexemes.
const CLAUSE: usize = 14;

/// `two men and one woman`, `one goal from three chances`: whether another number than one counts in the same clause, of
/// the same noun or as a member of the same list.
fn set_against(scene: &Scene, first: usize, end: usize) -> bool {
    let line = scene.line;
    let stops = |at: usize| matches!(line.sign(at), b'.' | b';' | b':' | b'!' | b'?' | b'(' | b')' | b'"');
    let other = |at: usize| {
        scene.numeral(at).is_some_and(|numeral| {
            let counts = scene.same_line(numeral.end) && scene.is_noun(numeral.end);
            let one = line.has(at, Sense::Pronoun) && numeral.is_bare_word();
            let measured = crate::figures::amounts::unit::unit(scene, numeral.end).is_some();
            let joined =
                (at.min(first)..at.max(first)).any(|word| line.has(word, Sense::And) || line.sign(word) == b',');
            let near = at.abs_diff(first) <= 6;
            counts && !one && !measured && (joined && near || stem(scene, numeral.end) == stem(scene, end))
        })
    };
    (end..end + CLAUSE).take_while(|&at| scene.same_line(at) && !stops(at)).any(other)
        || (first.saturating_sub(CLAUSE)..first)
            .rev()
            .take_while(|&at| scene.same_line(at + 1) && !stops(at))
            .any(other)
}

/// A noun in small letters without the ending of its plural.
fn stem(scene: &Scene, at: usize) -> String {
    scene.line.text_at(at).to_lowercase().trim_end_matches('s').to_owned()
}

/// A number word written with a capital inside a sentence is part of a name (`quận Hai Bà Trưng`).
fn is_name_part(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    if !line.is_capital(at) {
        return false;
    }
    let before = at.wrapping_sub(1);
    let starts = at == 0
        || line.begins_line(at)
        || matches!(line.sign(before), b'.' | b'!' | b'?' | b':' | b'"' | b'(' | b'-' | b';' | b'\'')
        || line.text_at(before) == "…"
        || line.text_at(before) == "“";
    let upper = line.get(at).case == crate::text::token::Case::Upper;
    if !line.language().grammar.syllables {
        return !starts && !upper;
    }
    (!starts && !upper)
        || (line.is_capital(at + 1)
            && scene.same_line(at + 1)
            && !upper
            && line.get(at + 1).case == crate::text::token::Case::Capital)
}

/// `một người chết, hai người bị thương`: the article counts where a number is set against it in the same clause.
fn counts_against_another(scene: &Scene, first: usize, end: usize) -> bool {
    let line = scene.line;
    if !scene.is_noun(end) || line.has(end, Sense::PartJoint) {
        return false;
    }
    // Behind: within a short clause a comma or `và`, then a number with a noun.
    let mut at = end;
    let mut stopped = false;
    while at < end + 7 && scene.same_line(at) {
        if line.sign(at) == b',' || line.has(at, Sense::And) {
            if let Some(other) = scene.numeral(at + 1).filter(|_| scene.same_line(at + 1)) {
                let article = is_article(scene, at + 1) && other.is_bare_word();
                let bare_noun =
                    scene.is_noun(other.end) && crate::figures::amounts::unit::unit(scene, other.end).is_none();
                // `một nữ sinh và 2 sinh viên`: nothing but the noun stands between.
                let coordinated = (end..at).all(|word| scene.is_noun(word));
                return !article && bare_noun && (coordinated || same_word(scene, end, other.end));
            }
            return false;
        }
        if matches!(line.sign(at), b'.' | b';' | b':' | b'(' | b')' | b'!' | b'?') || line.is_digits(at) {
            stopped = true;
            break;
        }
        at += 1;
    }
    // Before: `trong số 10 người …, một tài xế`.
    let comma = first.wrapping_sub(1);
    if line.sign(comma) != b',' && !line.has(comma, Sense::And) {
        return false;
    }
    // `2 y tá và một bác sĩ`: nothing but the noun stands between.
    if line.has(comma, Sense::And) && !line.has(comma, Sense::Preposition) {
        let noun =
            (comma.saturating_sub(5)..comma).rev().find(|&word| !scene.is_noun(word) || scene.numeral(word).is_some());
        let counted = noun.and_then(|word| scene.numeral(word)).filter(|number| number.end < comma);
        if counted.is_some_and(|number| !number.is_bare_word() || !is_article(scene, number.first)) {
            return crate::figures::amounts::unit::unit(scene, counted.map_or(comma, |number| number.end)).is_none();
        }
    }
    let mut at = comma;
    let mut number = false;
    while at > scene.floor.saturating_sub(14) && comma - at < 14 {
        at -= 1;
        if matches!(line.sign(at), b'.' | b';' | b'!' | b'?') || line.begins_line(at + 1) {
            break;
        }
        // `hai vụ lúa, một vụ cá`
        let alike = scene.numeral(at).is_some_and(|numeral| {
            !(numeral.is_bare_word() && is_article(scene, at)) && same_word(scene, end, numeral.end)
        });
        if alike && line.sign(comma) == b',' {
            return true;
        }
        number |= scene.numeral(at).is_some_and(|numeral| !numeral.is_bare_word() || !is_article(scene, at));
        if number && !stopped && line.has(at, Sense::Among) {
            return true;
        }
        if at == 0 {
            break;
        }
    }
    false
}

/// Whether two nouns begin with the same word.
fn same_word(scene: &Scene, a: usize, b: usize) -> bool {
    let first = |at| scene.line.text_at(at).split(' ').next().unwrap_or_default();
    let (known, other) = (scene.line.get(a).word, scene.line.get(b).word);
    known == other && known != crate::text::vocabulary::WordId::UNKNOWN
        || first(a).eq_ignore_ascii_case(first(b)) && !first(a).is_empty()
}

/// `năm người`, `năm chiếc`: the year word counts only before something that is counted.
fn year_word_counts(scene: &Scene, at: usize) -> bool {
    let line = scene.line;
    let next = at + 1;
    if !scene.same_line(next) || line.is_digits(next) {
        return false;
    }
    let before = at.wrapping_sub(1);
    let after_year_place = line.any(before, |sense| {
        matches!(
            sense,
            Sense::Preposition
                | Sense::Among
                | Sense::At
                | Sense::Per
                | Sense::Determiner
                | Sense::All
                | Sense::YearFirst
                | Sense::YearLast
        )
    }) || scene.numeral(before).is_some()
        || line.is_digits(before);
    let counted = line.any(next, |sense| matches!(sense, Sense::Classifier | Sense::Titled));
    // `mỗi năm huyện đón`: each year.
    if line.any(before, |sense| matches!(sense, Sense::Per | Sense::Determiner)) {
        return false;
    }
    // `năm thứ hai`: the second year.
    if line.has(next, Sense::Series(crate::lang::Series::Mark)) {
        return false;
    }
    // `từ năm lớp chín`: the year of the ninth class.
    if line.any(next, |sense| matches!(sense, Sense::Series(_))) && scene.numeral(next + 1).is_some() {
        return false;
    }
    if counted {
        return !line.is_digits(before);
    }
    let led = line.any(before, |sense| {
        matches!(sense, Sense::Verb | Sense::Bound(..) | Sense::Change(..) | Sense::Level | Sense::AmountNoun)
    });
    let starts = at == 0 || line.begins_line(at) || matches!(line.sign(before), b'.' | b'!' | b'?');
    // `mỗi đội năm thợ mộc`
    let shared = before > 0
        && scene.is_noun(before)
        && line.any(before - 1, |sense| matches!(sense, Sense::Per | Sense::Determiner))
        && !line.any(before, |sense| matches!(sense, Sense::Unit(..)));
    // `hai tàu kéo và năm xuồng`
    let joined = line.has(before, Sense::And)
        && !line.has(before, Sense::Preposition)
        && (before.saturating_sub(7)..before)
            .rev()
            .take_while(|&word| line.is_word(word) || line.is_digits(word))
            .any(|word| scene.numeral(word).is_some_and(|number| scene.is_noun(number.end)));
    scene.is_noun(next) && !line.is_capital(next) && (led || starts || shared || joined) && !after_year_place
}
