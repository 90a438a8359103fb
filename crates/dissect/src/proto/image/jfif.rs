//! JPEG in its interchange format (ITU-T T.81 and T.871) or with Exif (JEITA CP-3451): the segments, not the picture.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

use super::exif;

values! {
    static MARKER_VALUES {
        0xff01 => "Reserved - For temporary private use in arithmetic coding",
        0xffc0 => "Start of Frame (non-differential, Huffman coding) - Baseline DCT",
        0xffc1 => "Start of Frame (non-differential, Huffman coding) - Extended sequential DCT",
        0xffc2 => "Start of Frame (non-differential, Huffman coding) - Progressive DCT",
        0xffc3 => "Start of Frame (non-differential, Huffman coding) - Lossless (sequential)",
        0xffc4 => "Define Huffman table(s)",
        0xffc5 => "Start of Frame (differential, Huffman coding) - Differential sequential DCT",
        0xffc6 => "Start of Frame (differential, Huffman coding) - Differential progressive DCT",
        0xffc7 => "Start of Frame (differential, Huffman coding) - Differential lossless (sequential)",
        0xffc8 => "Start of Frame (non-differential, arithmetic coding) - Reserved for JPEG extensions",
        0xffc9 => "Start of Frame (non-differential, arithmetic coding) - Extended sequential DCT",
        0xffca => "Start of Frame (non-differential, arithmetic coding) - Progressive DCT",
        0xffcb => "Start of Frame (non-differential, arithmetic coding) - Lossless (sequential)",
        0xffcc => "Define arithmetic coding conditioning(s)",
        0xffcd => "Start of Frame (differential, arithmetic coding) - Differential sequential DCT",
        0xffce => "Start of Frame (differential, arithmetic coding) - Differential progressive DCT",
        0xffcf => "Start of Frame (differential, arithmetic coding) - Differential lossless (sequential)",
        0xffd0 => "Restart interval termination - Restart with modulo 8 count 0",
        0xffd1 => "Restart interval termination - Restart with modulo 8 count 1",
        0xffd2 => "Restart interval termination - Restart with modulo 8 count 2",
        0xffd3 => "Restart interval termination - Restart with modulo 8 count 3",
        0xffd4 => "Restart interval termination - Restart with modulo 8 count 4",
        0xffd5 => "Restart interval termination - Restart with modulo 8 count 5",
        0xffd6 => "Restart interval termination - Restart with modulo 8 count 6",
        0xffd7 => "Restart interval termination - Restart with modulo 8 count 7",
        0xffd8 => "Start of Image",
        0xffd9 => "End of Image",
        0xffda => "Start of Scan",
        0xffdb => "Define quantization table(s)",
        0xffdc => "Define number of lines",
        0xffdd => "Define restart interval",
        0xffde => "Define hierarchical progression",
        0xffdf => "Expand reference component(s)",
        0xffe0 => "Reserved for application segments - 0",
        0xffe1 => "Reserved for application segments - 1",
        0xffe2 => "Reserved for application segments - 2",
        0xffe3 => "Reserved for application segments - 3",
        0xffe4 => "Reserved for application segments - 4",
        0xffe5 => "Reserved for application segments - 5",
        0xffe6 => "Reserved for application segments - 6",
        0xffe7 => "Reserved for application segments - 7",
        0xffe8 => "Reserved for application segments - 8",
        0xffe9 => "Reserved for application segments - 9",
        0xffea => "Reserved for application segments - 10",
        0xffeb => "Reserved for application segments - 11",
        0xffec => "Reserved for application segments - 12",
        0xffed => "Reserved for application segments - 13",
        0xffee => "Reserved for application segments - 14",
        0xffef => "Reserved for application segments - 15",
        0xfff0 => "Reserved for JPEG extensions - 0",
        0xfff1 => "Reserved for JPEG extensions - 1",
        0xfff2 => "Reserved for JPEG extensions - 2",
        0xfff3 => "Reserved for JPEG extensions - 3",
        0xfff4 => "Reserved for JPEG extensions - 4",
        0xfff5 => "Reserved for JPEG extensions - 5",
        0xfff6 => "Reserved for JPEG extensions - 6",
        0xfff7 => "Reserved for JPEG extensions - 7",
        0xfff8 => "Reserved for JPEG extensions - 8",
        0xfff9 => "Reserved for JPEG extensions - 9",
        0xfffa => "Reserved for JPEG extensions - 10",
        0xfffb => "Reserved for JPEG extensions - 11",
        0xfffc => "Reserved for JPEG extensions - 12",
        0xfffd => "Reserved for JPEG extensions - 13",
        0xfffe => "Comment",
    }
    static UNITS_VALUES {
        0 => "No units; Xdensity and Ydensity specify the pixel aspect ratio",
        1 => "Dots per inch",
        2 => "Dots per centimeter",
    }
    static EXTENSION_CODE_VALUES {
        0x10 => "Thumbnail encoded using JPEG",
        0x11 => "Thumbnail encoded using 1 byte (8 bits) per pixel",
        0x13 => "Thumbnail encoded using 3 bytes (24 bits) per pixel",
    }
    static IFD_TAG_VALUES {
        256 => "ImageWidth",
        257 => "ImageLength",
        258 => "BitsPerSample",
        259 => "Compression",
        262 => "PhotometricInterpretation",
        274 => "Orientation",
        277 => "SamplesPerPixel",
        284 => "PlanarConfiguration",
        530 => "YCbCrSubSampling",
        531 => "YCbCrPositioning",
        282 => "XResolution",
        283 => "YResolution",
        296 => "ResolutionUnit",
        273 => "StripOffsets",
        278 => "RowsPerStrip",
        279 => "StripByteCounts",
        513 => "JPEGInterchangeFormat",
        514 => "JPEGInterchangeFormatLength",
        301 => "TransferFunction",
        318 => "WhitePoint",
        319 => "PrimaryChromaticities",
        529 => "YCbCrCoefficients",
        532 => "ReferenceBlackWhite",
        306 => "DateTime",
        270 => "ImageDescription",
        271 => "Make",
        272 => "Model",
        305 => "Software",
        315 => "Artist",
        33432 => "Copyright",
        34665 => "Exif IFD Pointer",
        34853 => "GPS IFD Pointer",
        40965 => "Interoperability IFD Pointer",
    }
    static IFD_TAG_EXIF_VALUES {
        36864 => "ExifVersion",
        40960 => "FlashpixVersion",
        40961 => "ColorSpace",
        42240 => "Gamma",
        37121 => "ComponentsConfiguration",
        37122 => "CompressedBitsPerPixel",
        40962 => "PixelXDimension",
        40963 => "PixelYDimension",
        37500 => "MakerNote",
        37510 => "UserComment",
        40964 => "RelatedSoundFile",
        36867 => "DateTimeOriginal",
        36868 => "DateTimeDigitized",
        36880 => "OffsetTime",
        36881 => "OffsetTimeOriginal",
        36882 => "OffsetTimeDigitized",
        37520 => "SubSecTime",
        37521 => "SubSecTimeOriginal",
        37522 => "SubSecTimeDigitized",
        33434 => "ExposureTime",
        33437 => "FNumber",
        34850 => "ExposureProgram",
        34852 => "SpectralSensitivity",
        34855 => "PhotographicSensitivity",
        34856 => "OECF",
        34864 => "SensitivityType",
        34865 => "StandardOutputSensitivity",
        34866 => "RecommendedExposureIndex",
        34867 => "ISOSpeed",
        34868 => "ISOSpeedLatitudeyyy",
        34869 => "ISOSpeedLatitudezzz",
        37377 => "ShutterSpeedValue",
        37378 => "ApertureValue",
        37379 => "BrightnessValue",
        37380 => "ExposureBiasValue",
        37381 => "MaxApertureValue",
        37382 => "SubjectDistance",
        37383 => "MeteringMode",
        37384 => "LightSource",
        37385 => "Flash",
        37386 => "FocalLength",
        37396 => "SubjectArea",
        41483 => "FlashEnergy",
        41484 => "SpatialFrequencyResponse",
        41486 => "FocalPlaneXResolution",
        41487 => "FocalPlaneYResolution",
        41488 => "FocalPlaneResolutionUnit",
        41492 => "SubjectLocation",
        41493 => "ExposureIndex",
        41495 => "SensingMethod",
        41728 => "FileSource",
        41729 => "SceneType",
        41730 => "CFAPattern",
        41985 => "CustomRendered",
        41986 => "ExposureMode",
        41987 => "WhiteBalance",
        41988 => "DigitalZoomRatio",
        41989 => "FocalLengthIn35mmFilm",
        41990 => "SceneCaptureType",
        41991 => "GainControl",
        41992 => "Contrast",
        41993 => "Saturation",
        41994 => "Sharpness",
        41995 => "DeviceSettingDescription",
        41996 => "SubjectDistanceRange",
        42080 => "CompositeImage",
        42081 => "SourceImageNumberOfCompositeImage",
        42082 => "SourceExposureTimesOfCompositeImage",
        37888 => "Temperature",
        37889 => "Humidity",
        37890 => "Pressure",
        37891 => "WaterDepth",
        37892 => "Acceleration",
        37893 => "CameraElevationAngle",
        42016 => "ImageUniqueID",
        42032 => "CameraOwnerName",
        42033 => "BodySerialNumber",
        42034 => "LensSpecification",
        42035 => "LensMake",
        42036 => "LensModel",
        42037 => "LensSerialNumber",
    }
    static IFD_TAG_GPS_VALUES {
        0 => "GPSVersionID",
        1 => "GPSLatitudeRef",
        2 => "GPSLatitude",
        3 => "GPSLongitudeRef",
        4 => "GPSLongitude",
        5 => "GPSAltitudeRef",
        6 => "GPSAltitude",
        7 => "GPSTimeStamp",
        8 => "GPSSatellites",
        9 => "GPSStatus",
        10 => "GPSMeasureMode",
        11 => "GPSDOP",
        12 => "GPSSpeedRef",
        13 => "GPSSpeed",
        14 => "GPSTrackRef",
        15 => "GPSTrack",
        16 => "GPSImgDirectionRef",
        17 => "GPSImgDirection",
        18 => "GPSMapDatum",
        19 => "GPSDestLatitudeRef",
        20 => "GPSDestLatitude",
        21 => "GPSDestLongitudeRef",
        22 => "GPSDestLongitude",
        23 => "GPSDestBearingRef",
        24 => "GPSDestBearing",
        25 => "GPSDestDistanceRef",
        26 => "GPSDestDistance",
        27 => "GPSProcessingMethod",
        28 => "GPSAreaInformation",
        29 => "GPSDateStamp",
        30 => "GPSDifferential",
        31 => "GPSHPositioningError",
    }
    static IFD_TAG_INTEROP_VALUES {
        1 => "InteroperabilityIndex",
    }
    static IFD_TYPE_VALUES {
        1 => "BYTE",
        2 => "ASCII",
        3 => "SHORT",
        4 => "LONG",
        5 => "RATIONAL",
        7 => "UNDEFINED",
        9 => "SLONG",
        10 => "SRATIONAL",
    }
}

field_table! {
    /// The fields of JPEG File Interchange Format.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("image-jfif", "JPEG File Interchange Format", "JFIF (JPEG) image");
    MARKER = FieldDef::new("image-jfif.marker", "Marker", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&MARKER_VALUES));
    MARKER_SEGMENT = FieldDef::new("image-jfif.marker_segment", "Marker segment", FieldType::None);
    LENGTH = FieldDef::new("image-jfif.length", "Length", FieldType::Uint16);
    IDENTIFIER = FieldDef::new("image-jfif.identifier", "Identifier", FieldType::Stringz);
    VERSION = FieldDef::new("image-jfif.version", "Version", FieldType::None);
    VERSION_MAJOR = FieldDef::new("image-jfif.version.major", "Major Version", FieldType::Uint8);
    VERSION_MINOR = FieldDef::new("image-jfif.version.minor", "Minor Version", FieldType::Uint8);
    UNITS = FieldDef::new("image-jfif.units", "Units", FieldType::Uint8).strings(Strings::Values(&UNITS_VALUES));
    XDENSITY = FieldDef::new("image-jfif.Xdensity", "Xdensity", FieldType::Uint16);
    YDENSITY = FieldDef::new("image-jfif.Ydensity", "Ydensity", FieldType::Uint16);
    XTHUMBNAIL = FieldDef::new("image-jfif.Xthumbnail", "Xthumbnail", FieldType::Uint16);
    YTHUMBNAIL = FieldDef::new("image-jfif.Ythumbnail", "Ythumbnail", FieldType::Uint16);
    RGB = FieldDef::new("image-jfif.RGB", "RGB values of thumbnail pixels", FieldType::Bytes);
    EXTENSION_CODE = FieldDef::new("image-jfif.extension.code", "Extension code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&EXTENSION_CODE_VALUES));
    SOF = FieldDef::new("image-jfif.sof", "Start of Frame header", FieldType::None);
    SOF_PRECISION = FieldDef::new("image-jfif.sof.precision", "Sample Precision (bits)", FieldType::Uint8);
    SOF_LINES = FieldDef::new("image-jfif.sof.lines", "Lines", FieldType::Uint16);
    SOF_SAMPLES_PER_LINE = FieldDef::new("image-jfif.sof.samples_per_line", "Samples per line", FieldType::Uint16);
    SOF_NF = FieldDef::new("image-jfif.sof.nf", "Number of image components in frame", FieldType::Uint8);
    SOF_C_I = FieldDef::new("image-jfif.sof.c_i", "Component identifier", FieldType::Uint8);
    SOF_H_I = FieldDef::new("image-jfif.sof.h_i", "Horizontal sampling factor", FieldType::Uint8).mask(0xf0);
    SOF_V_I = FieldDef::new("image-jfif.sof.v_i", "Vertical sampling factor", FieldType::Uint8).mask(0xf);
    SOF_TQ_I = FieldDef::new("image-jfif.sof.tq_i", "Quantization table destination selector", FieldType::Uint8);
    HEADER_SOS = FieldDef::new("image-jfif.header.sos", "Start of Segment header", FieldType::None);
    SOS_NS = FieldDef::new("image-jfif.sos.ns", "Number of image components in scan", FieldType::Uint8);
    SOS_COMPONENT_SELECTOR = FieldDef::new("image-jfif.sos.component_selector", "Scan component selector", FieldType::Uint8);
    SOS_DC_ENTROPY_SELECTOR = FieldDef::new("image-jfif.sos.dc_entropy_selector", "DC entropy coding table destination selector", FieldType::Uint8).mask(0xf0);
    SOS_AC_ENTROPY_SELECTOR = FieldDef::new("image-jfif.sos.ac_entropy_selector", "AC entropy coding table destination selector", FieldType::Uint8).mask(0xf);
    SOS_SS = FieldDef::new("image-jfif.sos.ss", "Start of spectral or predictor selection", FieldType::Uint8);
    SOS_SE = FieldDef::new("image-jfif.sos.se", "End of spectral selection", FieldType::Uint8);
    SOS_AH = FieldDef::new("image-jfif.sos.ah", "Successive approximation bit position high", FieldType::Uint8).mask(0xf0);
    SOS_AL = FieldDef::new("image-jfif.sos.al", "Successive approximation bit position low or point transform", FieldType::Uint8).mask(0xf);
    HEADER_COMMENT = FieldDef::new("image-jfif.header.comment", "Comment header", FieldType::None);
    COMMENT = FieldDef::new("image-jfif.comment", "Comment", FieldType::String);
    REMAIN_SEG_DATA = FieldDef::new("image-jfif.remain_seg_data", "Remaining segment data", FieldType::Bytes);
    ENDIANNESS = FieldDef::new("image-jfif.endianness", "Endianness", FieldType::Uint16).base(Base::Hex);
    START_IFD_OFFSET = FieldDef::new("image-jfif.start_ifd_offset", "Start offset of IFD starting from the TIFF header start", FieldType::Uint32).strings(Strings::Unit(&(" byte", " bytes")));
    NEXT_IFD_OFFSET = FieldDef::new("image-jfif.next_ifd_offset", "Offset to next IFD from start of TIFF header", FieldType::Uint32).strings(Strings::Unit(&(" byte", " bytes")));
    EXIF_FLASHPIX_MARKER = FieldDef::new("image-jfif.exif_flashpix_marker", "Exif FlashPix APP2 application marker", FieldType::None);
    ENTROPY_CODED_SEGMENT = FieldDef::new("image-jfif.entropy_coded_segment", "Entropy-coded segment (dissection is not yet implemented)", FieldType::Bytes);
    FILL_BYTES = FieldDef::new("image-jfif.fill_bytes", "Fill bytes", FieldType::Bytes);
    SKIPPED_TIFF_DATA = FieldDef::new("image-jfif.skipped_tiff_data", "Skipped data between end of TIFF header and start of IFD", FieldType::Bytes);
    IFD_NUM_FIELDS = FieldDef::new("image-jfif.ifd.num_fields", "Number of fields in this IFD", FieldType::Uint16);
    IFD_TAG = FieldDef::new("image-jfif.ifd.tag", "Tag", FieldType::Uint16).strings(Strings::Values(&IFD_TAG_VALUES));
    IFD_TAG_EXIF = FieldDef::new("image-jfif.ifd.tag_exif", "Tag", FieldType::Uint16).strings(Strings::Values(&IFD_TAG_EXIF_VALUES));
    IFD_TAG_GPS = FieldDef::new("image-jfif.ifd.tag_gps", "Tag", FieldType::Uint16).strings(Strings::Values(&IFD_TAG_GPS_VALUES));
    IFD_TAG_INTEROP = FieldDef::new("image-jfif.ifd.tag_interop", "Tag", FieldType::Uint16).strings(Strings::Values(&IFD_TAG_INTEROP_VALUES));
    IFD_TYPE = FieldDef::new("image-jfif.ifd.type", "Type", FieldType::Uint16).strings(Strings::Values(&IFD_TYPE_VALUES));
    IFD_COUNT = FieldDef::new("image-jfif.ifd.count", "Count", FieldType::Uint32);
    IFD_OFFSET = FieldDef::new("image-jfif.ifd.offset", "Value offset from start of TIFF header", FieldType::Uint32);
    IFD_VALUE_BYTE = FieldDef::new("image-jfif.ifd.value_byte", "Value", FieldType::Uint8);
    IFD_VALUE_ASCII = FieldDef::new("image-jfif.ifd.value_ascii", "Value", FieldType::String);
    IFD_VALUE_SHORT = FieldDef::new("image-jfif.ifd.value_short", "Value", FieldType::Uint16);
    IFD_VALUE_LONG = FieldDef::new("image-jfif.ifd.value_long", "Value", FieldType::Uint32);
    IFD_VALUE_RATIONAL = FieldDef::new("image-jfif.ifd.value_rational", "Value", FieldType::None);
    IFD_VALUE_RATIONAL_NUMERATOR = FieldDef::new("image-jfif.ifd.value_rational.numerator", "Numerator", FieldType::Uint32);
    IFD_VALUE_RATIONAL_DENOMINATOR = FieldDef::new("image-jfif.ifd.value_rational.denominator", "Denominator", FieldType::Uint32);
    IFD_VALUE_UNDEFINED = FieldDef::new("image-jfif.ifd.value_undefined", "Value (raw)", FieldType::Bytes);
    IFD_VALUE_SLONG = FieldDef::new("image-jfif.ifd.value_slong", "Value", FieldType::Int32);
    IFD_VALUE_SRATIONAL = FieldDef::new("image-jfif.ifd.value_srational", "Value", FieldType::None);
    IFD_VALUE_SRATIONAL_NUMERATOR = FieldDef::new("image-jfif.ifd.value_srational.numerator", "Numerator", FieldType::Int32);
    IFD_VALUE_SRATIONAL_DENOMINATOR = FieldDef::new("image-jfif.ifd.value_srational.denominator", "Denominator", FieldType::Int32);
    APP0_IDENTIFIER_NOT_JFIF = FieldDef::new("image-jfif.app0-identifier-not-jfif", "Initial App0 segment with \"JFIF\" Identifier not found", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    START_IFD_OFFSET_INVALID = FieldDef::new("image-jfif.start_ifd_offset.invalid", "Invalid value", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    NEXT_IFD_OFFSET_INVALID = FieldDef::new("image-jfif.next_ifd_offset.invalid", "Invalid value", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    IFD_VALUE_OFFSET_INVALID = FieldDef::new("image-jfif.ifd_value_offset.invalid", "Invalid value", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// Octets of a file below which it is none, for Wireshark.
const MIN_LEN: usize = 20;

/// Octets of a marker, and of a segment's length behind it.
const MARKER_LEN: usize = 2;
const LENGTH_LEN: usize = 2;

/// The second octets of markers (T.81, table B.1).
mod marker {
    pub(super) const TEM: u8 = 0x01;
    pub(super) const SOF0: u8 = 0xc0;
    pub(super) const DHT: u8 = 0xc4;
    pub(super) const JPG: u8 = 0xc8;
    pub(super) const DAC: u8 = 0xcc;
    pub(super) const SOF15: u8 = 0xcf;
    pub(super) const RST0: u8 = 0xd0;
    pub(super) const EOI: u8 = 0xd9;
    pub(super) const SOS: u8 = 0xda;
    pub(super) const APP0: u8 = 0xe0;
    pub(super) const APP1: u8 = 0xe1;
    pub(super) const APP2: u8 = 0xe2;
    pub(super) const COM: u8 = 0xfe;
    pub(super) const FILL: u8 = 0xff;
}

/// Images in JPEG.
#[derive(Clone, Copy, Debug)]
pub struct Jfif;

impl Dissect for Jfif {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Text("media_type", "image/jpeg"),
        Claim::Text("media_type", "image/jpg"),
        Claim::Text("media_type", "image/jfif"),
        Claim::Heuristic("http"),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if !Jfif::recognise(&b) {
            return Err(Fault::NotMine);
        }
        w.info_append(format_args!(" (JPEG JFIF image)"));
        if !w.fields() {
            return Ok(());
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(MARKER, &b, 0, MARKER_LEN)?;
        let starts_with_jfif = b.captured().get(3) == Some(&marker::APP0);
        let mut file = File { root, starts_with_jfif };
        let mut at = MARKER_LEN;
        while at < b.reported() {
            at = part(w, &b, at, &mut file)?;
        }
        w.close(opened);
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        let bytes = b.captured();
        bytes.len() >= MIN_LEN
            && matches!(
                (bytes.get(..4), bytes.get(6..11)),
                (Some(b"\xff\xd8\xff\xe0"), Some(b"JFIF\0"))
                    | (Some(b"\xff\xd8\xff\xe1"), Some(b"Exif\0"))
            )
    }
}

/// What is known of the file.
struct File {
    root: Item,
    /// Whether its first segment is the one that a file of the format must begin with.
    starts_with_jfif: bool,
}

/// Walks what begins at `at`; where the next part begins.
fn part<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    file: &mut File,
) -> Result<usize, Fault> {
    let bytes = b.captured();
    let is_marker = |i: usize| {
        bytes.get(i) == Some(&marker::FILL) && bytes.get(i + 1).is_some_and(|second| *second != 0)
    };
    if !is_marker(at) {
        let end = (at + 1..bytes.len()).find(|i| is_marker(*i)).unwrap_or(bytes.len());
        let len = if end == bytes.len() { b.reported() - at } else { end - at };
        w.item(ENTROPY_CODED_SEGMENT, b, at, len)?;
        return Ok(at + len);
    }
    let kind = b.u8(at + 1)?;
    match kind {
        marker::FILL => {
            let rest = bytes.get(at + 1..).unwrap_or(&[]);
            let len = rest.iter().take_while(|octet| **octet == marker::FILL).count();
            w.item(FILL_BYTES, b, at, len)?;
            Ok(at + len)
        }
        marker::TEM | marker::RST0..=marker::EOI => {
            w.item(MARKER, b, at, MARKER_LEN)?;
            Ok(at + MARKER_LEN)
        }
        _ => segment(w, b, at, kind, file),
    }
}

/// Walks a segment; where what follows begins.
fn segment<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: u8,
    file: &mut File,
) -> Result<usize, Fault> {
    let len = MARKER_LEN + usize::from(b.u16(at + MARKER_LEN)?);
    let field = match kind {
        marker::DHT | marker::JPG | marker::DAC => MARKER_SEGMENT,
        marker::SOF0..=marker::SOF15 => SOF,
        marker::SOS => HEADER_SOS,
        marker::COM => HEADER_COMMENT,
        _ => MARKER_SEGMENT,
    };
    let item = w.item(field, b, at, len.min(b.len() - at))?;
    let number = 0xff00 | u64::from(kind);
    let word = MARKER_VALUES.get(number).unwrap_or("Unknown");
    w.append(item, format_args!(": {word} (0x{number:04X})"));
    let opened = w.open(item);
    w.item(MARKER, b, at, MARKER_LEN)?;
    w.item(LENGTH, b, at + MARKER_LEN, LENGTH_LEN)?;
    if at + len > b.reported() {
        return Err(Fault::Contained);
    }
    let whole = b.slice(at, len)?;
    match field {
        SOF => frame_header(w, &whole)?,
        HEADER_SOS => scan_header(w, &whole)?,
        HEADER_COMMENT => {
            w.item(COMMENT, &whole, MARKER_LEN + LENGTH_LEN, REST)?;
        }
        _ => match kind {
            marker::APP0 => app0(w, &whole)?,
            marker::APP1 => app1(w, &whole, file)?,
            marker::APP2 => app2(w, &whole, file.root)?,
            _ => remaining(w, &whole, MARKER_LEN + LENGTH_LEN)?,
        },
    }
    w.close(opened);
    Ok(at + len)
}

/// Shows the octets of a segment that are not taken apart.
fn remaining<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let len = b.remaining(at);
    if len == 0 {
        return Ok(());
    }
    let item = w.item(REMAIN_SEG_DATA, b, at, len)?;
    w.label_value(item, format_args!("{len} bytes"));
    Ok(())
}

/// Shows the text that names a segment's contents; the text, and where what follows begins.
fn identifier<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
) -> Result<(Item, &'b [u8], usize), Fault> {
    let at = MARKER_LEN + LENGTH_LEN;
    let Some(end) = b.find(at, 0) else {
        b.check(at, b.remaining(at) + 1)?;
        return Err(Fault::Malformed);
    };
    let item = w.item(IDENTIFIER, b, at, end + 1 - at)?;
    Ok((item, b.bytes(at, end - at)?, end + 1))
}

fn app0<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let (item, name, at) = identifier(w, b)?;
    match name {
        b"JFIF" => {
            let (major, minor) = (b.u8(at)?, b.u8(at + 1)?);
            let item = w.item(VERSION, b, at, 2)?;
            w.append(item, format_args!(": {major}.{minor}"));
            let opened = w.open(item);
            w.item(VERSION_MAJOR, b, at, 1)?;
            w.item(VERSION_MINOR, b, at + 1, 1)?;
            w.close(opened);
            w.item(UNITS, b, at + 2, 1)?;
            w.item(XDENSITY, b, at + 3, 2)?;
            w.item(YDENSITY, b, at + 5, 2)?;
            w.item(XTHUMBNAIL, b, at + 7, 1)?;
            w.item(YTHUMBNAIL, b, at + 8, 1)?;
            let pixels = usize::from(b.u8(at + 7)?) * usize::from(b.u8(at + 8)?);
            if pixels > 0 {
                w.item(RGB, b, at + 9, 3 * pixels)?;
            }
        }
        b"JFXX" => {
            w.item(EXTENSION_CODE, b, at, 1)?;
        }
        _ => {
            w.label_value(
                item,
                format_args!("{} (unknown identifier)", crate::proto::lines::Plain(name)),
            );
            remaining(w, b, at)?;
        }
    }
    Ok(())
}

fn app1<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, file: &mut File) -> Walked {
    let (item, name, at) = identifier(w, b)?;
    if name == b"Exif" {
        if !std::mem::replace(&mut file.starts_with_jfif, true) {
            w.expert(APP0_IDENTIFIER_NOT_JFIF, item);
        }
        // An octet fills up behind the name.
        return exif::walk(w, &b.from(at + 1)?);
    }
    w.label_value(item, format_args!("{} (Unknown identifier)", crate::proto::lines::Plain(name)));
    remaining(w, b, at)
}

fn app2<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    let (item, name, at) = identifier(w, b)?;
    if name == b"FPXR" {
        let opened = w.open(root);
        w.item(EXIF_FLASHPIX_MARKER, b, 0, REST)?;
        w.close(opened);
        return Ok(());
    }
    w.label_value(item, format_args!("{} (Unknown identifier)", crate::proto::lines::Plain(name)));
    remaining(w, b, at)
}

fn frame_header<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(SOF_PRECISION, b, 4, 1)?;
    w.item(SOF_LINES, b, 5, 2)?;
    w.item(SOF_SAMPLES_PER_LINE, b, 7, 2)?;
    w.item(SOF_NF, b, 9, 1)?;
    for i in 0..usize::from(b.u8(9)?) {
        let at = 10 + 3 * i;
        w.item(SOF_C_I, b, at, 1)?;
        w.item(SOF_H_I, b, at + 1, 1)?;
        w.item(SOF_V_I, b, at + 1, 1)?;
        w.item(SOF_TQ_I, b, at + 2, 1)?;
    }
    Ok(())
}

fn scan_header<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(SOS_NS, b, 4, 1)?;
    let mut at = 5;
    for _ in 0..b.u8(4)? {
        w.item(SOS_COMPONENT_SELECTOR, b, at, 1)?;
        w.item(SOS_DC_ENTROPY_SELECTOR, b, at + 1, 1)?;
        w.item(SOS_AC_ENTROPY_SELECTOR, b, at + 1, 1)?;
        at += 2;
    }
    let fields: [(Field, usize); 4] = [(SOS_SS, 0), (SOS_SE, 1), (SOS_AH, 2), (SOS_AL, 2)];
    for (field, offset) in fields {
        w.item(field, b, at + offset, 1)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::{Shown, segment};

    fn response(body: &[u8]) -> Shown {
        let mut all = b"HTTP/1.0 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: ".to_vec();
        all.extend(body.len().to_string().bytes());
        all.extend(b"\r\n\r\n");
        all.extend(body);
        segment(80, 1024, &all)
    }

    const START: &[u8] = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x02\x01\0\x48\0\x48\0\0";

    #[test]
    fn segments_are_taken_apart() {
        let mut body = START.to_vec();
        body.extend(b"\xff\xfe\0\x04hi\xff\xc0\0\x0b\x08\0\x10\0\x20\x01\x01\x21\0");
        body.extend(b"\xff\xda\0\x08\x01\x01\0\0\x3f\0ab\xff\0c\xff\xd0d\xff\xff\xff\xd9");
        let shown = response(&body);
        assert_eq!(shown.info, "HTTP HTTP/1.0 200 OK  (JPEG JFIF image)");
        assert!(shown.has("Version: 1.2"));
        assert!(shown.has("Units: Dots per inch (1)"));
        assert!(shown.has("Comment: hi"));
        assert!(shown.has("0010 .... = Horizontal sampling factor: 2"));
        assert!(shown.has("End of spectral selection: 63"));
        let coded = "Entropy-coded segment (dissection is not yet implemented)";
        assert!(shown.has(&format!("{coded}: 6162ff0063")));
        assert!(shown.has("Fill bytes: ffff"));
        assert!(shown.has("Marker: End of Image (0xffd9)"));
    }

    #[test]
    fn a_directory_of_exif_is_taken_apart() {
        let mut body = b"\xff\xd8\xff\xe1\0\x34Exif\0\0II\x2a\0\x08\0\0\0".to_vec();
        body.extend(b"\x02\0\x0f\x01\x02\0\x06\0\0\0\x26\0\0\0");
        body.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0Canon\0\xff\xd9");
        let shown = response(&body);
        assert!(shown.has("Endianness: little endian"));
        assert!(shown.has("Tag: Make (271)"));
        assert!(shown.has("Value: 6"));
        assert!(shown.has("Value: Canon"));
    }

    #[test]
    fn a_segment_that_is_too_long_is_malformed() {
        let mut body = START.to_vec();
        body.extend(b"\xff\xe1\0\x10ab");
        assert!(response(&body).info.contains("(JPEG JFIF image)[Malformed Packet"));
        assert!(response(&body).protocols.contains("image-jfif"));
    }
}
