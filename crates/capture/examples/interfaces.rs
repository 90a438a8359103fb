//! Lists the interfaces, as `tshark -D` does.

#[cfg(feature = "live")]
fn main() -> Result<(), lamna_capture::Error> {
    for (number, interface) in (1..).zip(lamna_capture::live::interfaces()?) {
        println!("{number}. {interface}");
    }
    Ok(())
}

#[cfg(not(feature = "live"))]
fn main() {
    println!("built without live capture");
}
