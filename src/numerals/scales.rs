//! The scales of a numeral in words: hundreds, powers of ten, dozens, and unknown numbers of them.

use super::digits::decimals;
use super::goes_on;
use super::words::WordNumeral;
use crate::decimal::{Decimal, shift, whole};
use crate::lang::{NumeralPart, Quantity, Sense};

impl WordNumeral<'_, '_> {
    /// `chục mét`, `hơn trăm mét`: a hundred or ten of a unit, or alone in its line.
    fn stands_for_one(&self, first: usize, power: u8) -> bool {
        let line = self.line;
        let unit = line.any(first + 1, |sense| match sense {
            Sense::Unit(_, Quantity::Measure) => true,
            Sense::Unit(_, Quantity::Time) => power == 1,
            _ => false,
        });
        let alone = line.is_whole(first, first + 1);
        self.at == first
            && self.total.is_none()
            && line.get(first).case == crate::text::token::Case::Lower
            && (alone || unit && goes_on(line, first + 1) && !line.prev(first).is_digits())
    }

    /// `gần chục`, `cả trăm`, `hơn nghìn`: a scale alone, behind a word of limit, stands for one of it.
    pub(super) fn stands_alone(&self, first: usize) -> bool {
        self.at == first
            && self.total.is_none()
            && self.line.get(first).case == crate::text::token::Case::Lower
            && self.line.is_word(first + 1)
            && self.line.prev(first).any(|sense| matches!(sense, Sense::Bound(..) | Sense::All))
            && goes_on(self.line, first)
    }

    /// `nghìn tỷ`, `trăm triệu đồng`, `ngàn năm`: a scale with no number before it stands for an unknown number of them,
    /// where a larger scale, a currency or a year follows, and no bracket or colon makes it the head of a table.
    fn is_magnitude(&self, first: usize) -> bool {
        let line = self.line;
        let next = first + 1;
        if self.at != first || self.total.is_some() || !line.language().grammar.bare_scales || !goes_on(line, next) {
            return false;
        }
        let before = first.wrapping_sub(1);
        let head = goes_on(line, first)
            && (matches!(line.sign(before), b'(' | b':' | b'/' | b'[')
                || line.is_digits(before)
                || line.glued(first)
                // `nhiều tỷ đồng` tells no number.
                || line.has(before, Sense::Determiner));
        let larger = matches!(super::part(line, next), Some(NumeralPart::Power(6..)))
            && matches!(super::part(line, first), Some(NumeralPart::Power(2..4)));
        let years = line.any(next, |sense| matches!(sense, Sense::Unit("a", Quantity::Time)))
            && !line.is_digits(next + 1)
            && matches!(super::part(line, first), Some(NumeralPart::Power(2..4)));
        // `dự án tỷ USD`
        let money = matches!(super::part(line, first), Some(NumeralPart::Power(6..)))
            && line.any(next, |sense| matches!(sense, Sense::Currency(_)))
            && line.is_word(before)
            && goes_on(line, first)
            && !line
                .any(before, |sense| matches!(sense, Sense::Verb | Sense::Preposition | Sense::Number(_) | Sense::Per));
        // `xe tiền tỷ`
        let cash = matches!(super::part(line, first), Some(NumeralPart::Power(6..)))
            && goes_on(line, first)
            && line.has(before, Sense::MoneyCue);
        !head && (larger || years || money || cash)
    }

    pub(super) fn hundred(&mut self, first: usize) -> bool {
        match &self.section {
            Some(section) if self.digits || (self.place <= 1 && *section < whole(100)) => {
                self.section = Some(shift(section, 2));
                self.pair = self.pair.take().map(|pair| shift(&pair, 2));
                self.place = 2;
                self.linked = false;
                true
            }
            None if (self.several && self.total.is_none())
                || self.stands_alone(first)
                || self.stands_for_one(first, 2) =>
            {
                self.section = Some(whole(100));
                self.place = 2;
                true
            }
            None if self.is_magnitude(first) => {
                self.section = Some(whole(100));
                self.place = 2;
                self.several = true;
                true
            }
            _ => false,
        }
    }

    pub(super) fn power(&mut self, power: u8, first: usize) -> bool {
        // A sign that is also a unit (`m`) is left to the reader of amounts.
        if self.line.any(self.at, |sense| matches!(sense, Sense::Unit(..))) {
            return false;
        }
        let short = self.line.get(self.at).len() <= 2 && self.line.text_at(self.at).is_ascii();
        if short && (!self.digits || !self.is_scale_letter(power, first)) {
            return false;
        }
        match (self.section.take(), self.total.take()) {
            (Some(section), None) => {
                self.total = Some(shift(&section, power.into()));
                self.pair = self.pair.take().map(|pair| shift(&pair, power.into()));
                self.scale = power;
            }
            (Some(section), Some(total)) if power < self.scale => {
                self.total = Some(total + shift(&section, power.into()));
                self.scale = power;
            }
            (Some(section), Some(total)) => {
                self.total = Some(shift(&(total + section), power.into()));
                self.scale = power;
            }
            (None, Some(total)) => {
                self.total = Some(shift(&total, power.into()));
                self.pair = self.pair.take().map(|pair| shift(&pair, power.into()));
                self.scale += power;
            }
            (None, None) if self.several || (power <= 6 && self.stands_alone(first)) => {
                self.total = Some(shift(&whole(1), power.into()));
                self.scale = power;
            }
            (None, None) if self.is_magnitude(first) => {
                self.total = Some(shift(&whole(1), power.into()));
                self.scale = power;
                self.several = true;
            }
            (None, None) => return false,
        }
        self.linked = false;
        if short {
            self.glued_tail(power);
        }
        true
    }

    /// Whether a short scale behind digits is one where it stands. A letter in capitals also ends names (`4K`, `3M`):
    /// behind one plain digit it is a scale only if the number is all of its line or an amount of money. That of
    /// thousands of millions stands for storage too (`64G`), so it is one only behind decimals.
    fn is_scale_letter(&self, power: u8, first: usize) -> bool {
        let line = self.line;
        let letter = line.text_at(self.at);
        // `1,2 tr người`: two small letters are a scale apart from their number too.
        if !line.glued(self.at) && (letter.len() == 1 || !letter.bytes().all(|byte| byte.is_ascii_lowercase())) {
            return false;
        }
        if letter.len() > 1 || !letter.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return true;
        }
        let next = self.at + 1;
        let goes_on_glued = line.glued(next) && (line.is_word(next) || line.is_digits(next) || line.sign(next) == b'-');
        let one_digit = self.plain && line.get(first).len() == 1;
        let alone = line.is_whole(first, next);
        let sign = first.checked_sub(1).is_some_and(|sign| {
            goes_on(line, first) && line.any(sign, |sense| matches!(sense, Sense::CurrencySign(_)))
        });
        let money = sign || line.any(next, |sense| matches!(sense, Sense::Currency(_)));
        !goes_on_glued && (!one_digit || alone || money) && !(power == 9 && self.plain && !money)
    }

    /// `1tr2`, `1tr25`: digits glued to a short scale are its decimals. Takes them in, but for the last lexeme.
    fn glued_tail(&mut self, power: u8) {
        let tail = self.at + 1;
        let free = !self.line.glued(tail + 1) || !(self.line.is_word(tail + 1) || self.line.is_digits(tail + 2));
        if !self.line.is_digits(tail)
            || !self.line.glued(tail)
            || self.line.digits(tail).count() > 3
            || !free
            || !self.plain
        {
            return;
        }
        if let (Some(total), Some(more)) = (&self.total, decimals(self.line, tail)) {
            self.total = Some(total + shift(&more, power.into()));
            self.scale = 0;
            self.at = tail;
        }
    }

    pub(super) fn collective(&mut self, count: u8, first: usize) -> bool {
        let times = whole(count.into());
        match &self.section {
            Some(section) => {
                self.section = Some(section * &times);
                self.pair = self.pair.take().map(|pair| pair * &times);
            }
            None if (self.several && self.total.is_none())
                || self.stands_alone(first)
                || count == 10 && self.stands_for_one(first, 1) =>
            {
                self.section = Some(times);
            }
            None => return false,
        }
        self.place = 9;
        true
    }

    /// `3 dozens`: a plural behind its number counts it; alone it stands for an unknown number.
    pub(super) fn collectives(&mut self, count: u8, first: usize) -> bool {
        if self.at != first && self.section.is_some() {
            return self.collective(count, first);
        }
        self.begin_several(first, whole(count.into()))
    }

    pub(super) fn begin_several(&mut self, first: usize, value: Decimal) -> bool {
        if self.at != first {
            return false;
        }
        self.section = Some(value);
        self.place = 9;
        self.several = true;
        true
    }

    pub(super) fn several(&mut self, first: usize) -> bool {
        if self.at != first
            || !goes_on(self.line, first + 1)
            || !matches!(super::part(self.line, first + 1), Some(NumeralPart::Power(_) | NumeralPart::Collective(_)))
        {
            return false;
        }
        self.several = true;
        true
    }

    pub(super) fn article(&mut self, first: usize) -> bool {
        let before_scale = goes_on(self.line, self.at + 1)
            && matches!(super::part(self.line, self.at + 1), Some(NumeralPart::Power(_) | NumeralPart::Collective(_)));
        if self.at != first || !before_scale {
            return false;
        }
        self.section = Some(whole(1));
        self.place = 0;
        true
    }

    /// `hundreds of thousands`: the scale behind the joint multiplies.
    pub(super) fn of(&mut self, first: usize) -> bool {
        let Some(NumeralPart::Powers(power)) = super::part(self.line, self.at + 1) else { return false };
        let Some(section) = self.section.clone().filter(|_| self.several && self.at == first + 1) else { return false };
        if !goes_on(self.line, self.at + 1) {
            return false;
        }
        self.section = Some(shift(&section, power.into()));
        self.at += 1;
        true
    }
}
