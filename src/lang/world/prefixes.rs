//! SI prefixes and the units that take them, for words and symbols that are in no table of units (`teraflops`, `kVAr`).
//!
//! Sources: the SI brochure (BIPM, 9th edition), tables 4, 7 and 8, for prefixes, units and units in use beside the SI;
//! UCUM for the codes. A stem without a code there (`flops`) leaves the word as it is written.

/// Prefixes as words, with their symbols.
const PREFIXES: [(&str, &str); 16] = [
    ("kilo", "k"),
    ("mega", "M"),
    ("giga", "G"),
    ("tera", "T"),
    ("peta", "P"),
    ("exa", "E"),
    ("zetta", "Z"),
    ("yotta", "Y"),
    ("hecto", "h"),
    ("deci", "d"),
    ("centi", "c"),
    ("milli", "m"),
    ("micro", "u"),
    ("nano", "n"),
    ("pico", "p"),
    ("femto", "f"),
];

/// Stems as words, with their codes.
const STEMS: [(&str, &str); 39] = [
    ("metre", "m"),
    ("meter", "m"),
    ("gram", "g"),
    ("gramme", "g"),
    ("litre", "L"),
    ("liter", "L"),
    ("tonne", "t"),
    ("ton", "t"),
    ("second", "s"),
    ("watt", "W"),
    ("volt", "V"),
    ("amp", "A"),
    ("ampere", "A"),
    ("joule", "J"),
    ("newton", "N"),
    ("pascal", "Pa"),
    ("bar", "bar"),
    ("hertz", "Hz"),
    ("byte", "By"),
    ("bit", "bit"),
    ("ohm", "Ohm"),
    ("farad", "F"),
    ("henry", "H"),
    ("tesla", "T"),
    ("weber", "Wb"),
    ("lumen", "lm"),
    ("lux", "lx"),
    ("sievert", "Sv"),
    ("gray", "Gy"),
    ("becquerel", "Bq"),
    ("curie", "Ci"),
    ("mole", "mol"),
    ("calorie", "cal"),
    ("parsec", "pc"),
    ("electronvolt", "eV"),
    ("hectare", "har"),
    ("flop", ""),
    ("flops", ""),
    ("pixel", ""),
];

/// Stems as symbols of two letters and more, with their codes; shorter ones would make words of common letters.
const SYMBOLS: [(&str, &str); 18] = [
    ("Wh", ""),
    ("Wp", ""),
    ("VA", ""),
    ("VAr", ""),
    ("var", ""),
    ("Hz", "Hz"),
    ("Pa", "Pa"),
    ("bar", "bar"),
    ("eV", "eV"),
    ("Sv", "Sv"),
    ("Gy", "Gy"),
    ("Bq", "Bq"),
    ("mol", "mol"),
    ("Ohm", "Ohm"),
    ("flops", ""),
    ("FLOPS", ""),
    ("FLOP", ""),
    ("Nm", "N.m"),
];

/// The code of a unit that a prefix is set before: that of UCUM, or the word as written where it has none; `None` for any
/// other word.
#[must_use]
pub fn prefixed(word: &str) -> Option<String> {
    if !word.is_ascii() || !(3..=18).contains(&word.len()) {
        return None;
    }
    let of = |prefix: &str, code: &str| if code.is_empty() { word.to_owned() } else { format!("{prefix}{code}") };
    let symbol = PREFIXES.iter().find_map(|(_, prefix)| {
        let stem = word.strip_prefix(prefix)?;
        SYMBOLS.iter().find(|(symbol, _)| *symbol == stem).map(|(_, code)| of(prefix, code))
    });
    if symbol.is_some() || word.len() < 6 {
        return symbol;
    }
    let small = word.to_ascii_lowercase();
    PREFIXES.iter().find_map(|(name, prefix)| {
        let stem = small.strip_prefix(name)?;
        let known = |stem: &str| STEMS.iter().find(|(known, _)| *known == stem).map(|(_, code)| *code);
        known(stem).or_else(|| known(stem.strip_suffix('s')?)).map(|code| of(prefix, code))
    })
}

#[cfg(test)]
mod tests {
    use super::prefixed;

    #[test]
    fn a_prefix_makes_a_unit_of_a_known_stem_alone() {
        for (word, code) in [
            ("teraflops", Some("teraflops")),
            ("Petajoules", Some("PJ")),
            ("kilovolts", Some("kV")),
            ("MVAr", Some("MVAr")),
            ("microgray", Some("uGy")),
            ("PFLOPS", Some("PFLOPS")),
            ("megastars", None),
            ("kilter", None),
            ("Mbar", Some("Mbar")),
            ("microbar", Some("ubar")),
            ("hamper", None),
        ] {
            assert_eq!(prefixed(word).as_deref(), code, "{word}");
        }
    }
}
