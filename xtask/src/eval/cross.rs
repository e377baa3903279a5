//! Cross-validation: how well articles are read under weights that were fitted on others.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Result;
use serde_json::Value;

use super::pairs;
use super::reader::{Reader, rows};
use crate::fit::decision::Cases;
use crate::fit::{Article, FOLDS, articles, lines};

/// Prints the right rows of the open gold sets that are tuned to, as a mean over articles with its interval, read under
/// the weights of the core, under weights fitted on nine tenths of the articles for the other tenth, and under weights
/// fitted on all sources but the article's own.
///
/// # Errors
/// If the command line fails.
pub(super) fn print(folder: &Path, reader: &Reader) -> Result<()> {
    let articles = articles(folder)?;
    let cases = Cases::of(folder, &articles, reader)?;
    let sources: Vec<&str> = articles.iter().map(Article::source).collect::<BTreeSet<_>>().into_iter().collect();
    let source = |number: usize| sources.iter().position(|name| *name == articles[number].source()).unwrap_or(0);
    println!("\nrows by article   mean    95 of 100 draws, of dev articles; weights of the decision");
    let own = read(&articles, reader, |_| None, |_| String::new(), 1)?;
    tell("the core's own", &articles, &own);
    let folds = |number: usize| Some(number % FOLDS);
    let fitted = read(&articles, reader, folds, |fold| cases.weights(|number| number % FOLDS == fold), FOLDS)?;
    tell(&format!("{FOLDS} folds"), &articles, &fitted);
    let by_source = |number: usize| Some(source(number));
    let fitted =
        read(&articles, reader, by_source, |fold| cases.weights(|number| source(number) == fold), sources.len())?;
    tell("by source", &articles, &fitted);
    Ok(())
}

/// By article: the share of right rows, each read in its fold; under the core's own weights where it has none.
fn read(
    articles: &[Article],
    reader: &Reader,
    fold: impl Fn(usize) -> Option<usize>,
    weights: impl Fn(usize) -> String,
    folds: usize,
) -> Result<Vec<Option<f64>>> {
    let mut shares = vec![None; articles.len()];
    for current in 0..folds {
        let members: Vec<usize> =
            (0..articles.len()).filter(|&number| fold(number).is_none_or(|fold| fold == current)).collect();
        let lines = lines(members.iter().map(|&number| &articles[number].gold));
        let answers = if members.first().is_some_and(|&number| fold(number).is_none()) {
            reader.read_lines("cross", &lines)?
        } else {
            reader.read_weighed("cross", &lines, &weights(current), false)?
        };
        let answers: Vec<Value> = rows(&answers)?;
        for (&number, answer) in members.iter().zip(&answers) {
            shares[number] = pairs::share(&articles[number].gold, answer);
        }
    }
    Ok(shares)
}

/// A line a language.
fn tell(name: &str, articles: &[Article], shares: &[Option<f64>]) {
    let mut languages: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    for (article, share) in articles.iter().zip(shares) {
        let language = article.gold["lang"].as_str().unwrap_or_default();
        languages.entry(language).or_default().extend(share);
    }
    for (language, shares) in languages {
        if let Some((mean, low, high)) = pairs::mean(&shares) {
            println!("{language:4} {name:16} {mean:.4}  {low:.3}-{high:.3}  {} articles", shares.len());
        }
    }
}
