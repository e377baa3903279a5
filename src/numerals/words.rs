//! Numerals in words, alone or behind digits: `hai mươi mốt`, `4,5 triệu`, `2 triệu rưỡi`, `one hundred and five`.

use super::{Form, Numeral, Style, goes_on, part, read_digits};
use crate::decimal::{Decimal, from_digits, shift, whole};
use crate::lang::{Numeral as Part, Sense};
use crate::text::lexeme::Cut;
use crate::text::token::Gap;

/// The state of a numeral that is being read.
struct Reading<'c, 'a> {
    cut: &'c Cut<'a>,
    style: Style,
    at: usize,
    /// What the finished scales amount to.
    total: Option<Decimal>,
    /// The power of the last scale.
    scale: u8,
    /// What stands before the next scale.
    section: Option<Decimal>,
    /// The lowest place of the section that is filled, as a power of ten.
    place: u8,
    /// The upper value of an approximate pair, scaled along.
    pair: Option<Decimal>,
    digits: bool,
    words: bool,
    plain: bool,
    linked: bool,
    several: bool,
}

/// The numeral that begins at `at`.
pub(super) fn read(cut: &Cut, at: usize, style: Style) -> Option<Numeral> {
    let mut reading = Reading {
        cut,
        style,
        at,
        total: None,
        scale: 0,
        section: None,
        place: 0,
        pair: None,
        digits: false,
        words: false,
        plain: false,
        linked: false,
        several: false,
    };
    while reading.step(at) {}
    reading.finish(at)
}

impl Reading<'_, '_> {
    /// Takes one more lexeme in, if it fits.
    fn step(&mut self, first: usize) -> bool {
        let at = self.at;
        if at > first && !goes_on(self.cut, at) {
            return false;
        }
        if self.cut.is_digits(at) {
            return self.digits(first);
        }
        // `twenty-one`
        if at > first && self.cut.sign(at) == b'-' && self.words && self.cut.glued(at) && self.cut.glued(at + 1) {
            if !matches!(part(self.cut, at + 1), Some(Part::Digit(_) | Part::Power(_))) {
                return false;
            }
            self.at += 1;
            if self.word(part(self.cut, at + 1), first) {
                return true;
            }
            self.at = at;
            return false;
        }
        self.word(part(self.cut, at), first)
    }

    fn digits(&mut self, first: usize) -> bool {
        let at = self.at;
        if at != first {
            // `1 tỷ 200 triệu`: only where a smaller scale follows.
            if self.section.is_some() || self.scale < 3 || self.cut.gap(at) != Gap::Space {
                return false;
            }
            let Some((value, end, _)) = read_digits(self.cut, at, self.style) else { return false };
            let follows = goes_on(self.cut, end)
                && matches!(part(self.cut, end), Some(Part::Power(power)) if power < self.scale)
                && value < whole(1000);
            if !follows {
                return false;
            }
            self.section = Some(value);
            self.at = end;
            return true;
        }
        let Some((value, end, plain)) = read_digits(self.cut, at, self.style) else { return false };
        self.section = Some(value);
        self.at = end;
        self.digits = true;
        self.plain = plain;
        true
    }

    fn word(&mut self, part: Option<Part>, first: usize) -> bool {
        let Some(part) = part else { return false };
        if self.at == first && self.cut.glued(first) && self.cut.is_digits(first.wrapping_sub(1)) {
            return false;
        }
        let fits = match part {
            Part::Digit(digit) => self.digit(digit, first),
            Part::LateDigit(digit) => self.late_digit(digit, first),
            Part::Teen(value) => self.below_hundred(value, 0),
            Part::Tens(value) => self.below_hundred(value, 1),
            Part::TimesTen => self.times_ten(first),
            Part::Power(2) => self.hundred(first),
            Part::Power(power) => self.power(power, first),
            Part::Powers(power) => self.begin_several(first, shift(&whole(1), power.into())),
            Part::Collective(count) => self.collective(count, first),
            Part::Collectives(count) => self.begin_several(first, whole(count.into())),
            Part::Link => self.link(),
            Part::Point => return self.point(),
            Part::HalfMore => self.half_more(),
            Part::Several | Part::SeveralOutside => self.several(first),
            Part::Article => self.article(first),
            Part::AndPart(hundredths) => self.and_part(hundredths),
            Part::Of => self.of(first),
            Part::Minus => false,
        };
        if fits {
            self.at += 1;
            self.words = true;
        }
        fits
    }

    /// Whether the word at `at` is more often a year than a five, and what follows does not make it a digit.
    fn is_year_word(&self, at: usize) -> bool {
        self.cut.has(at, Sense::Year)
            && !matches!(
                super::part(self.cut, at + 1).filter(|_| goes_on(self.cut, at + 1)),
                Some(Part::TimesTen | Part::LateDigit(_) | Part::Power(_) | Part::Collective(_))
            )
    }

    fn digit(&mut self, digit: u8, first: usize) -> bool {
        let value = whole(digit.into());
        if self.at == first {
            self.section = Some(value);
            self.place = 0;
            return true;
        }
        if self.is_year_word(self.at) && !self.linked && !self.pair_follows() {
            return false;
        }
        match &self.section {
            None if self.total.is_some() => {
                self.section = Some(value);
                self.place = 0;
                true
            }
            None => false,
            Some(section) if self.digits => {
                let _ = section;
                false
            }
            Some(section) if self.place == 1 || (self.place == 2 && self.linked) => {
                self.section = Some(section + value);
                self.place = 0;
                self.linked = false;
                true
            }
            // `trăm ba mươi`, `trăm bốn bảy`, or `trăm ba` for 130 where the language says so.
            Some(section) if self.place == 2 => {
                let next = super::part(self.cut, self.at + 1).filter(|_| goes_on(self.cut, self.at + 1));
                let times_ten = matches!(next, Some(Part::TimesTen));
                let digit_behind = matches!(next, Some(Part::Digit(_) | Part::LateDigit(_)))
                    && !self.is_year_word(self.at + 1)
                    && self.cut.language_at(self.at).grammar.tail_fills_next_place;
                let tens = times_ten || digit_behind || self.cut.language_at(self.at).grammar.tail_fills_next_place;
                self.section = Some(section + if tens { shift(&value, 1) } else { value });
                self.place = u8::from(tens);
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
                let pairs = self.cut.language_at(first).grammar.head_first;
                if next && pairs && low > whole(0) && self.pair.is_none() {
                    self.pair = Some(value);
                    true
                } else {
                    false
                }
            }
            Some(_) => false,
        }
    }

    /// `gần chục`, `cả trăm`, `hơn nghìn`: a scale alone, behind a word of limit, stands for one of it.
    fn stands_alone(&self, first: usize) -> bool {
        self.at == first
            && self.total.is_none()
            && self.cut.get(first).case == crate::text::token::Case::Lower
            && self.cut.is_word(first + 1)
            && self.cut.any(first.wrapping_sub(1), |sense| matches!(sense, Sense::Bound(..) | Sense::All))
            && goes_on(self.cut, first)
    }

    /// Whether the word before is the digit that stands in the section.
    fn before_is_digit(&self) -> bool {
        matches!(super::part(self.cut, self.at.wrapping_sub(1)), Some(Part::Digit(_)))
    }

    /// Whether the year word at hand is the second of an approximate pair: a counted thing follows (`bốn năm người`).
    fn pair_follows(&self) -> bool {
        self.section == Some(whole(4))
            && self.total.is_none()
            && self.cut.any(self.at + 1, |sense| {
                matches!(sense, Sense::Classifier | Sense::Titled | Sense::Number(Part::Power(_)))
            })
    }

    fn late_digit(&mut self, digit: u8, first: usize) -> bool {
        if self.at == first {
            let led = self.cut.any(first.wrapping_sub(1), |sense| {
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
            Some(section) if self.place == 0 && !self.digits && self.before_is_digit() && *section <= whole(9) => {
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

    fn below_hundred(&mut self, value: u8, place: u8) -> bool {
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

    fn times_ten(&mut self, first: usize) -> bool {
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

    fn hundred(&mut self, first: usize) -> bool {
        match &self.section {
            Some(section) if self.digits || (self.place <= 1 && *section < whole(100)) => {
                self.section = Some(shift(section, 2));
                self.pair = self.pair.take().map(|pair| shift(&pair, 2));
                self.place = 2;
                self.linked = false;
                true
            }
            None if (self.several && self.total.is_none()) || self.stands_alone(first) => {
                self.section = Some(whole(100));
                self.place = 2;
                true
            }
            _ => false,
        }
    }

    fn power(&mut self, power: u8, first: usize) -> bool {
        // A sign that is also a unit (`m`) is left to the reader of amounts.
        if self.cut.any(self.at, |sense| matches!(sense, Sense::Unit(..))) {
            return false;
        }
        let short =
            self.cut.get(self.at).end - self.cut.get(self.at).start <= 2 && self.cut.text_at(self.at).is_ascii();
        if short && (!self.cut.glued(self.at) || !self.digits) {
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
            (None, None) => return false,
        }
        self.linked = false;
        true
    }

    fn collective(&mut self, count: u8, first: usize) -> bool {
        let times = whole(count.into());
        match &self.section {
            Some(section) => {
                self.section = Some(section * &times);
                self.pair = self.pair.take().map(|pair| pair * &times);
            }
            None if (self.several && self.total.is_none()) || self.stands_alone(first) => self.section = Some(times),
            None => return false,
        }
        self.place = 9;
        true
    }

    fn begin_several(&mut self, first: usize, value: Decimal) -> bool {
        if self.at != first {
            return false;
        }
        self.section = Some(value);
        self.place = 9;
        self.several = true;
        true
    }

    fn several(&mut self, first: usize) -> bool {
        if self.at != first
            || !goes_on(self.cut, first + 1)
            || !matches!(super::part(self.cut, first + 1), Some(Part::Power(_) | Part::Collective(_)))
        {
            return false;
        }
        self.several = true;
        true
    }

    fn article(&mut self, first: usize) -> bool {
        let before_scale = goes_on(self.cut, self.at + 1)
            && matches!(super::part(self.cut, self.at + 1), Some(Part::Power(_) | Part::Collective(_)));
        if self.at != first || !before_scale {
            return false;
        }
        self.section = Some(whole(1));
        self.place = 0;
        true
    }

    fn link(&mut self) -> bool {
        let opens = (self.place == 2 && self.section.is_some() && !self.digits)
            || (self.section.is_none() && self.total.is_some());
        let next = matches!(
            super::part(self.cut, self.at + 1),
            Some(Part::Digit(_) | Part::LateDigit(_) | Part::Teen(_) | Part::Tens(_))
        );
        if opens && next && goes_on(self.cut, self.at + 1) {
            self.linked = true;
            true
        } else {
            false
        }
    }

    /// `ba phẩy năm`: the digits behind the decimal mark, one by one or as one number.
    fn point(&mut self) -> bool {
        let Some(section) =
            self.section.clone().or_else(|| self.total.as_ref().map(|_| whole(0))).filter(|_| !self.digits)
        else {
            return false;
        };
        let mut digits = Vec::new();
        let mut at = self.at + 1;
        while goes_on(self.cut, at) {
            match super::part(self.cut, at) {
                Some(Part::Digit(digit)) => {
                    // `phẩy hai năm` may end in years; `phẩy không năm` and a five before another digit may not.
                    let more = matches!(super::part(self.cut, at + 1), Some(Part::Digit(_) | Part::LateDigit(_)));
                    let years =
                        self.cut.has(at, Sense::Year) && !digits.is_empty() && !more && digits.last() != Some(&b'0');
                    if years && self.cut.is_word(at + 1) {
                        break;
                    }
                    digits.push(b'0' + digit);
                }
                Some(Part::LateDigit(digit)) => digits.push(b'0' + digit),
                Some(Part::TimesTen) if digits.len() == 1 => {
                    // `hai mươi` is 20, `hai mươi lăm` 25.
                    let more = matches!(super::part(self.cut, at + 1), Some(Part::Digit(_) | Part::LateDigit(_)));
                    if !more {
                        digits.push(b'0');
                    }
                }
                Some(Part::Teen(value)) if digits.is_empty() => {
                    digits.extend([b'0' + value / 10, b'0' + value % 10]);
                }
                _ => break,
            }
            at += 1;
        }
        let Some(fraction) = from_digits(&digits, digits.len() as i64) else { return false };
        self.section = Some(section + fraction);
        self.place = 9;
        self.at = at;
        self.words = true;
        true
    }

    fn half_more(&mut self) -> bool {
        let half = from_digits(b"5", 1).unwrap_or_default();
        match (&self.section, &self.total) {
            (None, Some(total)) if self.scale > 0 => {
                self.total = Some(total + shift(&half, self.scale.into()));
                self.scale = 0;
                true
            }
            (Some(section), _) if self.place == 2 => {
                self.section = Some(section + shift(&half, 2));
                self.place = 9;
                true
            }
            _ => false,
        }
    }

    /// `two and a half`: a part of one more, before any scale.
    fn and_part(&mut self, hundredths: u8) -> bool {
        let part = shift(&whole(hundredths.into()), -2);
        match (&self.section, &self.total) {
            (Some(section), None) if section.is_integer() => {
                self.section = Some(section + part);
                self.place = 9;
                true
            }
            (None, Some(total)) if self.scale > 0 && !self.several => {
                self.total = Some(total + shift(&part, self.scale.into()));
                self.scale = 0;
                true
            }
            _ => false,
        }
    }

    /// `hundreds of thousands`: the scale behind the joint multiplies.
    fn of(&mut self, first: usize) -> bool {
        let Some(Part::Powers(power)) = super::part(self.cut, self.at + 1) else { return false };
        let Some(section) = self.section.clone().filter(|_| self.several && self.at == first + 1) else { return false };
        if !goes_on(self.cut, self.at + 1) {
            return false;
        }
        self.section = Some(shift(&section, power.into()));
        self.at += 1;
        true
    }

    fn finish(self, first: usize) -> Option<Numeral> {
        let mut value = match (&self.section, &self.total) {
            (Some(section), Some(total)) => {
                let tail = self.place == 0 && !self.linked && !self.digits && *section < whole(10) && self.scale >= 3;
                let fills = self.cut.language_at(first).grammar;
                let lone = matches!(super::part(self.cut, self.at.wrapping_sub(2)), Some(Part::Power(_)));
                if tail && lone && fills.tail_fills_next_place {
                    total + shift(section, i64::from(self.scale) - 1)
                } else {
                    total + section
                }
            }
            (Some(section), None) => section.clone(),
            (None, Some(total)) => total.clone(),
            (None, None) => return None,
        };
        if self.several && self.section.is_none() && self.total.is_none() {
            value = whole(0);
        }
        let form = match (self.digits, self.words) {
            (true, true) => Form::Mixed,
            (true, false) => Form::Digits,
            _ => Form::Words,
        };
        Some(Numeral {
            first,
            end: self.at,
            value,
            to: self.pair,
            form,
            power: if self.section.is_none() { self.scale } else { 0 },
            several: self.several,
            plain: self.plain && form == Form::Digits,
        })
    }
}
