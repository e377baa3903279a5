//! The article's own word for a limit from above: `gần 20` and `chưa đến 20` are two claims, though both stay under 20.

use super::record::FigureRecord;
use crate::lang::claims::Claims;
use crate::lang::spoken::Captions;
use crate::lang::{en, vi};
use crate::report::Bound;
use crate::text::fold::fold;

/// The languages by their tags.
const LANGUAGES: [(&str, &Claims); 2] = [("vi", &vi::checks::CLAIMS), ("en", &en::checks::CLAIMS)];

/// Of the `cues` of a figure the word that keeps it under its number, in the language `lang`; `None` where none does.
#[must_use]
pub fn word_for_under<'c>(cues: &'c [String], lang: &str) -> Option<&'c str> {
    let (_, claims) = LANGUAGES.iter().find(|(tag, _)| *tag == lang)?;
    let folded = |words: &str| words.split_whitespace().map(fold).collect::<Vec<_>>();
    let forms = claims.under.folded(str::to_owned);
    cues.iter().map(String::as_str).find(|cue| forms.iter().any(|form| folded(form) == folded(cue)))
}

/// The words for the limit of a figure in the language `lang`, whose captions these are: the article's own where the
/// caption would leave open which of two claims it makes.
pub(super) fn words<'a>(figure: &'a FigureRecord, lang: &str, captions: &Captions) -> &'a str {
    let own = (figure.bound == Some(Bound::Under)).then(|| word_for_under(&figure.cues, lang)).flatten();
    own.unwrap_or_else(|| captions.bound(figure.bound))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cues(words: &[&str]) -> Vec<String> {
        words.iter().map(|&word| word.to_owned()).collect()
    }

    #[test]
    fn the_word_is_the_articles_own() {
        assert_eq!(word_for_under(&cues(&["giảm", "Gần"]), "vi"), Some("Gần"));
        assert_eq!(word_for_under(&cues(&["chưa  đến"]), "vi"), Some("chưa  đến"));
        assert_eq!(word_for_under(&cues(&["nearly"]), "en"), Some("nearly"));
        assert_eq!(word_for_under(&cues(&["tăng", "hơn"]), "vi"), None);
        assert_eq!(word_for_under(&cues(&["nearly"]), "vi"), None);
        assert_eq!(word_for_under(&[], "vi"), None);
    }

    #[test]
    fn what_the_core_reads_carries_its_word() {
        for (text, lang, word) in [
            ("Xã có gần 300 hộ.", "vi", "gần"),
            ("Xã có chưa đến 300 hộ.", "vi", "chưa đến"),
            ("Xã có dưới 300 hộ.", "vi", "dưới"),
            ("The town has nearly 300 homes.", "en", "nearly"),
            ("The town has fewer than 300 homes.", "en", "fewer than"),
        ] {
            let report = crate::analyze(text, &crate::Options::default());
            let figure = &report.figures[0];
            let cues: Vec<_> = figure.cues.iter().map(|cue| cue.of(text).to_owned()).collect();
            assert_eq!((figure.bound, word_for_under(&cues, lang)), (Some(Bound::Under), Some(word)), "{text}");
        }
    }
}
