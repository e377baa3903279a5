//! How units of one dimension convert into each other.
//!
//! Factors to the coherent SI unit, exact by definition: the SI brochure (9th edition) and, for the units of the United
//! States and Britain, NIST Handbook 44, Appendix C (international yard and pound; the acre of 43 560 square feet; the
//! liquid gallon of 231 cubic inches; the barrel of 42 gallons). Vietnamese `tạ`, `yến`, `lạng` are 100 kg, 10 kg and
//! 100 g by decree 134/2007/NĐ-CP's usage; `lượng` and `chỉ` of gold are 37.5 g and 3.75 g. `sào`, `mẫu`, `công` and
//! `giạ` differ by region and are left out, like months, which have no fixed length.

use std::str::FromStr;

use crate::decimal::Decimal;

/// What a unit measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dimension {
    /// In metres.
    Length,
    /// In square metres.
    Area,
    /// In cubic metres.
    Volume,
    /// In kilograms.
    Mass,
    /// In seconds.
    Time,
    /// In years.
    Calendar,
    /// In metres a second, times 3.6 (so that `km/h` is whole).
    Speed,
    /// In kelvin.
    Temperature,
    /// In watts.
    Power,
    /// In watt hours.
    Energy,
    /// In pascals.
    Pressure,
}

/// A unit as a multiple of its dimension's own.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// What it measures.
    pub dimension: Dimension,
    factor: &'static str,
    offset: &'static str,
}

impl Scale {
    /// How many of the dimension's own unit it is.
    #[must_use]
    pub fn factor(&self) -> Decimal {
        Decimal::from_str(self.factor).unwrap_or_default()
    }

    /// Where its zero stands.
    #[must_use]
    pub fn offset(&self) -> Decimal {
        Decimal::from_str(self.offset).unwrap_or_default()
    }
}

use Dimension::{Area, Calendar, Energy, Length, Mass, Power, Pressure, Speed, Temperature, Time, Volume};

const UNITS: &[(&str, Dimension, &str)] = &[
    ("nm", Length, "1e-9"),
    ("um", Length, "1e-6"),
    ("mm", Length, "0.001"),
    ("cm", Length, "0.01"),
    ("dm", Length, "0.1"),
    ("m", Length, "1"),
    ("km", Length, "1000"),
    ("[in_i]", Length, "0.0254"),
    ("[ft_i]", Length, "0.3048"),
    ("[yd_i]", Length, "0.9144"),
    ("[mi_i]", Length, "1609.344"),
    ("[nmi_i]", Length, "1852"),
    ("mm2", Area, "0.000001"),
    ("cm2", Area, "0.0001"),
    ("dm2", Area, "0.01"),
    ("m2", Area, "1"),
    ("har", Area, "10000"),
    ("km2", Area, "1000000"),
    ("[sft_i]", Area, "0.09290304"),
    ("[acr_us]", Area, "4046.8564224"),
    ("[mi_i]2", Area, "2589988.110336"),
    ("mm3", Volume, "1e-9"),
    ("cm3", Volume, "0.000001"),
    ("mL", Volume, "0.000001"),
    ("cL", Volume, "0.00001"),
    ("dL", Volume, "0.0001"),
    ("L", Volume, "0.001"),
    ("dm3", Volume, "0.001"),
    ("hL", Volume, "0.1"),
    ("m3", Volume, "1"),
    ("km3", Volume, "1000000000"),
    ("[gal_us]", Volume, "0.003785411784"),
    ("[bbl_us]", Volume, "0.158987294928"),
    ("ug", Mass, "1e-9"),
    ("mg", Mass, "0.000001"),
    ("g", Mass, "0.001"),
    ("kg", Mass, "1"),
    ("t", Mass, "1000"),
    ("kt", Mass, "1000000"),
    ("Mt", Mass, "1000000000"),
    ("[lb_av]", Mass, "0.45359237"),
    ("[oz_av]", Mass, "0.028349523125"),
    ("[oz_tr]", Mass, "0.0311034768"),
    ("[car_m]", Mass, "0.0002"),
    ("tạ", Mass, "100"),
    ("yến", Mass, "10"),
    ("lạng", Mass, "0.1"),
    ("lượng", Mass, "0.0375"),
    ("chỉ", Mass, "0.00375"),
    ("s", Time, "1"),
    ("min", Time, "60"),
    ("h", Time, "3600"),
    ("d", Time, "86400"),
    ("wk", Time, "604800"),
    ("mo", Calendar, "1"),
    ("a", Calendar, "12"),
    ("m/s", Speed, "3.6"),
    ("km/h", Speed, "1"),
    ("km/s", Speed, "3600"),
    ("[mi_i]/h", Speed, "1.609344"),
    ("[kn_i]", Speed, "1.852"),
    ("W", Power, "1"),
    ("kW", Power, "1000"),
    ("MW", Power, "1000000"),
    ("GW", Power, "1000000000"),
    ("[HP]", Power, "745.69987158227022"),
    ("Wh", Energy, "1"),
    ("kWh", Energy, "1000"),
    ("MWh", Energy, "1000000"),
    ("GWh", Energy, "1000000000"),
    ("TWh", Energy, "1000000000000"),
    ("Pa", Pressure, "1"),
    ("hPa", Pressure, "100"),
    ("kPa", Pressure, "1000"),
    ("MPa", Pressure, "1000000"),
    ("bar", Pressure, "100000"),
    ("mbar", Pressure, "100"),
    ("atm", Pressure, "101325"),
];

/// The scale of a unit by its code; `None` where it has no fixed one.
#[must_use]
pub fn scale(code: &str) -> Option<Scale> {
    match code {
        // In ninths of a kelvin, so that Fahrenheit is whole: K = C + 273.15 = (F + 459.67) * 5/9.
        "Cel" => return Some(Scale { dimension: Temperature, factor: "9", offset: "2458.35" }),
        "[degF]" => return Some(Scale { dimension: Temperature, factor: "5", offset: "2298.35" }),
        "K" => return Some(Scale { dimension: Temperature, factor: "9", offset: "0" }),
        _ => {}
    }
    let (_, dimension, factor) = UNITS.iter().find(|(unit, _, _)| *unit == code)?;
    Some(Scale { dimension: *dimension, factor, offset: "0" })
}
