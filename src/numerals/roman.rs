//! Roman numerals.

/// The value of a Roman numeral in capitals, up to 3999; `None` for anything that is not in the standard form.
#[must_use]
pub fn roman(text: &str) -> Option<u32> {
    if text.is_empty() || !text.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C' | b'D' | b'M')) {
        return None;
    }
    let digit = |byte| match byte {
        b'I' => 1,
        b'V' => 5,
        b'X' => 10,
        b'L' => 50,
        b'C' => 100,
        b'D' => 500,
        _ => 1000,
    };
    let mut value = 0;
    let mut rest = text.bytes().peekable();
    while let Some(byte) = rest.next() {
        let this = digit(byte);
        match rest.peek() {
            Some(&next) if digit(next) > this => value -= this,
            _ => value += this,
        }
    }
    let value = u32::try_from(value).ok().filter(|value| (1..4000).contains(value))?;
    (write(value) == text).then_some(value)
}

fn write(mut value: u32) -> String {
    const STEPS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut text = String::new();
    for (step, letters) in STEPS {
        while value >= step {
            text.push_str(letters);
            value -= step;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::roman;

    #[test]
    fn reads_the_standard_form_only() {
        for (text, value) in [("XIII", Some(13)), ("IV", Some(4)), ("XXI", Some(21)), ("MCMXC", Some(1990))] {
            assert_eq!(roman(text), value, "{text}");
        }
        for text in ["", "IIII", "VX", "XIIV", "xii", "VIP", "IC"] {
            assert_eq!(roman(text), None, "{text}");
        }
    }
}
