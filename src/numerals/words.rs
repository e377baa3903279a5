//! Numerals in words, alone or behind digits: `hai mươi mốt`, `4,5 triệu`, `2 triệu rưỡi`, `one hundred and five`.

use super::digits::{decimals, leads_decimals, read_mixed};
use super::{Form, Numeral, Style, goes_on, part, read_digits};
use crate::decimal::{Decimal, exact_part, from_digits, shift, whole};
use crate::lang::{NumeralPart, Sense};
use crate::text::lexeme::LexedLine;
use crate::text::token::Gap;

/// The state of a numeral that is being read.
pub(super) struct WordNumeral<'c, 'a> {
    pub(super) line: &'c LexedLine<'a>,
    pub(super) style: Style,
    pub(super) at: usize,
    /// What the finished scales amount to.
    pub(super) total: Option<Decimal>,
    /// The power of the last scale.
    pub(super) scale: u8,
    /// What stands before the next scale.
    pub(super) section: Option<Decimal>,
    /// The lowest place of the section that is filled, as a power of ten.
    pub(super) place: u8,
    /// The upper value of an approximate pair, scaled along.
    pub(super) pair: Option<Decimal>,
    pub(super) digits: bool,
    pub(super) words: bool,
    pub(super) plain: bool,
    pub(super) linked: bool,
    pub(super) several: bool,
    /// A lower place was filled behind an approximate pair, which is then none.
    pub(super) spoiled: bool,
}

/// The numeral that begins at `at`.
pub(super) fn read(line: &LexedLine, at: usize, style: Style) -> Option<Numeral> {
    let mut reading = WordNumeral {
        line,
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
        spoiled: false,
    };
    while reading.step(at) {}
    reading.finish(at)
}

impl WordNumeral<'_, '_> {
    /// Takes one more lexeme in, if it fits.
    fn step(&mut self, first: usize) -> bool {
        let at = self.at;
        if at > first && !goes_on(self.line, at) {
            return false;
        }
        if self.line.is_digits(at) || at == first && leads_decimals(self.line, at) {
            return self.digits(first);
        }
        if self.mixed_number(at) {
            return true;
        }
        // `twenty-one`; `fifty - two` can be no stretch from one to the other either.
        let apart = self.place == 1
            && matches!(part(self.line, at + 1), Some(NumeralPart::Digit(1..)))
            && goes_on(self.line, at + 1);
        let glued = self.line.glued(at) && self.line.glued(at + 1);
        // `$1-billion`: a scale behind digits and a hyphen.
        let scale = self.digits && glued && matches!(part(self.line, at + 1), Some(NumeralPart::Power(3..)));
        if at > first && self.line.sign(at) == b'-' && (scale || self.words && (glued || apart)) {
            if !matches!(
                part(self.line, at + 1),
                Some(NumeralPart::Digit(_) | NumeralPart::Power(_) | NumeralPart::AndPart(_))
            ) {
                return false;
            }
            self.at += 1;
            if self.word(part(self.line, at + 1), first) {
                return true;
            }
            self.at = at;
            return false;
        }
        self.word(part(self.line, at), first)
    }

    fn digits(&mut self, first: usize) -> bool {
        let at = self.at;
        if at != first {
            // `1 tỷ 200 triệu`: only where a smaller scale follows.
            if self.section.is_some() || self.scale < 3 || self.line.gap(at) != Gap::Space {
                return false;
            }
            let Some((value, end, _)) = read_digits(self.line, at, self.style) else { return false };
            let follows = goes_on(self.line, end)
                && matches!(part(self.line, end), Some(NumeralPart::Power(power)) if power < self.scale)
                && value < whole(1000);
            if !follows {
                return self.tail_in_digits(end);
            }
            self.section = Some(value);
            self.at = end;
            return true;
        }
        let Some((value, end, plain)) = read_digits(self.line, at, self.style) else { return false };
        self.section = Some(value);
        self.at = end;
        self.digits = true;
        self.plain = plain;
        if let Some((part, end)) = read_mixed(self.line, at, end).filter(|_| plain) {
            self.section = self.section.take().map(|value| value + part);
            self.at = end;
            self.plain = false;
        }
        true
    }

    /// `2 tỷ 8`, `3 triệu 250`: digits behind a scale that fill its next places, where nothing but the end of the phrase or
    /// the currency follows.
    fn tail_in_digits(&mut self, end: usize) -> bool {
        let line = self.line;
        let tail = self.at;
        let closes = !goes_on(line, end)
            || matches!(line.sign(end), b'.' | b',' | b';' | b')' | b'!' | b'?')
                && !(line.glued(end) && line.glued(end + 1) && line.is_digits(end + 1))
            || line.any(end, |sense| matches!(sense, Sense::Currency(_)));
        let digits = line.get(tail).digits;
        let fits = line.language().grammar.tail_fills_next_place
            && self.scale >= 6
            && end == tail + 1
            && (digits == 1 || digits == 3)
            && !line.text_at(tail).starts_with('0');
        let Some(more) = decimals(line, tail).filter(|_| fits && closes) else { return false };
        self.total = self.total.take().map(|total| total + shift(&more, self.scale.into()));
        self.scale = 0;
        self.at = end;
        true
    }

    /// `hai mươi ba và một phần năm`: a fraction in words behind a whole number, where it is an exact decimal.
    fn mixed_number(&mut self, at: usize) -> bool {
        let line = self.line;
        let joined = self.words && !self.digits && self.total.is_none() && line.has(at, Sense::And);
        if !joined || !line.has(at + 2, Sense::PartJoint) || !(at + 1..at + 4).all(|at| goes_on(line, at)) {
            return false;
        }
        let (
            Some(NumeralPart::Digit(part)),
            Some(NumeralPart::Digit(of) | NumeralPart::LateDigit(of) | NumeralPart::Tens(of)),
        ) = (super::part(line, at + 1), super::part(line, at + 3))
        else {
            return false;
        };
        let Some(part) = exact_part(part.into(), of.into()) else { return false };
        self.section = self.section.take().map(|section| section + part);
        self.place = 9;
        self.at = at + 4;
        self.section.is_some()
    }

    fn word(&mut self, part: Option<NumeralPart>, first: usize) -> bool {
        let Some(part) = part else { return false };
        if self.at == first && self.line.glued(first) && self.line.prev(first).is_digits() {
            return false;
        }
        let fits = match part {
            NumeralPart::Digit(digit) => self.digit(digit, first),
            NumeralPart::LateDigit(digit) => self.late_digit(digit, first),
            NumeralPart::Teen(value) => self.below_hundred(value, 0),
            NumeralPart::Tens(value) => self.below_hundred(value, 1),
            NumeralPart::TimesTen => self.times_ten(first),
            NumeralPart::Power(2) => self.hundred(first),
            NumeralPart::Power(power) => self.power(power, first),
            NumeralPart::Powers(power) => self.begin_several(first, shift(&whole(1), power.into())),
            NumeralPart::Collective(count) => self.collective(count, first),
            NumeralPart::Collectives(count) => self.collectives(count, first),
            NumeralPart::Link => self.link(),
            NumeralPart::Point => return self.point(),
            NumeralPart::HalfMore => self.half_more(),
            NumeralPart::Several | NumeralPart::SeveralOutside => self.several(first),
            NumeralPart::Article => self.article(first),
            NumeralPart::AndPart(hundredths) => self.and_part(hundredths),
            NumeralPart::Of => self.of(first),
            NumeralPart::Minus | NumeralPart::MinusFirst => false,
        };
        if fits {
            self.at += 1;
            self.words = true;
        }
        fits
    }

    fn link(&mut self) -> bool {
        let opens = (self.place == 2 && self.section.is_some() && !self.digits)
            || (self.section.is_none() && self.total.is_some());
        let next = matches!(
            super::part(self.line, self.at + 1),
            Some(NumeralPart::Digit(_) | NumeralPart::LateDigit(_) | NumeralPart::Teen(_) | NumeralPart::Tens(_))
        );
        if opens && next && goes_on(self.line, self.at + 1) {
            self.linked = true;
            return true;
        }
        self.link_behind_digits(next)
    }

    /// `3 hundred and 21`: hundreds behind digits go on in digits or words.
    fn link_behind_digits(&mut self, words: bool) -> bool {
        let at = self.at + 1;
        let hundreds = self.place == 2 && self.digits && self.line.language().grammar.mixed_numerals;
        let Some(section) = self.section.clone().filter(|_| hundreds && goes_on(self.line, at)) else { return false };
        if words {
            self.linked = true;
            self.digits = false;
            self.section = Some(section);
            return true;
        }
        let Some((value, end, true)) = read_digits(self.line, at, self.style).filter(|_| self.line.is_digits(at))
        else {
            return false;
        };
        // `3 hundred and 2 hundred` are two.
        let scaled = matches!(super::part(self.line, end), Some(NumeralPart::Power(_))) && goes_on(self.line, end);
        if value >= whole(100) || value < whole(1) || scaled {
            return false;
        }
        self.section = Some(section + value);
        self.place = 0;
        self.at = end - 1;
        true
    }

    /// `ba phẩy năm`: the digits behind the decimal mark, one by one or as one number.
    fn point(&mut self) -> bool {
        let Some(section) = self
            .section
            .clone()
            .or_else(|| self.total.as_ref().map(|_| whole(0)))
            .filter(|_| !self.digits || self.plain)
        else {
            return false;
        };
        // `2 chấm 23`
        if self.line.is_digits(self.at + 1) && goes_on(self.line, self.at + 1) {
            let Some(fraction) = decimals(self.line, self.at + 1) else { return false };
            self.section = Some(section + fraction);
            self.place = 9;
            self.at += 2;
            self.words = true;
            return true;
        }
        let mut digits = Vec::new();
        let mut at = self.at + 1;
        while goes_on(self.line, at) {
            match super::part(self.line, at) {
                Some(NumeralPart::Digit(digit)) => {
                    // `phẩy hai năm` may end in years; `phẩy không năm` and a five before another digit may not.
                    let more = matches!(
                        super::part(self.line, at + 1),
                        Some(NumeralPart::Digit(_) | NumeralPart::LateDigit(_) | NumeralPart::Power(3..))
                    );
                    let years =
                        self.line.has(at, Sense::Year) && !digits.is_empty() && !more && digits.last() != Some(&b'0');
                    if years && self.line.is_word(at + 1) {
                        break;
                    }
                    digits.push(b'0' + digit);
                }
                Some(NumeralPart::LateDigit(digit)) => digits.push(b'0' + digit),
                Some(NumeralPart::TimesTen) if digits.len() == 1 => {
                    // `hai mươi` is 20, `hai mươi lăm` 25.
                    let more = matches!(
                        super::part(self.line, at + 1),
                        Some(NumeralPart::Digit(_) | NumeralPart::LateDigit(_))
                    );
                    if !more {
                        digits.push(b'0');
                    }
                }
                // `point seventy-one`
                Some(NumeralPart::Tens(value)) if digits.is_empty() && value < 100 => {
                    digits.push(b'0' + value / 10);
                    let hyphen = usize::from(self.line.sign(at + 1) == b'-' && self.line.glued(at + 1));
                    match super::part(self.line, at + 1 + hyphen).filter(|_| goes_on(self.line, at + 1 + hyphen)) {
                        Some(NumeralPart::Digit(digit @ 1..)) => {
                            digits.push(b'0' + digit);
                            at += 1 + hyphen;
                        }
                        _ => digits.push(b'0'),
                    }
                }
                Some(NumeralPart::Teen(value)) if digits.is_empty() => {
                    digits.extend([b'0' + value / 10, b'0' + value % 10]);
                }
                _ => break,
            }
            at += 1;
        }
        let scale = digits.len() as i64;
        let Some(fraction) = from_digits(digits, scale) else { return false };
        self.section = Some(section + fraction);
        self.place = 9;
        self.at = at;
        self.words = true;
        true
    }

    fn half_more(&mut self) -> bool {
        let half = from_digits(*b"5", 1).unwrap_or_default();
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
        let part = shift(&whole(hundredths.into()), -2).normalized();
        match (&self.section, &self.total) {
            (Some(section), None) if section.is_integer() => {
                self.section = Some(section + part);
                self.place = 9;
                true
            }
            (None, Some(total)) if self.scale > 0 && !self.several => {
                // `one billion and a half million`: half of the smaller scale behind it.
                let smaller = match super::part(self.line, self.at + 1).filter(|_| goes_on(self.line, self.at + 1)) {
                    Some(NumeralPart::Power(power)) if power < self.scale => Some(power),
                    _ => None,
                };
                self.total = Some(total + shift(&part, smaller.unwrap_or(self.scale).into()));
                self.at += usize::from(smaller.is_some());
                self.scale = 0;
                true
            }
            _ => false,
        }
    }

    fn finish(self, first: usize) -> Option<Numeral> {
        if self.spoiled {
            return None;
        }
        let mut value = match (&self.section, &self.total) {
            (Some(section), Some(total)) => {
                let word = !self.line.is_digits(self.at - 1);
                let tail = self.place == 0 && !self.linked && word && *section < whole(10) && self.scale >= 3;
                let fills = self.line.language().grammar;
                let lone = matches!(super::part(self.line, self.at.wrapping_sub(2)), Some(NumeralPart::Power(_)));
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
            beyond: false,
        })
    }
}
