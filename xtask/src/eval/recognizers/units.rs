//! Units of the corpus in the codes of the contract.

/// The codes that the contract gives to a unit of the corpus; none where any unit will do.
pub(super) fn units(name: &str) -> Vec<&'static str> {
    match name {
        "Dollar" => vec!["USD"],
        "Cent" | "Sen" | "Penny" => vec!["cent", "USD", "GBP", "MYR", "¢"],
        "Pence" => vec!["cent", "GBP"],
        "Rupee" => vec!["INR"],
        "Franc" => vec!["CHF", "FRF", "XAF"],
        "Bitcoin" => vec!["BTC", "XBT", "bitcoin", "bitcoins"],
        "Pound" => vec!["GBP", "[lb_av]"],
        "C" => vec!["Cel"],
        "F" => vec!["[degF]"],
        "Degree" => vec!["deg", "Cel", "[degF]"],
        "Year" => vec!["a"],
        "Month" => vec!["mo"],
        "Week" => vec!["wk"],
        "Day" => vec!["d"],
        "Milliliter" => vec!["mL"],
        "Inch" => vec!["[in_i]"],
        "Foot" => vec!["[ft_i]"],
        "Mile" => vec!["[mi_i]"],
        "Ounce" => vec!["[oz_av]"],
        "Acre" => vec!["[acr_us]", "[acr_br]"],
        "Gallon" => vec!["[gal_us]", "[gal_br]"],
        "Cubic foot" => vec!["[cft_i]"],
        "Square meter" => vec!["m2"],
        "Square kilometer" => vec!["km2"],
        "Ton" | "Metric ton" => vec!["t", "[ston_av]", "[lton_av]"],
        "Bit" => vec!["bit"],
        "Megabit" => vec!["Mbit", "MBy"],
        "Megabyte" => vec!["MBy"],
        "Mile per hour" => vec!["[mi_i]/h", "mph"],
        "Kilometer per hour" => vec!["km/h"],
        "Meter" => vec!["m"],
        "Kilometer" => vec!["km"],
        "Millimeter" => vec!["mm"],
        "Decimeter" => vec!["dm"],
        "Picometer" => vec!["pm"],
        "Kilogram" => vec!["kg"],
        "Gram" => vec!["g"],
        "Microgram" => vec!["ug"],
        "Barrel" => vec!["[bbl_us]"],
        "Tablespoon" => vec!["[tbs_us]"],
        "Teaspoon" => vec!["[tsp_us]"],
        "Cup" => vec!["[cup_us]"],
        _ => Vec::new(),
    }
}

/// How many of the larger unit one of ours is, where the corpus gives `5 ft 2 in` in the larger unit.
pub(super) fn parts(ours: &str, theirs: &[&str]) -> Option<f64> {
    const PARTS: [(&str, &str, f64); 2] = [("[in_i]", "[ft_i]", 12.0), ("cm", "m", 100.0)];
    PARTS.iter().find(|(small, large, _)| *small == ours && theirs.contains(large)).map(|(.., parts)| *parts)
}
