//! Dates, clock times and periods.

pub(crate) mod bare_years;
pub(crate) mod calendar;
pub(crate) mod clock;
pub(crate) mod joined_dates;
pub(crate) mod lettered;
pub(crate) mod month_names;
pub(crate) mod numeric_dates;
pub(crate) mod point;
pub(crate) mod quarters;
pub(crate) mod race_time;
pub(crate) mod season;
pub(crate) mod shared_tail;
pub(crate) mod spoken_clock;
pub(crate) mod weekday;
pub(crate) mod written_date;
pub(crate) mod year_words;
