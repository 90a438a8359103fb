//! Asks the linker for a program that is ready when it is loaded.

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let is = |key: &str, value: &str| std::env::var(key).is_ok_and(|found| found == value);
    // The tables of fields and names are some hundred thousand addresses. Moved to wherever the program is loaded they
    // are a page fault for each page of them, which takes longer than everything else until the first frame is shown.
    if is("CARGO_CFG_TARGET_OS", "linux") && is("CARGO_CFG_TARGET_ENV", "gnu") {
        println!("cargo:rustc-link-arg-bins=-no-pie");
    }
}
