//! The places of a numeral in words below its scales: digits, tens, and pairs that are about a number.

use super::goes_on;
use super::words::WordNumeral;
use crate::decimal::{shift, whole};
use crate::lang::{NumeralPart, Sense};

impl WordNumeral<'_, '_> {
    /// Whether the word at `at` is more often a year than a five, and what follows does not make it a digit.
    pub(super) fn is_year_word(&self, at: usize) -> bool {
        self.line.has(at, Sense::Year)
            && !matches!(
                super::part(self.line, at + 1).filter(|_| goes_on(self.line, at + 1)),
                Some(
                    NumeralPart::TimesTen
                        | NumeralPart::LateDigit(_)
                        | NumeralPart::Power(_)
                        | NumeralPart::Collective(_)
                )
            )
    }

    pub(super) fn digit(&mut self, digit: u8, first: usize) -> bool {
        let value = whole(digit.into());
        if self.at == first {
            self.section = Some(value);
            self.place = 0;
            return true;
        }
        if self.is_year_word(self.at) && !self.linked && !self.pair_follows() && !self.is_tens_of_two() {
            return false;
        }
        match &self.section {
            // `40 nghìn một kg`: so much for one.
            None if self.total.is_some() && self.is_for_one() => false,
            None if self.total.is_some() => {
                self.section = Some(value);
                self.place = 0;
                true
            }
            None => false,
            Some(_) if self.digits => false,
            Some(section) if self.place == 1 || (self.place == 2 && self.linked) => {
                self.spoiled |= self.pair.is_some();
                self.section = Some(section + value);
                self.place = 0;
                self.linked = false;
                true
            }
            // `trăm ba mươi`, `trăm bốn bảy`, or `trăm ba` for 130 where the language says so.
            Some(section) if self.place == 2 => {
                let next = super::part(self.line, self.at + 1).filter(|_| goes_on(self.line, self.at + 1));
                let times_ten = matches!(next, Some(NumeralPart::TimesTen));
                let digit_behind = matches!(next, Some(NumeralPart::Digit(_) | NumeralPart::LateDigit(_)))
                    && !self.is_year_word(self.at + 1)
                    && self.line.language().grammar.tail_fills_next_place;
                let tens = times_ten || digit_behind || self.line.language().grammar.tail_fills_next_place;
                self.section = Some(section + if tens { shift(&value, 1) } else { value });
                self.place = u8::from(tens);
                self.spoiled |= self.pair.is_some();
                self.at += usize::from(times_ten);
                true
            }
            // `ba bốn`: about three or four.
            Some(section)
                if self.place == 0
                    && *section <= whole(9)
                    && self.before_is_digit()
                    && (self.total.is_none() || !self.is_year_word(self.at)) =>
            {
                let low = section.clone();
                let next = self.total.is_none() && (&low + whole(1) == value || (low == whole(5) && value == whole(7)));
                let pairs = self.line.language().grammar.pairs_estimate;
                if next && pairs && low > whole(0) && self.pair.is_none() {
                    self.pair = Some(value);
                    true
                } else if pairs && self.leaves_tens_out(digit) {
                    self.section = Some(shift(&low, 1) + value);
                    self.place = 9;
                    true
                } else {
                    false
                }
            }
            Some(_) => false,
        }
    }

    /// Whether the digit behind a scale is the article of what a price is for: a unit or a classifier follows.
    fn is_for_one(&self) -> bool {
        let thing = |sense: &Sense| matches!(sense, Sense::Unit(..) | Sense::Classifier);
        !self.linked
            && self.line.has(self.at, Sense::Per)
            && goes_on(self.line, self.at + 1)
            && self.line.any(self.at + 1, thing)
    }

    /// `bảy hai`, `nghìn hai sáu`: the word for tens is left out between two digits that are no approximate pair. A
    /// third digit makes it a string of digits.
    fn leaves_tens_out(&self, digit: u8) -> bool {
        let third = goes_on(self.line, self.at + 1)
            && matches!(
                super::part(self.line, self.at + 1),
                Some(NumeralPart::Digit(_) | NumeralPart::LateDigit(_) | NumeralPart::Link)
            );
        let first = self.at - 1;
        let lone = self.line.any(first, |sense| !matches!(sense, Sense::Number(_) | Sense::Titled));
        let apart = self.line.any(self.at, |sense| !matches!(sense, Sense::Number(_)));
        digit > 0 && self.pair.is_none() && !third && !lone && !apart && self.section > Some(whole(0))
    }

    /// `hai trăm năm sáu nghìn`: the year word between a hundred and a digit is fifty, where a scale, a unit or the end
    /// of the phrase follows.
    fn is_tens_of_two(&self) -> bool {
        let (digit, behind) = (self.at + 1, self.at + 2);
        let ends = !goes_on(self.line, behind)
            || !self.line.is_word(behind)
            || self.line.any(behind, |sense| {
                matches!(
                    sense,
                    Sense::Number(NumeralPart::Power(_)) | Sense::Unit(..) | Sense::Currency(_) | Sense::Percent
                )
            });
        self.place == 2
            && self.section.is_some()
            && !self.digits
            && goes_on(self.line, digit)
            && matches!(super::part(self.line, digit), Some(NumeralPart::Digit(_) | NumeralPart::LateDigit(_)))
            && ends
    }

    /// Whether the word before is the digit that stands in the section.
    pub(super) fn before_is_digit(&self) -> bool {
        matches!(super::part(self.line, self.at.wrapping_sub(1)), Some(NumeralPart::Digit(_)))
    }

    /// Whether the year word at hand is the second of an approximate pair: a counted thing follows (`bốn năm người`).
    pub(super) fn pair_follows(&self) -> bool {
        self.section == Some(whole(4))
            && self.total.is_none()
            && self.line.any(self.at + 1, |sense| {
                matches!(sense, Sense::Classifier | Sense::Titled | Sense::Number(NumeralPart::Power(_)))
            })
    }

    pub(super) fn late_digit(&mut self, digit: u8, first: usize) -> bool {
        if self.at == first {
            let led = self.line.prev(first).any(|sense| {
                matches!(
                    sense,
                    Sense::Series(_) | Sense::Month | Sense::Quarter | Sense::PartJoint | Sense::WeekdayMark
                )
            });
            if led {
                self.section = Some(whole(digit.into()));
                self.place = 0;
            }
            return led;
        }
        let value = whole(digit.into());
        match &self.section {
            Some(section) if self.place == 1 && !self.digits => {
                self.section = Some(section + value);
                self.place = 0;
                true
            }
            Some(section) if self.place == 2 && !self.digits => {
                self.section = Some(section + if self.linked { value } else { shift(&value, 1) });
                self.place = 0;
                true
            }
            // `hai mốt`, `ba lăm`: the tens are left out.
            // Eleven has a word of its own; `một mốt` is a fashion.
            Some(section)
                if self.place == 0
                    && !self.digits
                    && self.before_is_digit()
                    && (whole(2)..=whole(9)).contains(section) =>
            {
                self.section = Some(shift(section, 1) + value);
                true
            }
            None if self.total.is_some() && self.scale > 0 => {
                self.section = Some(shift(&value, i64::from(self.scale) - 1));
                self.place = 9;
                true
            }
            _ => false,
        }
    }

    pub(super) fn below_hundred(&mut self, value: u8, place: u8) -> bool {
        let value = whole(value.into());
        match &self.section {
            None => self.section = Some(value),
            Some(section) if self.place == 2 && !self.digits => self.section = Some(section + value),
            Some(_) => return false,
        }
        self.place = place;
        self.linked = false;
        true
    }

    pub(super) fn times_ten(&mut self, first: usize) -> bool {
        if self.at == first {
            return false;
        }
        match &self.section {
            Some(section) if self.place == 0 && !self.digits && *section <= whole(9) && *section > whole(0) => {
                self.section = Some(shift(section, 1));
                self.pair = self.pair.take().map(|pair| shift(&pair, 1));
                self.place = 1;
                true
            }
            _ => false,
        }
    }
}
