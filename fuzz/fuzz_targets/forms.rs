#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| solieu_fuzz::run("forms", bytes));
