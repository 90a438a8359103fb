//! `lamna`: capture, read, filter and view packets in a terminal.

fn main() {
    let mut args = std::env::args().skip(1);
    let (mut file, mut format, mut names, mut verbose, mut count) =
        (None, "text".to_owned(), Vec::new(), false, u64::MAX);
    let mut filter = None;
    while let Some(a) = args.next() {
        match a.as_str() {
            "-n" => {}
            "-r" => file = args.next(),
            "-T" => format = args.next().unwrap(),
            "-e" => names.push(args.next().unwrap()),
            "-E" => {
                args.next();
            }
            "-c" => count = args.next().unwrap().parse().unwrap(),
            "-Y" => filter = args.next(),
            "-V" => verbose = true,
            _ => panic!("{a}"),
        }
    }
    use lamna_print::*;
    let registry = std::sync::Arc::new(lamna_dissect::Registry::new());
    let clock = Clock::new(lamna_fields::TimeZone::system(), false);
    let layout = Layout::new(Column::defaults(), TimeFormat::Relative, clock);
    let format = match format.as_str() {
        "fields" => Format::Fields(
            Fields::new(&registry, &layout, &names, FieldOptions::default()).unwrap(),
        ),
        "pdml" => Format::Pdml(Pdml::default()),
        "psml" => Format::Psml,
        "tabs" => Format::Tabs,
        _ => Format::Text {
            summary: !verbose,
            tree: verbose.then(|| TreeText::new(None, true)),
            dump: false,
        },
    };
    let filter = filter.map(|f: String| {
        lamna_filter::Filter::compile(&f, &*registry, lamna_filter::Dialect::Latest).unwrap()
    });
    let file = file.unwrap();
    let mut printer = Printer::new(format, layout, std::io::stdout(), false, &file);
    let mut pass = lamna_session::Pass::new(registry.clone(), &printer.need(&registry), filter, false);
    printer.begin(0).unwrap();
    let mut reader = lamna_capture::Reader::open(&file).unwrap();
    while let Some(frame) = reader.next_frame().unwrap() {
        if pass.frames() == count {
            break;
        }
        pass.frame(&frame, &mut printer).unwrap();
    }
    printer.finish().unwrap();
}
