//! What a caller may ask for.

use crate::decision::weights::Weights;

/// Settings of [`analyze`](crate::analyze). The default finds everything and lets the text decide the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Options {
    /// The language (`vi`, `en`). Left out, or unknown here, the text decides, paragraph by paragraph.
    pub lang: Option<String>,
    /// The day the article was published, `YYYY-MM-DD`. With it `2/7`, `ngày 21` and `6 tháng đầu năm` become full
    /// dates; without it what the text leaves open stays `X`. A string that is no date counts as left out.
    pub published: Option<String>,
    /// Whether each figure tells which readings were refused.
    pub explain: bool,
    /// Other weights for the evidence of the decision than the crate's own, to fit them and to try them.
    #[serde(skip)]
    pub weights: Option<&'static Weights>,
}
