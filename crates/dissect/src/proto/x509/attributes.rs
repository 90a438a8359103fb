//! The fields of X.520 selected attribute types.

use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

values! {
    static DIRECTORYSTRING_VALUES {
        0 => "teletexString",
        1 => "printableString",
        2 => "universalString",
        3 => "bmpString",
        4 => "uTF8String",
    }
    static CRITERIA_VALUES {
        0 => "type",
        1 => "and",
        2 => "or",
        3 => "not",
    }
    static TYPE_VALUES {
        0 => "equality",
        1 => "substrings",
        2 => "greaterOrEqual",
        3 => "lessOrEqual",
        4 => "approximateMatch",
    }
    static SUBSET_VALUES {
        0 => "baseObject",
        1 => "oneLevel",
        2 => "wholeSubtree",
    }
    static PREFERREDDELIVERYMETHOD_ITEM_VALUES {
        0 => "any-delivery-method",
        1 => "mhs-delivery",
        2 => "physical-delivery",
        3 => "telex-delivery",
        4 => "teletex-delivery",
        5 => "g3-facsimile-delivery",
        6 => "g4-facsimile-delivery",
        7 => "ia5-terminal-delivery",
        8 => "videotex-delivery",
        9 => "telephone-delivery",
    }
    static SUBSTRINGASSERTION_ITEM_VALUES {
        0 => "initial",
        1 => "any",
        2 => "final",
        3 => "control",
    }
    static OCTETSUBSTRINGASSERTION_ITEM_VALUES {
        0 => "initial",
        1 => "any",
        2 => "final",
    }
    static TIME_VALUES {
        0 => "absolute",
        1 => "periodic",
    }
    static DAYS_VALUES {
        0 => "intDay",
        1 => "bitDay",
        2 => "dayOf",
    }
    static DAYOF_VALUES {
        1 => "first",
        2 => "second",
        3 => "third",
        4 => "fourth",
        5 => "fifth",
    }
    static WEEKS_VALUES {
        0 => "allWeeks",
        1 => "intWeek",
        2 => "bitWeek",
    }
    static MONTHS_VALUES {
        0 => "allMonths",
        1 => "intMonth",
        2 => "bitMonth",
    }
    static FIRST_VALUES {
        0 => "intNamedDays",
        1 => "bitNamedDays",
    }
    static INTNAMEDDAYS_VALUES {
        1 => "sunday",
        2 => "monday",
        3 => "tuesday",
        4 => "wednesday",
        5 => "thursday",
        6 => "friday",
        7 => "saturday",
    }
}

field_table! {
    /// The fields of X.509 Selected Attribute Types.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("x509sat", "X.509 Selected Attribute Types", "X509SAT");
    DIRECTORYSTRING = FieldDef::new("x509sat.DirectoryString", "DirectoryString", FieldType::Uint32).strings(Strings::Values(&DIRECTORYSTRING_VALUES));
    UNIQUEIDENTIFIER = FieldDef::new("x509sat.UniqueIdentifier", "UniqueIdentifier", FieldType::Bytes);
    COUNTRYNAME = FieldDef::new("x509sat.CountryName", "CountryName", FieldType::String);
    GUIDE_ELEMENT = FieldDef::new("x509sat.Guide_element", "Guide", FieldType::None);
    ENHANCEDGUIDE_ELEMENT = FieldDef::new("x509sat.EnhancedGuide_element", "EnhancedGuide", FieldType::None);
    POSTALADDRESS = FieldDef::new("x509sat.PostalAddress", "PostalAddress", FieldType::Uint32);
    TELEPHONENUMBER = FieldDef::new("x509sat.TelephoneNumber", "TelephoneNumber", FieldType::String);
    TELEXNUMBER_ELEMENT = FieldDef::new("x509sat.TelexNumber_element", "TelexNumber", FieldType::None);
    FACSIMILETELEPHONENUMBER_ELEMENT = FieldDef::new("x509sat.FacsimileTelephoneNumber_element", "FacsimileTelephoneNumber", FieldType::None);
    X121ADDRESS = FieldDef::new("x509sat.X121Address", "X121Address", FieldType::String);
    INTERNATIONALISDNNUMBER = FieldDef::new("x509sat.InternationalISDNNumber", "InternationalISDNNumber", FieldType::String);
    DESTINATIONINDICATOR = FieldDef::new("x509sat.DestinationIndicator", "DestinationIndicator", FieldType::String);
    PREFERREDDELIVERYMETHOD = FieldDef::new("x509sat.PreferredDeliveryMethod", "PreferredDeliveryMethod", FieldType::Uint32);
    PRESENTATIONADDRESS_ELEMENT = FieldDef::new("x509sat.PresentationAddress_element", "PresentationAddress", FieldType::None);
    PROTOCOLINFORMATION_ELEMENT = FieldDef::new("x509sat.ProtocolInformation_element", "ProtocolInformation", FieldType::None);
    NAMEANDOPTIONALUID_ELEMENT = FieldDef::new("x509sat.NameAndOptionalUID_element", "NameAndOptionalUID", FieldType::None);
    CASEIGNORELISTMATCH = FieldDef::new("x509sat.CaseIgnoreListMatch", "CaseIgnoreListMatch", FieldType::Uint32);
    OBJECTIDENTIFIER = FieldDef::new("x509sat.ObjectIdentifier", "ObjectIdentifier", FieldType::Oid);
    OCTETSTRING = FieldDef::new("x509sat.OctetString", "OctetString", FieldType::Bytes);
    BITSTRING = FieldDef::new("x509sat.BitString", "BitString", FieldType::Bytes);
    INTEGER = FieldDef::new("x509sat.Integer", "Integer", FieldType::Int32);
    BOOLEAN = FieldDef::new("x509sat.Boolean", "Boolean", FieldType::Boolean);
    GENERALIZEDTIME = FieldDef::new("x509sat.GeneralizedTime", "GeneralizedTime", FieldType::AbsoluteTime);
    UTCTIME = FieldDef::new("x509sat.UTCTime", "UTCTime", FieldType::String);
    NUMERICSTRING = FieldDef::new("x509sat.NumericString", "NumericString", FieldType::String);
    PRINTABLESTRING = FieldDef::new("x509sat.PrintableString", "PrintableString", FieldType::String);
    IA5STRING = FieldDef::new("x509sat.IA5String", "IA5String", FieldType::String);
    BMPSTRING = FieldDef::new("x509sat.BMPString", "BMPString", FieldType::String);
    UNIVERSALSTRING = FieldDef::new("x509sat.UniversalString", "UniversalString", FieldType::String);
    UTF8STRING = FieldDef::new("x509sat.UTF8String", "UTF8String", FieldType::String);
    TELETEXSTRING = FieldDef::new("x509sat.TeletexString", "TeletexString", FieldType::String);
    T61STRING = FieldDef::new("x509sat.T61String", "T61String", FieldType::String);
    VIDEOTEXSTRING = FieldDef::new("x509sat.VideotexString", "VideotexString", FieldType::String);
    GRAPHICSTRING = FieldDef::new("x509sat.GraphicString", "GraphicString", FieldType::String);
    ISO646STRING = FieldDef::new("x509sat.ISO646String", "ISO646String", FieldType::String);
    VISIBLESTRING = FieldDef::new("x509sat.VisibleString", "VisibleString", FieldType::String);
    GENERALSTRING = FieldDef::new("x509sat.GeneralString", "GeneralString", FieldType::String);
    GUID = FieldDef::new("x509sat.GUID", "GUID", FieldType::Guid);
    TELETEXSTRING_2 = FieldDef::new("x509sat.teletexString", "teletexString", FieldType::String);
    PRINTABLESTRING_2 = FieldDef::new("x509sat.printableString", "printableString", FieldType::String);
    UNIVERSALSTRING_2 = FieldDef::new("x509sat.universalString", "universalString", FieldType::String);
    BMPSTRING_2 = FieldDef::new("x509sat.bmpString", "bmpString", FieldType::String);
    UTF8STRING_2 = FieldDef::new("x509sat.uTF8String", "uTF8String", FieldType::String);
    OBJECTCLASS = FieldDef::new("x509sat.objectClass", "objectClass", FieldType::Oid);
    CRITERIA = FieldDef::new("x509sat.criteria", "criteria", FieldType::Uint32).strings(Strings::Values(&CRITERIA_VALUES));
    TYPE = FieldDef::new("x509sat.type", "type", FieldType::Uint32).strings(Strings::Values(&TYPE_VALUES));
    AND = FieldDef::new("x509sat.and", "and", FieldType::Uint32);
    CRITERIA_2 = FieldDef::new("x509sat.Criteria", "Criteria", FieldType::Uint32).strings(Strings::Values(&CRITERIA_VALUES));
    OR = FieldDef::new("x509sat.or", "or", FieldType::Uint32);
    NOT = FieldDef::new("x509sat.not", "not", FieldType::Uint32).strings(Strings::Values(&CRITERIA_VALUES));
    EQUALITY = FieldDef::new("x509sat.equality", "equality", FieldType::Oid);
    SUBSTRINGS = FieldDef::new("x509sat.substrings", "substrings", FieldType::Oid);
    GREATEROREQUAL = FieldDef::new("x509sat.greaterOrEqual", "greaterOrEqual", FieldType::Oid);
    LESSOREQUAL = FieldDef::new("x509sat.lessOrEqual", "lessOrEqual", FieldType::Oid);
    APPROXIMATEMATCH = FieldDef::new("x509sat.approximateMatch", "approximateMatch", FieldType::Oid);
    SUBSET = FieldDef::new("x509sat.subset", "subset", FieldType::Int32).strings(Strings::Values(&SUBSET_VALUES));
    TELEXNUMBER = FieldDef::new("x509sat.telexNumber", "telexNumber", FieldType::String);
    COUNTRYCODE = FieldDef::new("x509sat.countryCode", "countryCode", FieldType::String);
    ANSWERBACK = FieldDef::new("x509sat.answerback", "answerback", FieldType::String);
    TELEPHONENUMBER_2 = FieldDef::new("x509sat.telephoneNumber", "telephoneNumber", FieldType::String);
    PARAMETERS = FieldDef::new("x509sat.parameters", "parameters", FieldType::Bytes);
    PREFERREDDELIVERYMETHOD_ITEM = FieldDef::new("x509sat.PreferredDeliveryMethod_item", "PreferredDeliveryMethod item", FieldType::Int32).strings(Strings::Values(&PREFERREDDELIVERYMETHOD_ITEM_VALUES));
    PSELECTOR = FieldDef::new("x509sat.pSelector", "pSelector", FieldType::Bytes);
    SSELECTOR = FieldDef::new("x509sat.sSelector", "sSelector", FieldType::Bytes);
    TSELECTOR = FieldDef::new("x509sat.tSelector", "tSelector", FieldType::Bytes);
    NADDRESSES = FieldDef::new("x509sat.nAddresses", "nAddresses", FieldType::Uint32);
    NADDRESSES_ITEM = FieldDef::new("x509sat.nAddresses_item", "nAddresses item", FieldType::Bytes);
    NADDRESS = FieldDef::new("x509sat.nAddress", "nAddress", FieldType::Bytes);
    PROFILES = FieldDef::new("x509sat.profiles", "profiles", FieldType::Uint32);
    PROFILES_ITEM = FieldDef::new("x509sat.profiles_item", "profiles item", FieldType::Oid);
    DN = FieldDef::new("x509sat.dn", "dn", FieldType::Uint32);
    UID = FieldDef::new("x509sat.uid", "uid", FieldType::Bytes);
    MATCHINGRULEUSED = FieldDef::new("x509sat.matchingRuleUsed", "matchingRuleUsed", FieldType::Oid);
    ATTRIBUTELIST = FieldDef::new("x509sat.attributeList", "attributeList", FieldType::Uint32);
    ATTRIBUTEVALUEASSERTION_ELEMENT = FieldDef::new("x509sat.AttributeValueAssertion_element", "AttributeValueAssertion", FieldType::None);
    SUBSTRINGASSERTION_ITEM = FieldDef::new("x509sat.SubstringAssertion_item", "SubstringAssertion item", FieldType::Uint32).strings(Strings::Values(&SUBSTRINGASSERTION_ITEM_VALUES));
    INITIAL = FieldDef::new("x509sat.initial", "initial", FieldType::Uint32).strings(Strings::Values(&DIRECTORYSTRING_VALUES));
    ANY = FieldDef::new("x509sat.any", "any", FieldType::Uint32).strings(Strings::Values(&DIRECTORYSTRING_VALUES));
    FINAL = FieldDef::new("x509sat.final", "final", FieldType::Uint32).strings(Strings::Values(&DIRECTORYSTRING_VALUES));
    CONTROL_ELEMENT = FieldDef::new("x509sat.control_element", "control", FieldType::None);
    OCTETSUBSTRINGASSERTION_ITEM = FieldDef::new("x509sat.OctetSubstringAssertion_item", "OctetSubstringAssertion item", FieldType::Uint32).strings(Strings::Values(&OCTETSUBSTRINGASSERTION_ITEM_VALUES));
    ATTRIBUTETYPE = FieldDef::new("x509sat.AttributeType", "AttributeType", FieldType::Oid);
    TIME = FieldDef::new("x509sat.time", "time", FieldType::Uint32).strings(Strings::Values(&TIME_VALUES));
    ABSOLUTE_ELEMENT = FieldDef::new("x509sat.absolute_element", "absolute", FieldType::None);
    STARTTIME = FieldDef::new("x509sat.startTime", "startTime", FieldType::AbsoluteTime);
    ENDTIME = FieldDef::new("x509sat.endTime", "endTime", FieldType::AbsoluteTime);
    PERIODIC = FieldDef::new("x509sat.periodic", "periodic", FieldType::Uint32);
    PERIOD_ELEMENT = FieldDef::new("x509sat.Period_element", "Period", FieldType::None);
    NOTTHISTIME = FieldDef::new("x509sat.notThisTime", "notThisTime", FieldType::Boolean);
    TIMEZONE = FieldDef::new("x509sat.timeZone", "timeZone", FieldType::Int32);
    TIMESOFDAY = FieldDef::new("x509sat.timesOfDay", "timesOfDay", FieldType::Uint32);
    DAYTIMEBAND_ELEMENT = FieldDef::new("x509sat.DayTimeBand_element", "DayTimeBand", FieldType::None);
    DAYS = FieldDef::new("x509sat.days", "days", FieldType::Uint32).strings(Strings::Values(&DAYS_VALUES));
    INTDAY = FieldDef::new("x509sat.intDay", "intDay", FieldType::Uint32);
    INTDAY_ITEM = FieldDef::new("x509sat.intDay_item", "intDay item", FieldType::Int32);
    BITDAY = FieldDef::new("x509sat.bitDay", "bitDay", FieldType::Bytes);
    DAYOF = FieldDef::new("x509sat.dayOf", "dayOf", FieldType::Uint32).strings(Strings::Values(&DAYOF_VALUES));
    WEEKS = FieldDef::new("x509sat.weeks", "weeks", FieldType::Uint32).strings(Strings::Values(&WEEKS_VALUES));
    ALLWEEKS_ELEMENT = FieldDef::new("x509sat.allWeeks_element", "allWeeks", FieldType::None);
    INTWEEK = FieldDef::new("x509sat.intWeek", "intWeek", FieldType::Uint32);
    INTWEEK_ITEM = FieldDef::new("x509sat.intWeek_item", "intWeek item", FieldType::Int32);
    BITWEEK = FieldDef::new("x509sat.bitWeek", "bitWeek", FieldType::Bytes);
    MONTHS = FieldDef::new("x509sat.months", "months", FieldType::Uint32).strings(Strings::Values(&MONTHS_VALUES));
    ALLMONTHS_ELEMENT = FieldDef::new("x509sat.allMonths_element", "allMonths", FieldType::None);
    INTMONTH = FieldDef::new("x509sat.intMonth", "intMonth", FieldType::Uint32);
    INTMONTH_ITEM = FieldDef::new("x509sat.intMonth_item", "intMonth item", FieldType::Int32);
    BITMONTH = FieldDef::new("x509sat.bitMonth", "bitMonth", FieldType::Bytes);
    YEARS = FieldDef::new("x509sat.years", "years", FieldType::Uint32);
    YEARS_ITEM = FieldDef::new("x509sat.years_item", "years item", FieldType::Int32);
    FIRST = FieldDef::new("x509sat.first", "first", FieldType::Uint32).strings(Strings::Values(&FIRST_VALUES));
    SECOND = FieldDef::new("x509sat.second", "second", FieldType::Uint32).strings(Strings::Values(&FIRST_VALUES));
    THIRD = FieldDef::new("x509sat.third", "third", FieldType::Uint32).strings(Strings::Values(&FIRST_VALUES));
    FOURTH = FieldDef::new("x509sat.fourth", "fourth", FieldType::Uint32).strings(Strings::Values(&FIRST_VALUES));
    FIFTH = FieldDef::new("x509sat.fifth", "fifth", FieldType::Uint32).strings(Strings::Values(&FIRST_VALUES));
    INTNAMEDDAYS = FieldDef::new("x509sat.intNamedDays", "intNamedDays", FieldType::Uint32).strings(Strings::Values(&INTNAMEDDAYS_VALUES));
    BITNAMEDDAYS = FieldDef::new("x509sat.bitNamedDays", "bitNamedDays", FieldType::Bytes);
    STARTDAYTIME_ELEMENT = FieldDef::new("x509sat.startDayTime_element", "startDayTime", FieldType::None);
    ENDDAYTIME_ELEMENT = FieldDef::new("x509sat.endDayTime_element", "endDayTime", FieldType::None);
    HOUR = FieldDef::new("x509sat.hour", "hour", FieldType::Int32);
    MINUTE = FieldDef::new("x509sat.minute", "minute", FieldType::Int32);
    NOW_ELEMENT = FieldDef::new("x509sat.now_element", "now", FieldType::None);
    AT = FieldDef::new("x509sat.at", "at", FieldType::AbsoluteTime);
    BETWEEN_ELEMENT = FieldDef::new("x509sat.between_element", "between", FieldType::None);
    ENTIRELY = FieldDef::new("x509sat.entirely", "entirely", FieldType::Boolean);
    LOCALEID1 = FieldDef::new("x509sat.localeID1", "localeID1", FieldType::Oid);
    LOCALEID2 = FieldDef::new("x509sat.localeID2", "localeID2", FieldType::Uint32).strings(Strings::Values(&DIRECTORYSTRING_VALUES));
    T_BITDAY_SUNDAY = FieldDef::new("x509sat.T.bitDay.sunday", "sunday", FieldType::Boolean).bits(8).mask(0x80);
    T_BITDAY_MONDAY = FieldDef::new("x509sat.T.bitDay.monday", "monday", FieldType::Boolean).bits(8).mask(0x40);
    T_BITDAY_TUESDAY = FieldDef::new("x509sat.T.bitDay.tuesday", "tuesday", FieldType::Boolean).bits(8).mask(0x20);
    T_BITDAY_WEDNESDAY = FieldDef::new("x509sat.T.bitDay.wednesday", "wednesday", FieldType::Boolean).bits(8).mask(0x10);
    T_BITDAY_THURSDAY = FieldDef::new("x509sat.T.bitDay.thursday", "thursday", FieldType::Boolean).bits(8).mask(0x8);
    T_BITDAY_FRIDAY = FieldDef::new("x509sat.T.bitDay.friday", "friday", FieldType::Boolean).bits(8).mask(0x4);
    T_BITDAY_SATURDAY = FieldDef::new("x509sat.T.bitDay.saturday", "saturday", FieldType::Boolean).bits(8).mask(0x2);
    T_BITWEEK_WEEK1 = FieldDef::new("x509sat.T.bitWeek.week1", "week1", FieldType::Boolean).bits(8).mask(0x80);
    T_BITWEEK_WEEK2 = FieldDef::new("x509sat.T.bitWeek.week2", "week2", FieldType::Boolean).bits(8).mask(0x40);
    T_BITWEEK_WEEK3 = FieldDef::new("x509sat.T.bitWeek.week3", "week3", FieldType::Boolean).bits(8).mask(0x20);
    T_BITWEEK_WEEK4 = FieldDef::new("x509sat.T.bitWeek.week4", "week4", FieldType::Boolean).bits(8).mask(0x10);
    T_BITWEEK_WEEK5 = FieldDef::new("x509sat.T.bitWeek.week5", "week5", FieldType::Boolean).bits(8).mask(0x8);
    T_BITMONTH_JANUARY = FieldDef::new("x509sat.T.bitMonth.january", "january", FieldType::Boolean).bits(8).mask(0x80);
    T_BITMONTH_FEBRUARY = FieldDef::new("x509sat.T.bitMonth.february", "february", FieldType::Boolean).bits(8).mask(0x40);
    T_BITMONTH_MARCH = FieldDef::new("x509sat.T.bitMonth.march", "march", FieldType::Boolean).bits(8).mask(0x20);
    T_BITMONTH_APRIL = FieldDef::new("x509sat.T.bitMonth.april", "april", FieldType::Boolean).bits(8).mask(0x10);
    T_BITMONTH_MAY = FieldDef::new("x509sat.T.bitMonth.may", "may", FieldType::Boolean).bits(8).mask(0x8);
    T_BITMONTH_JUNE = FieldDef::new("x509sat.T.bitMonth.june", "june", FieldType::Boolean).bits(8).mask(0x4);
    T_BITMONTH_JULY = FieldDef::new("x509sat.T.bitMonth.july", "july", FieldType::Boolean).bits(8).mask(0x2);
    T_BITMONTH_AUGUST = FieldDef::new("x509sat.T.bitMonth.august", "august", FieldType::Boolean).bits(8).mask(0x1);
    T_BITMONTH_SEPTEMBER = FieldDef::new("x509sat.T.bitMonth.september", "september", FieldType::Boolean).bits(8).mask(0x80);
    T_BITMONTH_OCTOBER = FieldDef::new("x509sat.T.bitMonth.october", "october", FieldType::Boolean).bits(8).mask(0x40);
    T_BITMONTH_NOVEMBER = FieldDef::new("x509sat.T.bitMonth.november", "november", FieldType::Boolean).bits(8).mask(0x20);
    T_BITMONTH_DECEMBER = FieldDef::new("x509sat.T.bitMonth.december", "december", FieldType::Boolean).bits(8).mask(0x10);
    T_BITNAMEDDAYS_SUNDAY = FieldDef::new("x509sat.T.bitNamedDays.sunday", "sunday", FieldType::Boolean).bits(8).mask(0x80);
    T_BITNAMEDDAYS_MONDAY = FieldDef::new("x509sat.T.bitNamedDays.monday", "monday", FieldType::Boolean).bits(8).mask(0x40);
    T_BITNAMEDDAYS_TUESDAY = FieldDef::new("x509sat.T.bitNamedDays.tuesday", "tuesday", FieldType::Boolean).bits(8).mask(0x20);
    T_BITNAMEDDAYS_WEDNESDAY = FieldDef::new("x509sat.T.bitNamedDays.wednesday", "wednesday", FieldType::Boolean).bits(8).mask(0x10);
    T_BITNAMEDDAYS_THURSDAY = FieldDef::new("x509sat.T.bitNamedDays.thursday", "thursday", FieldType::Boolean).bits(8).mask(0x8);
    T_BITNAMEDDAYS_FRIDAY = FieldDef::new("x509sat.T.bitNamedDays.friday", "friday", FieldType::Boolean).bits(8).mask(0x4);
    T_BITNAMEDDAYS_SATURDAY = FieldDef::new("x509sat.T.bitNamedDays.saturday", "saturday", FieldType::Boolean).bits(8).mask(0x2);
}
